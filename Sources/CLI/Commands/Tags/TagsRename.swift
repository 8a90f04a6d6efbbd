import ArgumentParser
import Model
import Storage

struct TagsRename: WritingCommand {
  static let configuration = CommandConfiguration(
    commandName: "rename",
    abstract: "Give a tag, and all below it, another name.",
    discussion: """
      The new name must be free: two tags become one by postil tags merge. \
      Everything that bears it follows in the same step.

      Example: postil tags rename airborn airborne
      """)

  @Argument(help: "The tag.", completion: Completions.tags, transform: TagName.argument)
  var tag: TagName

  @Argument(help: "Its new name.", transform: TagName.new)
  var name: TagName

  @OptionGroup var step: TagStep
  var library: LibraryOption { step.library }

  func run(in session: inout Session) throws(CommandError) {
    try step.take(.rename(tag, to: name), in: &session)
  }
}
