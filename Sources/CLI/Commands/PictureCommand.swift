import ArgumentParser
import Model
import Provenance
import Storage

struct PictureCommand: Command {
  static let configuration = CommandConfiguration(
    commandName: "picture",
    abstract: "Draw who said what, and through whom.",
    discussion: """
      The provenance of a claim, or of all claims of the library: claims on top, beneath them the \
      articles that make them, whom these name, and at the bottom the origins. CLAIM is the id of a \
      claim or of a marked passage, a unique beginning of one, or words of the statement. SVG is \
      laid out here and opens in a browser; dot is for Graphviz, mermaid for texts in Markdown. Of \
      more than 1,000 boxes the farthest are left out, and the picture says so.

      Example: postil picture 'gates failed' --output gates.svg
      """)

  @Argument(help: "A claim; without one, the whole library.", completion: Completions.claims)
  var claim: String?

  @Option(
    help: "svg, dot or mermaid.",
    completion: .list(PictureFormat.allCases.map(\.rawValue)))
  var format: PictureFormat = .svg

  @Option(
    help: ArgumentHelp("The file; - or nothing is standard output.", valueName: "path"),
    completion: .file())
  var output = "-"

  @OptionGroup var library: LibraryOption

  func run(in session: inout Session) throws(CommandError) {
    let library = try library.open(in: session.context)
    try library.checkOutside(output)
    let shelf = try ClaimShelf(library, in: &session)
    let claim = try claim.map { name throws(CommandError) in try shelf.claim(named: name) }
    var graph = ProvenanceGraph(
      of: (claim.map { [$0] } ?? shelf.claims).map(\.pictured), names: shelf.names)
    if let claim { graph.captions = [claim.pictured.caption(ledgers: shelf.ledgers)] }
    let text = graph.text(as: format)
    if let words = graph.leftOutWords { session.notice(words) }
    if output == "-" {
      session.write(text)
    } else {
      try session.write(text, toFile: output)
    }
  }
}

extension PictureFormat: ExpressibleByArgument {}
