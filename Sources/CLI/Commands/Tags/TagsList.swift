import ArgumentParser
import JSON
import Model
import Storage

struct TagsList: Command {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "List the tags.",
    discussion: """
      Every tag of the ledger and on marks and claims, below those that it is one of, with the \
      articles, marks and claims that bear it, its colour and description.

      Example: postil tags list
      """)

  @Flag(help: "Print a line of JSON for each tag.")
  var json = false

  @OptionGroup var library: LibraryOption

  func run(in session: inout Session) throws(CommandError) {
    let library = try library.open(in: session.context)
    let ledgers = library.shownLedgers(in: &session)
    let uses = try TagUses(in: library, ledgers, in: &session)
    let names = uses.names(in: ledgers)
    if json {
      return session.print(names.map { Wire.tag(ledgers.tag($0) ?? Tag(name: $0), uses[$0]) })
    }
    // One long name moves no other line's counts far to the right.
    var table = Table(widest: 32)
    for name in names {
      let tag = ledgers.tag(name) ?? Tag(name: name)
      let above = name.lineage.dropFirst().filter(names.contains)
      table.add(
        String(repeating: "  ", count: above.count) + name.description, uses[name].words,
        [tag.colour, Cells.oneLine(tag.description)].compactMap(\.self).joined(separator: " "))
    }
    session.print(table.lines(in: session.context))
    if names.isEmpty, !session.hasFailed { session.remark("no tags yet") }
  }
}
