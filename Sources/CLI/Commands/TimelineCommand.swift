import ArgumentParser
import Model
import Provenance
import Storage

struct TimelineCommand: Command {
  static let configuration = CommandConfiguration(
    commandName: "timeline",
    abstract: "Show when and where a claim appeared.",
    discussion: """
      A line for each article, in order of days: the day, how the article stands to the claim, who \
      printed it, and its place on an axis. CLAIM is the id of a claim or of a marked passage, a \
      unique beginning of one, or words of the statement.

      Example: postil timeline 'gates failed'
      """)

  @Argument(help: "A claim.", completion: Completions.claims)
  var claim: String

  @Flag(help: "Draw it as SVG.")
  var svg = false

  @Option(
    help: ArgumentHelp("The file; - or nothing is standard output.", valueName: "path"),
    completion: .file())
  var output = "-"

  @OptionGroup var library: LibraryOption

  func run(in session: inout Session) throws(CommandError) {
    let library = try library.open(in: session.context)
    try library.checkOutside(output)
    let shelf = try ClaimShelf(library, in: &session)
    let claim = try shelf.claim(named: claim)
    let timeline = Timeline(of: claim.assertions, names: shelf.names)
    let text =
      svg ? timeline.svg(caption: claim.statement) : lines(timeline, claim, in: session.context)
    if output == "-" {
      session.write(text)
    } else {
      try session.write(text, toFile: output)
    }
    if timeline.appearances.isEmpty { session.remark("nobody says so yet") }
  }

  private func lines(
    _ timeline: Timeline, _ claim: ToldClaim, in context: Context
  ) -> String {
    let cells = Timeline.Cells(isASCII: context.isASCII, width: Cells.width) { text, columns in
      let cut = Cells.cut(text, to: columns)
      return cut + String(repeating: " ", count: max(0, columns - Cells.width(cut)))
    }
    let statement = Cells.wrapped(Visible.line(Cells.oneLine(claim.statement)), to: context.columns)
    let rows = timeline.lines(width: context.columns, cells: cells)
    return ([statement] + rows).map { $0 + "\n" }.joined()
  }
}
