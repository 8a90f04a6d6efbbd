import ArgumentParser
import JSON
import Model
import Provenance
import Storage

struct ClaimsSimilar: Command {
  static let configuration = CommandConfiguration(
    commandName: "similar",
    abstract: "List the claims that are most like some words.",
    discussion: """
      The words are given, or those of a mark of an article. From 0, nothing in common, to 100, the \
      same words: BM25 over runs of four letters (Robertson and Zaragoza 2009; McNamee and Mayfield \
      2004), as a share of what the words score against themselves.

      Example: postil claims similar 'the harbour wall has a leak'
      """)

  @Argument(
    help: ArgumentHelp("The words, or an article.", valueName: "text|article"),
    completion: Completions.articles)
  var what: String

  @Argument(help: "A mark of the article.", completion: Completions.marks)
  var mark: String?

  @Option(
    name: [.customShort("n"), .customLong("count")],
    help: ArgumentHelp("Only so many, the most similar.", valueName: "n"))
  var count = 8

  @Flag(help: "Print a line of JSON for each claim.")
  var json = false

  @OptionGroup var library: LibraryOption

  func validate() throws {
    guard count > 0 else { throw ValidationError("--count needs a number from 1 on") }
  }

  func run(in session: inout Session) throws(CommandError) {
    let library = try library.open(in: session.context)
    let words = try words(in: library, session.context)
    let ledgers = library.shownLedgers(in: &session)
    let found = ledgers.similarClaims(to: words, limit: count)
    if json {
      return session.print(found.compactMap { Wire.similar($0, in: ledgers) })
    }
    var table = Table()
    for one in found {
      guard let claim = ledgers.claim(one.claim) else { continue }
      table.add(claim.id.value, "\(one.percent) %", Cells.oneLine(claim.statement))
    }
    session.print(table.lines(in: session.context))
    if found.isEmpty, !session.hasFailed { session.remark("no claim is like it") }
  }

  private func words(in library: Library, _ context: Context) throws(CommandError) -> String {
    guard let mark else { return what }
    let opened = try library.opened(try library.article(named: what, in: context))
    return try Placing(opened: opened).mark(mark).quote
  }
}

extension SimilarClaim {
  /// Rounded down: 100 are the same words.
  var percent: Int { Int(score * 100) }
}
