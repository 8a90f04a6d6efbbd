import ArgumentParser
import Model

struct RedoCommand: WritingCommand {
  static let configuration = CommandConfiguration(
    commandName: "redo",
    abstract: "Do again what was last taken back in an article, or of the ledgers.",
    discussion: """
      Anything done anew ends what could be done again.

      Example: postil redo tide
      """)

  @OptionGroup var step: HistoryStep
  var library: LibraryOption { step.library }

  func run(in session: inout Session) throws(CommandError) {
    try step.take(.redone, in: &session)
  }
}
