import ArgumentParser
import Model
import Storage

struct SearchCommand: Command {
  static let configuration = CommandConfiguration(
    commandName: "search",
    abstract: "Search texts, notes and tags.",
    discussion: """
      As in the reader: small letters find capital ones too, a capital letter finds just itself; \
      white space and the forms of quotation marks and dashes do not count; boilerplate is \
      searched only with --all.

      Example: postil search 'leaked file'
      """)

  @Argument(help: "The words; several are one phrase.")
  var query: [String]

  @Flag(help: "Search folded boilerplate too.")
  var all = false

  @Flag(help: "Print a line of JSON for each place.")
  var json = false

  @OptionGroup var library: LibraryOption

  func validate() throws {
    guard !Cells.oneLine(query.joined(separator: " ")).isEmpty else {
      throw ValidationError("a search needs words")
    }
  }

  func run(in session: inout Session) throws(CommandError) {
    let library = try library.open(in: session.context)
    let query = Pattern(query.joined(separator: " "))
    var nothing = Nothing()
    for id in try stored(library.articleIDs) {
      let finding = session.attempt { _ throws(CommandError) in
        Finding(query, in: try library.opened(id), isWhole: all)
      }
      guard let finding else { continue }
      nothing.add(finding)
      guard !finding.hits.isEmpty else { continue }
      if json {
        session.print(finding.hits.map { Wire.hit($0, in: finding) })
      } else {
        session.print(lines(of: finding, in: session.context))
      }
    }
    if let words = nothing.words { session.remark(words) }
  }

  private func lines(of finding: Finding, in context: Context) -> [String] {
    var table = Table()
    for hit in finding.hits { table.add("  " + hit.words.place, hit.words.text) }
    return [Visible.line("\(finding.article)  \(finding.title)")] + table.lines(in: context)
  }
}
