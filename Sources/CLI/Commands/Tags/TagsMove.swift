import ArgumentParser
import Model
import Storage

struct TagsMove: WritingCommand {
  static let configuration = CommandConfiguration(
    commandName: "move",
    abstract: "Put a tag, and all below it, below another one.",
    discussion: """
      An empty name makes it stand on its own. \
      Everything that bears it follows in the same step.

      Example: postil tags move air --under war
      """)

  @Argument(help: "The tag.", completion: Completions.tags, transform: TagName.argument)
  var tag: TagName

  @Option(
    help: ArgumentHelp("The tag that it is to be below.", valueName: "tag"),
    completion: Completions.tags)
  var under: String

  func validate() throws {
    if !under.isEmpty { _ = try TagName.new(under) }
  }

  @OptionGroup var step: TagStep
  var library: LibraryOption { step.library }

  func run(in session: inout Session) throws(CommandError) {
    try step.take(.move(tag, under: TagName(under)), in: &session)
  }
}
