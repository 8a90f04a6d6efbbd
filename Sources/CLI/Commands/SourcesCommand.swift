import ArgumentParser
import Model
import Storage

struct SourcesCommand: Command {
  static let configuration = CommandConfiguration(
    commandName: "sources",
    abstract: "List the ledger of sources.",
    discussion: """
      Whoever and whatever says something, in all articles.

      Example: postil sources --json
      """)

  @Flag(help: "Print a line of JSON for each source.")
  var json = false

  @OptionGroup var library: LibraryOption

  func run(in session: inout Session) throws(CommandError) {
    let sources = try library.open(in: session.context).shownLedgers(in: &session).sources
    if json { return session.print(sources.map { Wire.source($0) }) }
    var table = Table()
    for source in sources {
      let names = ([source.name] + source.aliases).joined(separator: ", ")
      table.add(source.id.value, source.kind.rawValue, names)
    }
    session.print(table.lines(in: session.context))
    if sources.isEmpty, !session.hasFailed { session.remark("no sources in the ledger yet") }
  }
}
