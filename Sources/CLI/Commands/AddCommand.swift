import ArgumentParser
import Importers
import Model
import Storage

struct AddCommand: Command {
  static let configuration = CommandConfiguration(
    commandName: "add",
    abstract: "Take articles into the library.",
    discussion: """
      Plain text, Markdown and HTML; folders with all that is in them; addresses of pages, which \
      curl fetches. The bytes are kept as \
      received, with their SHA-256. The same bytes added twice are one article. \
      Where no library is named and there is none, one is made in $XDG_DATA_HOME/postil.

      Example: postil add notes.md saved-pages/ https://news.example/report
      """)

  @Argument(
    help: ArgumentHelp(
      "Files, folders and addresses (http, https); - is standard input.", valueName: "path"),
    completion: .file())
  var paths: [String]

  @Option(help: ArgumentHelp("Read as this, whatever name and content say.", valueName: "format"))
  var format: Format?

  @Flag(help: "Print a line of JSON for each article.")
  var json = false

  @OptionGroup(title: "Fetching") var fetch: FetchOptions

  @OptionGroup var library: LibraryOption

  func run(in session: inout Session) throws(CommandError) {
    let isSomeThere = paths.contains {
      $0 == "-" || WebAddress.isMeant(by: $0) || Files.kind(of: $0) != nil
    }
    let library =
      try isSomeThere
      ? library.openOrMake(in: &session) : library.open(in: session.context)
    let settings = fetch.settings(for: paths, in: &session)
    let intake = Intake(context: session.context, format: format, fetch: settings)
    let paths = Intake.opened(paths, in: &session)
    var progress = Progress(total: paths.count, isShown: session.context.isErrorTerminal)
    for path in paths {
      progress.step(path)
      do { say(try intake.add(path, to: library), in: &session, &progress) } catch {
        progress.clear()
        session.report(error)
        if json { session.print(Wire.failure(path, error)) }
      }
    }
    progress.clear()
  }

  private func say(_ taken: Taken, in session: inout Session, _ progress: inout Progress) {
    if json { return session.print(Wire.taken(taken)) }
    progress.clear()
    session.print(Visible.line("\(taken.status) \(taken.id)"))
  }
}

extension Format: ExpressibleByArgument {}
