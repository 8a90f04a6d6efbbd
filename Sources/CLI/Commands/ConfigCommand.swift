import ArgumentParser
import JSON
import Model
import Reader
import Storage

struct ConfigCommand: PagedCommand {
  static let configuration = CommandConfiguration(
    commandName: "config",
    abstract: "Print the settings that hold, and where each comes from.",
    discussion: """
      The file of the configuration, each option with its value and who says so (a line of the \
      file, a variable, what was chosen in the reader, or the default), and the keys that are not \
      those that Postil comes with. What is wrong with the file is said on standard error, a line \
      each.

      Example: postil config
      """)

  @Flag(help: "Print JSON, a record a line.")
  var json = false

  var isPaged: Bool { !json }

  func run(in session: inout Session) throws(CommandError) {
    let user = UserSettings(reporting: &session)
    let context = session.context
    let effective = user.configuration.effective(
      in: Surroundings(context: context, shelf: user.shelf))
    let environment = try Self.environment(of: context)
    let changes = user.configuration.changes(of: user.keymap)
    let file = Configuration.path(in: context)
    if json {
      session.print(
        [Wire.configuration(file, isThere: file.flatMap(Files.kind) != nil)]
          + effective.map { Wire.option($0, kind: "option") }
          + environment.map { Wire.option($0, kind: "environment") }
          + changes.map { Wire.keys($0, in: user.configuration.path) })
    } else {
      let lines = ConfigLines(folder: context.configuration.map { $0 + "/" } ?? "")
      session.print(
        lines.head(file, isThere: file.flatMap(Files.kind) != nil)
          + lines.options(effective, environment, in: context)
          + lines.keys(changes, user.configuration.path, in: context))
    }
  }

  /// What the environment sets beside the options.
  private static func environment(of context: Context) throws(CommandError) -> [EffectiveOption] {
    let named = try context.namedLibrary()
    let folder = try context.searchedFolder()
    let library =
      named ?? Library.locate(explicit: nil, environment: context.environment, from: folder)
    let isUpwards = (context.directory + "/").hasPrefix(library + "/")
    let creator = ["POSTIL_CREATOR", "USER", "LOGNAME"].first { context.variable($0) != nil }
    let pager = ["POSTIL_PAGER", "PAGER"].first { context.environment[$0] != nil }
    let editor = ["VISUAL", "EDITOR"].first { context.variable($0) != nil }
    return [
      EffectiveOption(
        "library", library,
        named != nil ? .variable("POSTIL_LIBRARY") : isUpwards ? .folder : .standard),
      EffectiveOption(
        "creator", context.creator, creator.map(OptionOrigin.variable) ?? .standard),
      EffectiveOption(
        "editor", editor.flatMap(context.variable) ?? "vi",
        editor.map(OptionOrigin.variable) ?? .standard),
      EffectiveOption(
        "pager", pager == nil ? "less" : pager.flatMap(context.variable),
        pager.map(OptionOrigin.variable) ?? .standard, words: "none"),
    ]
  }
}

/// The settings as lines for people.
private struct ConfigLines {
  /// In front of a file's name it is left out.
  let folder: String

  func head(_ file: String?, isThere: Bool) -> [String] {
    guard let file else { return ["no file: neither $XDG_CONFIG_HOME nor $HOME is set", ""] }
    return [Visible.line(file) + (isThere ? "" : ": not there; the defaults hold"), ""]
  }

  func options(
    _ options: [EffectiveOption], _ environment: [EffectiveOption], in context: Context
  ) -> [String] {
    var table = Table(widest: 40)
    for option in options + environment {
      table.add(option.name, option.value ?? option.words, words(for: option.origin))
    }
    let lines = table.lines(in: context)
    return lines.prefix(options.count) + ["", "The environment"] + lines.dropFirst(options.count)
  }

  func keys(_ changes: [KeyChange], _ path: String?, in context: Context) -> [String] {
    guard !changes.isEmpty else { return ["", "All keys are those that Postil comes with."] }
    var table = Table()
    for change in changes {
      let was = change.standard.isEmpty ? "not bound" : change.standard.joined(separator: ", ")
      let origin = change.line.flatMap { line in path.map { OptionOrigin.file($0, line: line) } }
      table.add(
        change.mode.rawValue, change.command,
        change.keys.isEmpty ? Configuration.noKeys : change.keys.joined(separator: ", "),
        "was \(was)", origin.map(words) ?? "")
    }
    return ["", "Keys that are not those that Postil comes with"] + table.lines(in: context)
  }

  private func words(for origin: OptionOrigin) -> String {
    switch origin {
    case .file(let path, let line):
      (path.hasPrefix(folder) ? String(path.dropFirst(folder.count)) : path) + ":\(line)"
    case .variable(let name): "$\(name)"
    case .chosen(let path): "chosen in the reader: \(path)"
    case .folder: "the nearest folder upwards"
    case .standard: "default"
    }
  }
}

extension Wire {
  fileprivate static func configuration(_ path: String?, isThere: Bool) -> JSON {
    .record(["kind": .string("file"), "path": .orNull(path), "exists": .bool(isThere)])
  }

  fileprivate static func option(_ option: EffectiveOption, kind: String) -> JSON {
    .object(
      JSON.members([
        "kind": .string(kind), "name": .string(option.name), "value": .orNull(option.value),
      ]) + origin(option.origin))
  }

  fileprivate static func keys(_ change: KeyChange, in path: String?) -> JSON {
    .object(
      JSON.members([
        "kind": .string("keys"), "view": .string(change.mode.rawValue),
        "command": .string(change.command), "keys": .strings(change.keys),
        "default": .strings(change.standard),
      ])
        + (change.line.flatMap { line in path.map { origin(.file($0, line: line)) } } ?? []))
  }

  private static func origin(_ origin: OptionOrigin) -> [JSON.Member] {
    switch origin {
    case .file(let path, let line):
      JSON.members([
        "origin": .string("file"), "path": .string(path), "line": .integer(line),
      ])
    case .variable(let name):
      JSON.members(["origin": .string("environment"), "variable": .string(name)])
    case .chosen(let path):
      JSON.members(["origin": .string("chosen"), "path": .string(path)])
    case .folder: JSON.members(["origin": .string("folder")])
    case .standard: JSON.members(["origin": .string("default")])
    }
  }
}
