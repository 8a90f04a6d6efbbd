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
    try library.delete("source", in: &session) { ledgers throws(CommandError) in
      let source = try ledgers.source(called: source, itself: true)
      return (source, source.id.value, source.name)
    } references: {
      $1.references(to: $0.id, $2)
    } removal: {
      .removeSource($0.id)
    }
  }
}
