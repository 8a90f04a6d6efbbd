import ArgumentParser
import Model
import Storage

struct UndoCommand: Command {
  static let configuration = CommandConfiguration(
    commandName: "undo",
    abstract: "Take back what was last done in an article.",
    discussion: """
      As often as there is something to take back, also after a restart.

      Example: postil undo tide
      """)

  @Argument(help: "An article of the library.")
  var article: String

  @OptionGroup var library: LibraryOption

  func run(in session: inout Session) throws(CommandError) {
    let library = try library.open(in: session.context)
    let id = try library.article(named: article, in: session.context)
    let history = try stored { () throws(StorageError) in try library.history(of: id) }
    guard let step = history.nextUndo else { throw .nothingTo("undo", id) }
    _ = try stored { () throws(StorageError) in
      try library.commit(
        step.inverse, act: .undone, label: step.label, to: id, by: session.context.signature())
    }
    session.print(Visible.line("undone: \(step.label)"))
  }
}
