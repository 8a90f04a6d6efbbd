import ArgumentParser
import Model
import Storage

struct ClaimsAdd: WritingCommand {
  static let configuration = CommandConfiguration(
    commandName: "add",
    abstract: "Add a claim to the ledger; prints its id.",
    discussion: """
      The statement is the claim apart from anybody's wording. The claimant is a source of the \
      ledger, or a new name, which is added to it. A statement that the ledger has, in the same \
      words, is not added again.

      Example: postil claims add 'The wall leaks' --claimant 'Harbour Office' --date 2025-09-29
      """)

  @Argument(help: "What is claimed.")
  var statement: String

  @OptionGroup var fields: ClaimFields

  @Flag(help: "Print the claim as a line of JSON.")
  var json = false

  @OptionGroup var library: LibraryOption

  func validate() throws {
    guard !Cells.oneLine(statement).isEmpty else {
      throw ValidationError("a claim needs a statement")
    }
  }

  func run(in session: inout Session) throws(CommandError) {
    let library = try library.open(in: session.context)
    let signature = session.context.signature()
    let words = Cells.oneLine(statement)
    var made: ID<Claim>?
    let after = try library.make(ledgersBy: signature) { ledgers throws(CommandError) in
      if let twin = ledgers.claims.first(where: { $0.statement == words }) {
        throw .recordExists("claim", ledgers.resolved(twin.id).value)
      }
      let claim = Claim(stating: words, by: signature, beside: ledgers)
      made = claim.id
      return try fields.adding(claim, to: ledgers, by: signature)
    }
    guard let claim = made.flatMap(after.claim) else { return }
    session.tellFlaws(of: claim.statement)
    session.print(claim.id.value, or: Wire.claim(claim), json: json)
  }
}
