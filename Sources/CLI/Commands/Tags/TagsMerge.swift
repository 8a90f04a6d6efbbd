import ArgumentParser
import Model
import Storage

struct TagsMerge: WritingCommand {
  static let configuration = CommandConfiguration(
    commandName: "merge",
    abstract: "Make one tag of two.",
    discussion: """
      Whatever bears the first, or a tag below it, bears the second, or the same tag below that, from then on. \
      Everything that bears it follows in the same step.

      Example: postil tags merge planes war/air
      """)

  @Argument(help: "The tag that goes.", completion: Completions.tags, transform: TagName.argument)
  var tag: TagName

  @Argument(help: "The tag that stays.", completion: Completions.tags, transform: TagName.argument)
  var into: TagName

  @OptionGroup var step: TagStep
  var library: LibraryOption { step.library }

  func run(in session: inout Session) throws(CommandError) {
    try step.take(.merge(tag, into: into), in: &session)
  }
}
