import ArgumentParser
import Model
import Storage

struct ClaimsEdit: WritingCommand {
  static let configuration = CommandConfiguration(
    commandName: "edit",
    abstract: "Change a claim; prints its id.",
    discussion: """
      What is given is changed, in one step that can be undone with postil undo --ledgers; the rest \
      stays. An empty value empties the field. The words of likelihood are the rows of ICD 203; \
      confidence says how sure you are of a judgement, and does not belong into one sentence with \
      them.

      Example: postil claims edit c-4k2c7h1d --status settled --verdict 'seen by ourselves' --rating true
      """)

  @Argument(help: "The claim.", completion: Completions.claims)
  var claim: String

  @Option(parsing: .unconditional, help: "What is claimed.")
  var statement: String?

  @OptionGroup var fields: ClaimFields

  @Option(
    help: "A tag to take away; several may be given.", completion: Completions.tags,
    transform: TagName.argument)
  var untag: [TagName] = []

  @Flag(help: "Print the claim as a line of JSON.")
  var json = false

  @OptionGroup var library: LibraryOption

  func validate() throws {
    guard statement != nil || !untag.isEmpty || !fields.isEmpty else {
      throw ValidationError("nothing to change: --statement, --status, --note and so on")
    }
    if let statement, Cells.oneLine(statement).isEmpty {
      throw ValidationError("a claim needs a statement")
    }
  }

  func run(in session: inout Session) throws(CommandError) {
    let library = try library.open(in: session.context)
    let signature = session.context.signature()
    var edited: ID<Claim>?
    let after = try library.make(ledgersBy: signature) { ledgers throws(CommandError) in
      let claim = try ledgers.claim(called: claim)
      edited = claim.id
      let words = statement.map(Cells.oneLine)
      let rewording = words.map { $0 == claim.statement ? [] : [ClaimEdit.statement($0)] } ?? []
      return try fields.editing(
        claim, in: ledgers, beside: rewording, without: untag, by: signature)
    }
    guard let claim = edited.flatMap(after.claim) else { return }
    if statement != nil || fields.note != nil { session.tellFlaws(of: claim.statement) }
    session.print(claim.id.value, or: Wire.claim(claim), json: json)
  }
}
