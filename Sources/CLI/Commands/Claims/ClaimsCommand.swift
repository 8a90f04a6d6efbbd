import ArgumentParser

struct ClaimsCommand: Command {
  static let configuration = CommandConfiguration(
    commandName: "claims",
    abstract: "The ledger of claims, across all articles.",
    discussion: """
      A claim is named by its id, a unique beginning of it, or words that only its statement holds. \
      The passages that make claims are listed by postil marks --kind claim.

      Example: postil claims --json
      """,
    subcommands: [
      ClaimsList.self, ClaimsAdd.self, ClaimsShow.self, ClaimsEdit.self, ClaimsMerge.self,
      ClaimsLink.self, ClaimsSimilar.self, ClaimsGrade.self, ClaimsDelete.self,
    ],
    defaultSubcommand: ClaimsList.self)

  /// Only a subcommand is ever run.
  func run(in session: inout Session) throws(CommandError) {}
}
