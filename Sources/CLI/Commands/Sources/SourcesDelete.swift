import ArgumentParser
import Model
import Storage

struct SourcesDelete: WritingCommand {
  static let configuration = CommandConfiguration(
    commandName: "delete",
    abstract: "Delete a source that nothing refers to.",
    discussion: """
      Where attributions, claims, relations or merged sources name it, they are told and it stays: \
      make it one with another by postil sources merge. postil undo --ledgers brings it back.

      Example: postil sources delete 'the instituet'
      """)

  @Argument(help: "The source.", completion: Completions.sources)
  var source: String

  @OptionGroup var library: LibraryOption

  func run(in session: inout Session) throws(CommandError) {
    let library = try library.open(in: session.context)
    let annotations = try library.everybodysAnnotations()
    var gone: Source?
    try library.make(ledgersBy: session.context.signature()) { ledgers throws(CommandError) in
      let source = try ledgers.source(called: source, itself: true)
      let found = ledgers.references(to: source.id, annotations)
      guard found.isEmpty else { throw .recordInUse("source", source.id.value, found) }
      gone = source
      return [.removeSource(source.id)]
    }
    if let gone { session.print(Visible.line("deleted: \(gone.id)  \(Cells.oneLine(gone.name))")) }
  }
}
