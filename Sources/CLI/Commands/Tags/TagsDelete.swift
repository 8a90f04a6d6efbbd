import ArgumentParser
import Model
import Storage

struct TagsDelete: WritingCommand {
  static let configuration = CommandConfiguration(
    commandName: "delete",
    abstract: "Take a tag, and all below it, from everything.",
    discussion: """
      The marks and claims stay, without it. \
      Everything that bears it follows in the same step.

      Example: postil tags delete rumour --dry-run
      """)

  @Argument(help: "The tag.", completion: Completions.tags, transform: TagName.argument)
  var tag: TagName

  @OptionGroup var step: TagStep
  var library: LibraryOption { step.library }

  func run(in session: inout Session) throws(CommandError) {
    try step.take(.delete(tag), in: &session)
  }
}
