import ArgumentParser
import Importers
import Model
import Storage

struct AddCommand: WritingCommand {
  static let configuration = CommandConfiguration(
    commandName: "add",
    abstract: "Take articles into the library.",
    discussion: """
      Plain text, Markdown, HTML, pages saved as MHTML, mails, and PDF where pdftotext is \
      installed; RSS and Atom feeds, whose entries are an article each, and feed.xml#2 is the second \
      of them; folders with all that is in them; addresses, which curl fetches. The bytes are kept as \
      received, with their SHA-256. The same bytes added twice are one article, which then keeps \
      every place they came from; with another --format they are read anew, as a new version of it. \
      Where an original is missing or damaged, the same bytes restore it. Where no library is named and there is none, one is made in $XDG_DATA_HOME/postil.

      In folders, names say what is an article; --include and --exclude say it instead, by patterns \
      such as '*.txt' for names and '2025/**/*.htm' for paths below the folder. In a list, blank \
      lines and lines that begin with # are passed over, and relative paths begin where the list is.

      An address without an article, be it a list of links or a page that a script fills, is an error \
      and nothing is stored, unless --format is given; a file without one is taken.

      --json gives an article's id, title, status (added, updated, restored, unchanged, failed), path and \
      notes; of an update also the number of the version, and of the marks how many are kept where \
      they were, moved with their words, or orphans.

      Ctrl-C stops: what was taken stays, nothing is there by half, and the exit code is 130. With \
      more than one article, what was done in all is said on standard error.

      Example: postil add notes.md saved-pages/ https://news.example/report
      """)

  @Argument(
    help: ArgumentHelp(
      "Files, folders and addresses (http, https); - is standard input.", valueName: "path"),
    completion: .file())
  var paths: [String] = []

  @Option(
    help: ArgumentHelp(
      "Take what a list names, a line each; - is standard input.", valueName: "file"),
    completion: .file())
  var from: [String] = []

  @Option(help: ArgumentHelp("In folders, take the files that fit this.", valueName: "pattern"))
  var include: [String] = []

  @Option(
    help: ArgumentHelp(
      "In folders, pass over files and folders that fit this.", valueName: "pattern"))
  var exclude: [String] = []

  @Option(help: ArgumentHelp("Read as this, whatever name and content say.", valueName: "format"))
  var format: Format?

  @Flag(help: "Print a line of JSON for each article.")
  var json = false

  @OptionGroup(title: "Fetching") var fetch: FetchOptions

  @OptionGroup var library: LibraryOption

  func validate() throws {
    guard !paths.isEmpty || !from.isEmpty else {
      throw ValidationError("Missing expected argument '<path> ...'")
    }
    guard (paths + from).count(where: { $0 == "-" }) < 2 else {
      throw ValidationError("standard input can be read once")
    }
  }

  func run(in session: inout Session) async throws(CommandError) {
    let context = session.context
    let isSomeThere = (paths + from).contains {
      $0 == "-" || WebAddress.isMeant(by: $0) || context.hasFile(at: $0)
    }
    let library =
      try isSomeThere
      ? library.openOrMake(in: &session) : library.open(in: session.context)
    let items =
      paths.map { Item(named: $0, at: context.file) } + from.flatMap { listed(in: $0, &session) }
    let selection = Selection(
      included: include.map(PathPattern.init), excluded: exclude.map(PathPattern.init))
    let settings = fetch.settings(for: items.map(\.name), in: &session)
    let intake = Intake(context: session.context, format: format, fetch: settings)
    var adding = try Adding(intake, to: library, telling: json ? .json : .lines)
    await adding.run(FolderWalk(items, selection), in: &session)
  }

  private func listed(in list: String, _ session: inout Session) -> [Item] {
    let file = session.context.file(named: list)
    return session.attempt { _ throws(CommandError) in
      let bytes = list == "-" ? try Files.read(list) : try Files.read(file, isFound: false)
      return ItemList(at: list, file: file).items(in: bytes)
    } ?? []
  }
}

extension Format: ExpressibleByArgument {}
