import ArgumentParser
import Model
import Storage

struct LogCommand: PagedCommand {
  static let configuration = CommandConfiguration(
    commandName: "log",
    abstract: "List what was done, when and by whom.",
    discussion: """
      The newest first: each step with the words and the id of the mark, each undo and redo of \
      one, newer versions of an article, and what was put into the trash, restored from it or \
      destroyed there; and, unless an article is named, the steps of the ledgers, in which claims, \
      sources, relations and tags were changed. A step that is taken back now says so. An \
      article's history goes into the trash with it.

      Example: postil log tide -n 20
      """)

  @Argument(
    help: "An article of the library; without one, all of them.", completion: Completions.articles)
  var article: String?

  @Flag(help: "Only what was done to claims, sources, relations and tags, in no one article.")
  var ledgers = false

  @Option(
    name: [.customShort("n"), .customLong("count")],
    help: ArgumentHelp("Only so many, the newest.", valueName: "n"))
  var count: Int?

  @Flag(help: "Print a line of JSON for each entry.")
  var json = false

  @OptionGroup var library: LibraryOption

  var isPaged: Bool { !json }

  func validate() throws {
    guard count.map({ $0 > 0 }) != false else {
      throw ValidationError("--count needs a number from 1 on")
    }
    guard !ledgers || article == nil else {
      throw ValidationError("of which? An ARTICLE, or --ledgers")
    }
  }

  func run(in session: inout Session) throws(CommandError) {
    let library = try library.open(in: session.context)
    let ids =
      ledgers ? [] : try library.articles(named: article.map { [$0] } ?? [], in: &session)
    let removals: [Removal] =
      session.attempt { _ throws(CommandError) in
        try library.tellTornRemovals()
        return try stored { () throws(StorageError) in try library.removals() }
      } ?? []
    let told = removals.filter { !ledgers && (article == nil || ids.contains($0.article)) }
    var stream = LogStream(ids, told, steps: try steps(of: library), in: library, &session)
    // On a terminal the one article that was named need not stand in each line.
    let isNamed = article != nil && session.context.isTerminal
    var lines = LogLines(in: session.context, hasArticle: !isNamed)
    var left = count ?? Int.max
    while left > 0, !session.isClosed {
      var entries: [LogEntry] = []
      while entries.count < min(left, LogLines.block), let next = stream.next(in: &session) {
        entries.append(next)
      }
      guard !entries.isEmpty else { return }
      left -= entries.count
      if json {
        session.print(entries.map { Wire.entry($0) })
      } else {
        session.print(lines.lines(of: entries))
      }
    }
  }

  /// Those of the ledgers, which are of no one article.
  private func steps(of library: Library) throws(CommandError) -> [Deed] {
    guard article == nil else { return [] }
    try library.tellTornLedgers()
    return try stored(library.ledgerDeeds)
  }
}
