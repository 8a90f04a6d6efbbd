import ArgumentParser
import Model
import Screen
import Storage

struct ReplayCommand: Command {
  static let configuration = CommandConfiguration(
    commandName: "replay",
    abstract: "Run keys without a terminal and print the screen.",
    discussion: """
      In a script every sign is a key; <Enter>, <Tab>, <Esc>, <C-d> and so on are one key each, \
      <lt> is the sign <, and line feeds are passed over. What the keys do to the library stays.

      Example: printf 'jjc' | postil replay - --size 100x30
      """)

  enum Form { case text, styles, ansi, svg }

  @Argument(help: "A file of keys; - is standard input.", completion: .file())
  var script: String

  @Argument(
    help: "Articles of the library, or paths, to open first.", completion: Completions.articles)
  var article: [String] = []

  @Option(help: ArgumentHelp("Columns and rows of the screen.", valueName: "COLSxROWS"))
  var size = Size(columns: 80, rows: 24)

  @Flag(help: "Print the roles of the cells too.")
  var styles = false

  @Flag(help: "Print the screen with its colours, as a terminal would get it.")
  var ansi = false

  @Flag(help: "Print the screen as a picture (SVG).")
  var svg = false

  @OptionGroup var library: LibraryOption

  func validate() throws {
    guard [styles, ansi, svg].count(where: \.self) <= 1 else {
      throw ValidationError("one of --styles, --ansi and --svg")
    }
  }

  func run(in session: inout Session) async throws(CommandError) {
    let keys = try keys(in: session.context)
    let library = try library.open(in: session.context)
    let articles = await ReadCommand.articles(article, of: library, in: &session)
    try await Replay.run(
      keys, on: articles, of: library, size: size,
      printing: styles ? .styles : ansi ? .ansi : svg ? .svg : .text, in: &session)
  }

  private func keys(in context: Context) throws(CommandError) -> [KeyEvent] {
    let bytes =
      script == "-"
      ? try Files.read(script) : try Files.read(context.file(named: script), isFound: false)
    let text = String(decoding: bytes.withoutMark, as: UTF8.self)
    do { return try KeyEvent.script(text) } catch {
      throw .file(script, reason: "<\(error.name)> is no key")
    }
  }
}

extension Size: ExpressibleByArgument {
  /// `80x24`: 1 to 1,000 each.
  package init?(argument: String) {
    let parts = argument.split(separator: "x", omittingEmptySubsequences: false).map { Int($0) }
    guard parts.count == 2, let columns = parts[0], let rows = parts[1],
      (1...1000).contains(columns), (1...1000).contains(rows)
    else { return nil }
    self.init(columns: columns, rows: rows)
  }

  package var defaultValueDescription: String { "\(columns)x\(rows)" }
}
