import ArgumentParser
import Model
import Provenance
import Storage

struct SourcesAdd: WritingCommand {
  static let configuration = CommandConfiguration(
    commandName: "add",
    abstract: "Add a source to the ledger; prints its id.",
    discussion: """
      A name that the ledger has, also as an alias, is not added again. Without --kind the source \
      is of the kind that its name tells: 'people familiar with the matter' are anonymous, 'Harbour \
      Office' is an organisation.

      Example: postil sources add RUSI --kind organisation --alias 'Royal United Services Institute'
      """)

  @Argument(help: "What it is called.")
  var name: String

  @OptionGroup var fields: SourceFields

  @Flag(help: "Print the source as a line of JSON.")
  var json = false

  @OptionGroup var library: LibraryOption

  func validate() throws {
    guard !Cells.oneLine(name).isEmpty else { throw ValidationError("a source needs a name") }
  }

  func run(in session: inout Session) throws(CommandError) {
    let library = try library.open(in: session.context)
    let signature = session.context.signature()
    var made: ID<Source>?
    let after = try library.make(ledgersBy: signature) { ledgers throws(CommandError) in
      let words = Cells.oneLine(name)
      if let twin = ledgers.source(named: words) { throw .recordExists("source", twin.id.value) }
      let source = fields.filling(Source(called: words, by: signature, beside: ledgers))
      made = source.id
      return [.addSource(source)]
    }
    guard let source = made.flatMap(after.source) else { return }
    session.print(source.id.value, or: Wire.source(source), json: json)
  }
}
