import ArgumentParser
import Model
import Storage

struct UnrelateCommand: WritingCommand {
  static let configuration = CommandConfiguration(
    commandName: "unrelate",
    abstract: "Take back what was said of two articles.",
    discussion: """
      What you said yourself, unless --by names somebody else. That a relation does not hold is said \
      by postil relate --refuse.

      Example: postil unrelate northshore copy-of tidewater
      """)

  @Argument(help: "An article of the library.", completion: Completions.articles)
  var article: String

  @Argument(help: "What it was to the other.")
  var kind: RelationKind

  @Argument(help: "The other article.", completion: Completions.articles)
  var other: String

  @Option(help: ArgumentHelp("Who said it.", valueName: "name"))
  var by: String?

  @OptionGroup var library: LibraryOption

  func run(in session: inout Session) throws(CommandError) {
    let library = try library.open(in: session.context)
    let from = try library.article(named: article, in: session.context)
    let to = try library.article(named: other, in: session.context)
    let words = try RelationSaying.takeBack(kind, by: by, in: library, session.context) {
      _ throws(CommandError) in .articles(from, to)
    }
    session.print(Visible.line(words))
  }
}
