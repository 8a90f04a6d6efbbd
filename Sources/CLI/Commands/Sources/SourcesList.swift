import ArgumentParser
import Model
import Storage

struct SourcesList: Command {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "List the sources.",
    discussion: """
      Id, kind, the letter of reliability where it has one, name and aliases. What was merged into \
      another source is listed with --all only.

      Example: postil sources list --kind outlet
      """)

  @Option(help: "Only sources of this kind; several may be given.")
  var kind: [SourceKind] = []

  @Flag(help: "Also sources that were merged into others.")
  var all = false

  @Flag(help: "Print a line of JSON for each source.")
  var json = false

  @OptionGroup var library: LibraryOption

  func run(in session: inout Session) throws(CommandError) {
    let ledgers = try library.open(in: session.context).shownLedgers(in: &session)
    let redirects = ledgers.sourceRedirects.filter { $0.key != $0.value }
    let sources = ledgers.sources.filter {
      (all || redirects[$0.id] == nil) && (kind.isEmpty || kind.contains($0.kind))
    }
    if json { return session.print(sources.map { Wire.source($0) }) }
    var table = Table()
    for source in sources {
      let names = ([source.name] + source.aliases).map(Cells.oneLine).joined(separator: ", ")
      let merged = redirects[source.id].map { " → \($0)" } ?? ""
      let letter = source.reliability.map { " \($0.rawValue)" } ?? ""
      table.add(source.id.value, source.kind.rawValue + letter, names + merged)
    }
    session.print(table.lines(in: session.context))
    guard sources.isEmpty else { return }
    session.remarkNothing(
      of: ledgers.sources.count { all || redirects[$0.id] == nil }, "source",
      else: "no sources in the ledger yet")
  }
}
