import ArgumentParser
import Model
import Storage

struct ClaimsMerge: WritingCommand {
  static let configuration = CommandConfiguration(
    commandName: "merge",
    abstract: "Make one claim of two; prints the id of the one that stays.",
    discussion: """
      The first is from then on the second: whatever refers to it means that one, and its record stays \
      where it is. --apart takes that back, however long ago it was.

      Example: postil claims merge c-4k2c7h1d 'the wall leaks'
      """)

  @Argument(help: "The claim that goes.", completion: Completions.mergedClaims)
  var claim: String

  @Argument(help: "The claim that stays.", completion: Completions.claims)
  var into: String?

  @Flag(help: "Make the claim stand on its own again.")
  var apart = false

  @Flag(help: "Print the claim that stays as a line of JSON.")
  var json = false

  @OptionGroup var library: LibraryOption

  func validate() throws {
    guard apart == (into == nil) else {
      throw ValidationError("a claim is merged into another one, or stands --apart")
    }
  }

  func run(in session: inout Session) throws(CommandError) {
    let library = try library.open(in: session.context)
    let signature = session.context.signature()
    var stays: ID<Claim>?
    let after = try library.make(ledgersBy: signature) { ledgers throws(CommandError) in
      let old = try ledgers.claim(called: claim, itself: true)
      let other = try into.map { name throws(CommandError) in try ledgers.claim(called: name) }
      stays = other?.id ?? old.id
      return try decided { () throws(ChangeError) in
        guard let other else { return try ledgers.parting(old.id, at: signature.time) }
        return try ledgers.merging(old.id, into: other.id, at: signature.time)
      }
    }
    guard let claim = stays.flatMap(after.claim) else { return }
    session.print(claim.id.value, or: Wire.claim(claim), json: json)
  }
}
