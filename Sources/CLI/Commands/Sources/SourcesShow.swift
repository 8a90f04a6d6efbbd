import ArgumentParser
import Model
import Storage

struct SourcesShow: Command {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Print all that is known of a source.",
    discussion: """
      Its fields, what was merged into it, its relations with how each is known and who says so, \
      through whom it is cited, whom it has things from itself, and what it said in each article, the \
      earliest first.

      Example: postil sources show RUSI
      """)

  @Argument(help: "The source.", completion: Completions.sources)
  var source: String

  @Flag(help: "Print it whole as a line of JSON.")
  var json = false

  @OptionGroup var library: LibraryOption

  func run(in session: inout Session) throws(CommandError) {
    let library = try library.open(in: session.context)
    let ledgers = library.shownLedgers(in: &session)
    let source = try ledgers.source(called: source, itself: true)
    let record = try SourceRecord(of: source, in: library, ledgers)
    for error in record.failed { session.report(.storage(error)) }
    if json {
      session.print(Wire.source(record, in: ledgers))
    } else {
      session.print(record.lines(in: session.context, ledgers))
    }
  }
}
