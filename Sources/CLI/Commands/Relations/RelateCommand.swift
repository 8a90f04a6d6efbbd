import ArgumentParser
import Model
import Storage

struct RelateCommand: WritingCommand {
  static let configuration = CommandConfiguration(
    commandName: "relate",
    abstract: "Say how two articles are tied together; prints the relation's id.",
    discussion: """
      The first is a copy of the second (wire copy, a near-duplicate), is the same, is possibly the \
      same, or depends on it. Copies count as one article where origins are counted. It is your own \
      judgement, unless --stated names the article that says so, and the mark in it. Sources are \
      related by postil sources relate.

      Example: postil relate northshore copy-of tidewater
      """)

  @Argument(help: "An article of the library.", completion: Completions.articles)
  var article: String

  @Argument(help: "What it is to the other.")
  var kind: RelationKind

  @Argument(help: "The other article.", completion: Completions.articles)
  var other: String

  @OptionGroup var saying: RelationSaying

  @Flag(help: "Print the relation as a line of JSON.")
  var json = false

  @OptionGroup var library: LibraryOption

  func run(in session: inout Session) throws(CommandError) {
    let library = try library.open(in: session.context)
    let from = try library.article(named: article, in: session.context)
    let to = try library.article(named: other, in: session.context)
    guard from != to else { throw .sameRecord(from.value, verb: "related to") }
    let (made, ledgers) = try saying.say(kind, in: library, session.context) {
      _ throws(CommandError) in .articles(from, to)
    }
    session.tell(made, in: ledgers, json: json)
  }
}
