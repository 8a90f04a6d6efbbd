import ArgumentParser
import Model

struct UndoCommand: WritingCommand {
  static let configuration = CommandConfiguration(
    commandName: "undo",
    abstract: "Take back what was last done in an article, or to the ledgers.",
    discussion: """
      As often as there is something to take back, also after a restart. What was done to claims, \
      sources, relations and tags, and to tags in all articles, is taken back with --ledgers.

      Example: postil undo tide
      """)

  @OptionGroup var step: HistoryStep
  var library: LibraryOption { step.library }

  func run(in session: inout Session) throws(CommandError) {
    try step.take(.undone, in: &session)
  }
}
