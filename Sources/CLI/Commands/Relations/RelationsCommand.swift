import ArgumentParser
import Model
import Provenance
import Storage

struct RelationsCommand: Command {
  static let configuration = CommandConfiguration(
    commandName: "relations",
    abstract: "List what ties sources and articles together.",
    discussion: """
      Each relation with how it is known, who says so and when; what others say against it stands \
      below it.

      Example: postil relations --json
      """)

  @Flag(help: "Print a line of JSON for each relation.")
  var json = false

  @OptionGroup var library: LibraryOption

  func run(in session: inout Session) throws(CommandError) {
    let ledgers = try library.open(in: session.context).shownLedgers(in: &session)
    let book = RelationBook(ledgers)
    if json {
      return session.print(ledgers.relations.map { Wire.relation($0, in: book) })
    }
    let lines = ledgers.relations.flatMap { relation in
      [ledgers.line(of: relation)]
        + book.contradictions(of: relation).map {
          "  against that, \($0.creator): \(ledgers.words(of: $0))"
        }
    }
    session.print(lines.map(Visible.line))
    if lines.isEmpty, !session.hasFailed { session.remark("no relations in the ledger yet") }
  }
}
