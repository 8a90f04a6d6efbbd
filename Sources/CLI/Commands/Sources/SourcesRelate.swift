import ArgumentParser
import Model
import Storage

struct SourcesRelate: WritingCommand {
  static let configuration = CommandConfiguration(
    commandName: "relate",
    abstract: "Say how two sources are tied together; prints the relation's id.",
    discussion: """
      The first is the same as the second, is possibly the same, is a copy of it, or depends on it. It \
      is your own judgement, unless --stated names the article that says so, and the mark in it. \
      Whoever says the same again says it in new words; what another person says stands beside it, \
      and where that contradicts, a line on standard error says who says what.

      Example: postil sources relate 'the institute' depends-on 'the ministry' --note 'pays for it'
      """)

  @Argument(help: "A source.", completion: Completions.sources)
  var source: String

  @Argument(help: "What it is to the other.")
  var kind: RelationKind

  @Argument(help: "The other source.", completion: Completions.sources)
  var other: String

  @OptionGroup var saying: RelationSaying

  @Flag(help: "Print the relation as a line of JSON.")
  var json = false

  @OptionGroup var library: LibraryOption

  func run(in session: inout Session) throws(CommandError) {
    let library = try library.open(in: session.context)
    let (made, ledgers) = try saying.say(kind, in: library, session.context) {
      ledgers throws(CommandError) in
      let (from, to) = (try ledgers.source(called: source), try ledgers.source(called: other))
      guard from.id != to.id else { throw .sameRecord(from.id.value, verb: "related to") }
      return .sources(from.id, to.id)
    }
    session.tell(made, in: ledgers, json: json)
  }
}
