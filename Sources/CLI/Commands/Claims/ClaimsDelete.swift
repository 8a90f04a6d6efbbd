import ArgumentParser
import Model
import Storage

struct ClaimsDelete: WritingCommand {
  static let configuration = CommandConfiguration(
    commandName: "delete",
    abstract: "Delete a claim that nothing refers to.",
    discussion: """
      Where attributions or merged claims refer to it, or an article's undo may need it again, they \
      are told and it stays: make it one with another by postil claims merge, or say by postil \
      claims edit --status dropped that nobody goes after it any more. postil undo --ledgers brings \
      it back.

      Example: postil claims delete 'the wall leeks'
      """)

  @Argument(help: "The claim.", completion: Completions.claims)
  var claim: String

  @OptionGroup var library: LibraryOption

  func run(in session: inout Session) throws(CommandError) {
    let library = try library.open(in: session.context)
    try library.delete("claim", in: &session) { ledgers throws(CommandError) in
      let claim = try ledgers.claim(called: claim, itself: true)
      return (claim, claim.id.value, claim.statement)
    } references: {
      $1.references(toClaim: $0.id, $2)
    } removal: {
      .removeClaim($0.id)
    }
  }
}
