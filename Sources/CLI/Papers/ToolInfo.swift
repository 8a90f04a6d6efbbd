/// What the parser tells of its commands: `--experimental-dump-help`, serialisation version 0, as
/// far as the manual needs it.
struct ToolInfo: Decodable {
  let command: CommandInfo
}

struct CommandInfo: Decodable {
  let commandName: String
  let abstract: String?
  let discussion: String?
  let shouldDisplay: Bool?
  let subcommands: [CommandInfo]?
  let defaultSubcommand: String?
  let arguments: [ArgumentInfo]?
}

struct ArgumentInfo: Decodable {
  struct Name: Decodable {
    let kind: String
    let name: String
  }

  /// `positional`, `option` or `flag`.
  let kind: String
  let shouldDisplay: Bool?
  let isOptional: Bool?
  let isRepeating: Bool?
  let names: [Name]?
  let valueName: String?
  let defaultValue: String?
  let allValues: [String]?
  let abstract: String?
  /// How shells complete it: one member, called by the way that it is done.
  private let completionKind: [String: Nothing]?

  /// What of the way the manual has no use for.
  private struct Nothing: Decodable {}

  /// Whether shells complete it with something.
  var isCompleted: Bool { completionKind?.isEmpty == false }
}

extension CommandInfo {
  /// The commands that people see, without the parser's own `help`.
  var shown: [CommandInfo] {
    (subcommands ?? []).filter { $0.shouldDisplay ?? true && $0.commandName != "help" }
  }

  /// The commands below this one as they are typed, each before its own.
  func family(under parent: String) -> [(name: String, command: CommandInfo)] {
    shown.flatMap { command in
      let name = parent + " " + command.commandName
      return [(name, command)] + command.family(under: name)
    }
  }

  /// Arguments and options of its own; those that every command has are left out.
  var ownArguments: [ArgumentInfo] {
    (arguments ?? []).filter {
      $0.shouldDisplay ?? true && !isBuiltIn($0)
    }
  }

  /// The parser's own `--help` and `--version`; a version that takes a number is one of an article.
  private func isBuiltIn(_ argument: ArgumentInfo) -> Bool {
    argument.longName == "help" || argument.longName == "version" && argument.kind == "flag"
  }

  /// `postil list [--tag TAG]… [--json]`, in the order of their definition.
  func usage(as name: String) -> String {
    let inner = shown.isEmpty ? [] : ["[" + shown.map(\.commandName).joined(separator: "|") + "]"]
    return ([name] + inner + ownArguments.map(\.usage)).joined(separator: " ")
  }

  /// The discussion up to its example, and the example.
  var parts: (text: String, example: String?) {
    let paragraphs = (discussion ?? "").split(separator: "\n\n").map(String.init)
    let mark = "Example: "
    let example = paragraphs.first { $0.hasPrefix(mark) }.map { String($0.dropFirst(mark.count)) }
    let text = paragraphs.filter { !$0.hasPrefix(mark) }.joined(separator: "\n\n")
    return (text, example)
  }
}

extension ArgumentInfo {
  var longName: String? { names?.first { $0.kind == "long" }?.name }

  private var value: String { (valueName ?? "value").uppercased() }

  /// `--tag TAG`, `ARTICLE`.
  var label: String {
    switch kind {
    case "positional": value
    case "flag": "--" + (longName ?? "")
    default: "--\(longName ?? "") \(value)"
    }
  }

  fileprivate var usage: String {
    let repeated = isRepeating ?? false ? "…" : ""
    return isOptional ?? false ? "[\(label)]\(repeated)" : label + repeated
  }

  /// What the argument is, its choices and its default.
  var summary: String {
    let choices = allValues.map { " One of " + $0.joined(separator: ", ") + "." } ?? ""
    let usual = defaultValue.map { $0.isEmpty ? "" : " Default: \($0)." } ?? ""
    return (abstract ?? "") + choices + usual
  }
}
