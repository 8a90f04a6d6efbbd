import ArgumentParser
import Model
import Storage
import Text

struct DiffCommand: PagedCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff",
    abstract: "Show what changed between two versions of an article.",
    discussion: """
      First what is known about the article, then its paragraphs: ~ changed, + added, - removed, \
      > moved, each beside its neighbours. Words that went stand in [-…-], words that came in \
      {+…+}. Line breaks do not count, boilerplate only with --all. JSON gives the places in both \
      texts: Unicode scalars from the start of each, 0-based, end exclusive.

      Both are compared as they were taken in: what readers have corrected is no change of the \
      page's.

      Example: postil diff tide 1 3
      """)

  @Argument(help: "An article of the library.", completion: Completions.articles)
  var article: String

  @Argument(
    help: ArgumentHelp(
      "The older version, by its number; else the one before the newest.", valueName: "A"),
    completion: Completions.versions)
  var older: Int?

  @Argument(
    help: ArgumentHelp("The newer version, by its number; else the newest.", valueName: "B"),
    completion: Completions.versions)
  var newer: Int?

  @Flag(help: "Compare folded boilerplate too.")
  var all = false

  @Flag(help: "Print a line of JSON for each change.")
  var json = false

  @OptionGroup var library: LibraryOption

  var isPaged: Bool { !json }

  func run(in session: inout Session) throws(CommandError) {
    let library = try library.open(in: session.context)
    let id = try library.article(named: article, in: session.context)
    let newest = try stored { () throws(StorageError) in try library.article(id).version }
    guard older != nil || newest > 1 else {
      return session.notice("\(id): there is one version only")
    }
    let comparison = try stored { () throws(StorageError) in
      Comparison(
        old: try library.article(id, version: older ?? newest - 1),
        new: try library.article(id, version: newer ?? newest), isWhole: all)
    }
    if json { return session.print(Wire.changes(comparison)) }
    session.print(DiffLines(comparison, in: session.context).all)
  }
}
