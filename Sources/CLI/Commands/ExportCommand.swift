import ArgumentParser
import Exporters
import Model
import Storage

struct ExportCommand: Command {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Write out what was marked.",
    discussion: """
      --format help lists the formats. A file is written whole or not at all.

      Example: postil export tide --format markdown --output tide.md
      """)

  @Argument(
    help: "Articles of the library; without any, all of them.", completion: Completions.articles)
  var article: [String] = []

  @Option(
    help: "A format by its name; help lists them.",
    completion: .list(ExportFormat.allCases.map(\.rawValue) + ["help"]))
  var format: String

  @Option(
    help: ArgumentHelp("The file; - or nothing is standard output.", valueName: "path"),
    completion: .file())
  var output = "-"

  @Flag(help: "For programs: leave fields that a spreadsheet would evaluate as they are.")
  var raw = false

  @OptionGroup var library: LibraryOption

  func validate() throws {
    guard format == "help" || ExportFormat(rawValue: format) != nil else {
      let names = ExportFormat.allCases.map(\.rawValue).joined(separator: ", ")
      throw ValidationError("no format '\(format)': there are \(names)")
    }
  }

  func run(in session: inout Session) throws(CommandError) {
    guard let format = ExportFormat(rawValue: format) else { return list(&session) }
    let library = try library.open(in: session.context)
    try library.checkOutside(output)
    let documents = try library.articles(named: article, in: &session).compactMap { id in
      session.attempt { session throws(CommandError) in
        let (document, problem) = try ExportDocument.reading(id, of: library)
        if let problem { session.report(problem) }
        return document
      }
    }
    guard !documents.isEmpty || !session.hasFailed else { return }
    let request = ExportRequest(
      documents: documents, ledgers: library.shownLedgers(in: &session),
      exported: session.context.signature(), guardsFormulas: !raw)
    let text = Exporter.write(request, as: format)
    guard output != "-" else { return session.write(text) }
    try session.write(text, toFile: output)
  }

  private func list(_ session: inout Session) {
    var table = Table()
    for format in ExportFormat.allCases { table.add(format.rawValue, format.summary) }
    session.print(table.lines(in: session.context))
  }
}
