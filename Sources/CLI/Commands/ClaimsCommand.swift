import ArgumentParser
import Model
import Storage

struct ClaimsCommand: Command {
  static let configuration = CommandConfiguration(
    commandName: "claims",
    abstract: "List the ledger of claims.",
    discussion: """
      The claims that hold across articles. The passages that make claims are listed by \
      postil marks --kind claim.

      Example: postil claims --json
      """)

  @Flag(help: "Print a line of JSON for each claim.")
  var json = false

  @OptionGroup var library: LibraryOption

  func run(in session: inout Session) throws(CommandError) {
    let claims = try library.open(in: session.context).shownLedgers(in: &session).claims
    if json { return session.print(claims.map { Wire.claim($0) }) }
    var table = Table()
    for claim in claims { table.add(claim.id.value, Cells.oneLine(claim.statement)) }
    session.print(table.lines(in: session.context))
    if claims.isEmpty, !session.hasFailed { session.remark("no claims in the ledger yet") }
  }
}
