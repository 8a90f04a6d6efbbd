import ArgumentParser
import Model

struct UndoCommand: WritingCommand {
  static let configuration = CommandConfiguration(
    commandName: "undo",
    abstract: "Take back what was last done in an article.",
    discussion: """
      As often as there is something to take back, also after a restart.

      Example: postil undo tide
      """)

  @OptionGroup var step: HistoryStep
  var library: LibraryOption { step.library }

  func run(in session: inout Session) throws(CommandError) {
    try step.take(.undone, in: &session)
  }
}
