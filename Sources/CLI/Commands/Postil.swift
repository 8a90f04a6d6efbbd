import ArgumentParser

/// The root of the command line: every command is listed here, and nowhere else.
struct Postil: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "postil",
    abstract: "Read, mark and attribute articles: who said what, and via whom.",
    discussion: """
      Without a command, the reader opens. ARTICLE is an id, a unique beginning of one, a path or \
      an address. Errors go to standard error, a line each; the exit code is 0 when all is done, \
      1 when something failed (the rest was still done), and 64 when the usage was wrong.
      """,
    version: "0.1.0",
    subcommands: [
      ReadCommand.self, InitCommand.self, AddCommand.self, ListCommand.self, ShowCommand.self,
      MarkCommand.self, AttributeCommand.self, EditCommand.self, DeleteCommand.self,
      CorrectCommand.self, MarksCommand.self, OrphansCommand.self, ClaimsCommand.self,
      OriginsCommand.self, SourcesCommand.self, TagsCommand.self, RelateCommand.self,
      UnrelateCommand.self, RelationsCommand.self, SearchCommand.self, ExportCommand.self,
      PictureCommand.self, TimelineCommand.self, VersionsCommand.self, DiffCommand.self,
      CopiesCommand.self,
      RemoveCommand.self, TrashCommand.self,
      CheckCommand.self, IndexCommand.self, LogCommand.self, UndoCommand.self, RedoCommand.self,
      ReplayCommand.self, ThemesCommand.self, ConfigCommand.self, PapersCommand.self,
    ],
    defaultSubcommand: ReadCommand.self)

  /// Of the commands that people see, and of the parser's own.
  static var commandNames: [String] {
    ["help"]
      + configuration.subcommands.compactMap { command in
        let configuration = command.configuration
        return configuration.shouldDisplay ? configuration.commandName : nil
      }
  }

  /// The arguments with a library that is named before the command put behind it, where the parser
  /// looks for it.
  static func ordered(_ arguments: [String]) -> [String] {
    let isJoined = arguments.first?.hasPrefix("--library=") ?? false
    guard isJoined || arguments.first == "--library" else { return arguments }
    let count = isJoined ? 1 : 2
    let rest = arguments.dropFirst(count)
    let words = words(of: rest)
    return words + arguments.prefix(count) + rest.dropFirst(words.count)
  }

  /// The command that the arguments call for, as it is typed: `postil themes preview`.
  static func name(of arguments: [String]) -> String {
    (["postil"] + words(of: arguments)).joined(separator: " ")
  }

  /// The first arguments, as far as they name a command, and one of its own.
  private static func words(of arguments: some Sequence<String>) -> [String] {
    var (words, command) = ([String](), Postil.self as any ParsableCommand.Type)
    for argument in arguments {
      let next = command.configuration.subcommands.first {
        $0.configuration.commandName == argument
      }
      guard let next else { break }
      words.append(argument)
      command = next
    }
    return words
  }
}
