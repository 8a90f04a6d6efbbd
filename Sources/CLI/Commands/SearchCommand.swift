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
    let index = session.context.index(of: library)
    let (ids, unknown, count) = try stored { () throws(StorageError) in
      try library.candidates(for: query, by: index)
    }
    var nothing = Nothing()
    for part in ids.parts(of: Self.part) {
      for finding in findings(query, in: part, of: library) {
        let found = session.attempt { _ throws(CommandError) in try finding.get() }
        guard let (finding, problem) = found else { continue }
        if let problem { session.report(problem) }
        nothing.add(finding)
        print(finding, in: &session)
      }
    }
    if let words = nothing.words { session.remark(words) }
    session.keepUp(index, unknown: unknown, of: count)
  }

  /// How many articles are looked through beside each other before what was found is printed.
  private static let part = 64

  private func findings(
    _ query: Pattern, in ids: ArraySlice<ID<Article>>, of library: Library
  ) -> [Result<(Finding, CommandError?), CommandError>] {
    let isWhole = all
    return inParallel(Array(ids)) { id in
      Result { () throws(CommandError) in
        let (opened, problem) = try library.readable(id)
        return (Finding(query, in: opened, isWhole: isWhole), problem)
      }
    }
  }

  private func print(_ finding: Finding, in session: inout Session) {
    guard !finding.hits.isEmpty else { return }
    if json {
      session.print(finding.hits.map { Wire.hit($0, in: finding) })
    } else {
      session.print(lines(of: finding, in: session.context))
    }
  }

  private func lines(of finding: Finding, in context: Context) -> [String] {
    var table = Table()
    for hit in finding.hits { table.add("  " + hit.words.place, hit.words.text) }
    return [Visible.line("\(finding.article)  \(finding.title)")] + table.lines(in: context)
  }
}

extension Array {
  /// Slices of that many elements, the last one of perhaps fewer.
  fileprivate func parts(of size: Int) -> [ArraySlice<Element>] {
    stride(from: 0, to: count, by: size).map { self[$0..<Swift.min($0 + size, count)] }
  }
}
