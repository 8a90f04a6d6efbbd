import ArgumentParser

struct TagsCommand: Command {
  static let configuration = CommandConfiguration(
    commandName: "tags",
    abstract: "The tags of marks and claims.",
    discussion: """
      A / in its name puts a tag below another: war/air is one of war. What is done to a tag is done \
      to those below it, and to all that bear it, in one step; --dry-run shows what that would \
      change, and postil undo --ledgers takes it back.

      Example: postil tags --json
      """,
    subcommands: [
      TagsList.self, TagsAdd.self, TagsShow.self, TagsEdit.self, TagsRename.self, TagsMerge.self,
      TagsMove.self, TagsDelete.self,
    ],
    defaultSubcommand: TagsList.self)

  /// Only a subcommand is ever run.
  func run(in session: inout Session) throws(CommandError) {}
}
