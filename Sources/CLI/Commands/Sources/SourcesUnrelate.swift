import ArgumentParser
import Model
import Storage

struct SourcesUnrelate: WritingCommand {
  static let configuration = CommandConfiguration(
    commandName: "unrelate",
    abstract: "Take back what was said of two sources.",
    discussion: """
      What you said yourself, unless --by names somebody else. That a relation does not hold is said \
      by postil sources relate --refuse.

      Example: postil sources unrelate 'the institute' depends-on 'the ministry'
      """)

  @Argument(help: "A source.", completion: Completions.sources)
  var source: String

  @Argument(help: "What it was to the other.")
  var kind: RelationKind

  @Argument(help: "The other source.", completion: Completions.sources)
  var other: String

  @Option(help: ArgumentHelp("Who said it.", valueName: "name"))
  var by: String?

  @OptionGroup var library: LibraryOption

  func run(in session: inout Session) throws(CommandError) {
    let library = try library.open(in: session.context)
    let words = try RelationSaying.takeBack(kind, by: by, in: library, session.context) {
      ledgers throws(CommandError) in
      let (from, to) = (try ledgers.source(called: source), try ledgers.source(called: other))
      return .sources(from.id, to.id)
    }
    session.print(Visible.line(words))
  }
}
