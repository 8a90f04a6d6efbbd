import ArgumentParser
import Model
import Storage

struct RedoCommand: Command {
  static let configuration = CommandConfiguration(
    commandName: "redo",
    abstract: "Do again what was last taken back in an article.",
    discussion: """
      Anything done anew ends what could be done again.

      Example: postil redo tide
      """)

  @Argument(help: "An article of the library.")
  var article: String

  @OptionGroup var library: LibraryOption

  func run(in session: inout Session) throws(CommandError) {
    let library = try library.open(in: session.context)
    let id = try library.article(named: article, in: session.context)
    let history = try stored { () throws(StorageError) in try library.history(of: id) }
    guard let step = history.nextRedo else { throw .nothingTo("redo", id) }
    _ = try stored { () throws(StorageError) in
      try library.commit(
        step.change, act: .redone, label: step.label, to: id, by: session.context.signature())
    }
    session.print(Visible.line("redone: \(step.label)"))
  }
}
