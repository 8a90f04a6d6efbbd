import ArgumentParser

struct SourcesCommand: Command {
  static let configuration = CommandConfiguration(
    commandName: "sources",
    abstract: "The ledger of sources: whoever and whatever says something, in all articles.",
    discussion: """
      A source is named by its name or an alias, upper and lower case alike, or by its id or a unique \
      beginning of one.

      Example: postil sources --json
      """,
    subcommands: [
      SourcesList.self, SourcesAdd.self, SourcesShow.self, SourcesSimilar.self, SourcesEdit.self,
      SourcesMerge.self, SourcesRelate.self, SourcesUnrelate.self, SourcesGrade.self,
      SourcesDelete.self,
    ],
    defaultSubcommand: SourcesList.self)

  /// Only a subcommand is ever run.
  func run(in session: inout Session) throws(CommandError) {}
}
