import Model

/// A command or an option that there is not, with the one that may have been meant.
struct Misspelling {
  let words: String
  /// The command whose help lists the right ones, as it is typed.
  let command: String

  var error: CommandError { .usage(words, command: command) }

  /// Nil where the fault is another.
  ///
  /// - Parameters:
  ///   - message: what the parser says is wrong.
  ///   - isFile: whether a word names a file or an address, which needs no command.
  init?(
    in line: TypedLine, of root: CommandInfo, message: String, isFile: (String) -> Bool
  ) {
    let question =
      Self.command(in: line, isFile) ?? Self.option(in: line, message)
    guard let question else { return nil }
    self.init(question, in: line, of: root)
  }

  /// A command that help is asked for, and there is not. Where a command has none below it, the word is
  /// what it is to be done to.
  init?(helpIn line: TypedLine, of root: CommandInfo) {
    guard let name = line.words.first, !line.command.shown.isEmpty else { return nil }
    self.init(Self.words(name, among: line.command), in: line, of: root)
  }

  private init(_ words: String, in line: TypedLine, of root: CommandInfo) {
    self.words = words
    command = ([root.commandName] + line.names).joined(separator: " ")
  }

  private static func command(in line: TypedLine, _ isFile: (String) -> Bool) -> String? {
    guard !line.command.shown.isEmpty, let name = line.words.first else { return nil }
    // Without a command the reader opens, and the word may well be an article.
    let isArticle = line.names.isEmpty
    if isArticle, isFile(name) || line.command.nearest(name) == nil { return nil }
    return words(name, among: line.command)
  }

  private static func words(_ name: String, among command: CommandInfo) -> String {
    command.visibleNames.contains(name)
      ? "the command '\(name)' stands before its options"
      : "no command '\(name)'" + Nearest.question(name, among: command.visibleNames)
  }

  /// Beside an option that it does not know the parser may complain of one that it misses: that the
  /// two are one, it does not see.
  private static func option(in line: TypedLine, _ message: String) -> String? {
    let known = (line.command.meant.arguments ?? []).flatMap(\.typedNames)
    guard let option = line.options.first(where: { !known.contains($0) }) else { return nil }
    let words = "Unknown option '\(option)'"
    // The dashes, which all have, make no two of them alike.
    let names = known.filter { $0.hasPrefix("--") }.map { String($0.dropFirst(2)) }
    let nearest = Nearest.of(String(option.dropFirst(2)), among: names)
    let question = nearest.map { "; did you mean --\($0)?" } ?? ""
    return question.isEmpty && !message.hasPrefix(words) ? nil : words + question
  }
}

extension CommandInfo {
  /// The name of a command of its own that may have been meant.
  fileprivate func nearest(_ typed: String) -> String? { Nearest.of(typed, among: visibleNames) }

  /// Of the commands that people see, and of the parser's own `help`.
  fileprivate var visibleNames: [String] {
    (subcommands ?? []).filter { $0.shouldDisplay ?? true }.map(\.commandName)
  }
}
