import ArgumentParser
import Model
import Storage

struct TagsCommand: Command {
  static let configuration = CommandConfiguration(
    commandName: "tags",
    abstract: "List the tags.",
    discussion: """
      Every tag of the ledger and on marks, with the number of articles that have it.

      Example: postil tags --json
      """)

  @Flag(help: "Print a line of JSON for each tag.")
  var json = false

  @OptionGroup var library: LibraryOption

  func run(in session: inout Session) throws(CommandError) {
    let library = try library.open(in: session.context)
    let ledgers = library.shownLedgers(in: &session)
    let (summaries, failed) = try stored(library.summaries)
    let uses = Dictionary(summaries.flatMap(\.tags).map { ($0, 1) }, uniquingKeysWith: +)
    let names = Set(ledgers.tags.map(\.name)).union(uses.keys).sorted()
    let tags = names.map { ledgers.tag($0) ?? Tag(name: $0) }
    if json {
      session.print(tags.map { Wire.tag($0, articles: uses[$0.name] ?? 0) })
    } else {
      session.print(table(of: tags, uses).lines(in: session.context))
      if tags.isEmpty, !session.hasFailed { session.remark("no tags yet") }
    }
    for error in failed { session.report(.storage(error)) }
  }

  private func table(of tags: [Tag], _ uses: [TagName: Int]) -> Table {
    var table = Table()
    for tag in tags {
      let count = (uses[tag.name] ?? 0).counted("article")
      table.add(tag.name.description, count, Cells.oneLine(tag.description))
    }
    return table
  }
}
