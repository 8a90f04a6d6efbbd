import ArgumentParser
import Model
import Storage
import Text

struct SearchCommand: PagedCommand {
  static let configuration = CommandConfiguration(
    commandName: "search",
    abstract: "Search texts, notes, tags and claims.",
    discussion: """
      All the words must stand in an article; shown are the sentences and marks that hold them. \
      "several words" are a phrase, leak* is how a word begins, -word must not be there. \
      Small letters find capital ones too, a capital letter finds just itself; boilerplate is \
      searched only with --all.

      claim: source: tag: grade: stance: kind: by: find marks, outlet: before: after: choose \
      articles; a value of several words is quoted. docs/search.md tells them all. \
      Given as several arguments, each of them is one word, phrase or field.

      Example: postil search 'source:RUSI stance:reports -outlet:"The Week" leak*'
      """)

  @Argument(help: "The words and fields.", completion: Completions.queries)
  var query: [String]

  @Flag(help: "Search folded boilerplate too.")
  var all = false

  @Option(help: ArgumentHelp("Print no more passages than this.", valueName: "n"))
  var limit: Int?

  @Flag(help: "Print a line of JSON for each passage.")
  var json = false

  @OptionGroup var library: LibraryOption

  var isPaged: Bool { !json }

  func validate() throws {
    do {
      guard !(try read()).isEmpty else { throw ValidationError("a search needs words") }
    } catch let flaw as QueryFlaw { throw ValidationError(flaw.words) }
    if let limit, limit < 1 { throw ValidationError("--limit needs a number from 1") }
  }

  /// Of several arguments each is one term, which the shell has unquoted.
  private func read() throws(QueryFlaw) -> Query {
    guard query.count > 1 else { return try Query(reading: query.first ?? "") }
    return try Query(reading: query.map(\.quotedTerm).joined(separator: " "))
  }

  func run(in session: inout Session) throws(CommandError) {
    let library = try library.open(in: session.context)
    let index = session.context.index(of: library)
    let query: Query
    do { query = try read() } catch { throw .usage(error.words, command: "postil search") }
    let found = try stored { () throws(StorageError) in
      try LibrarySearch(query, in: library, by: index, isWhole: all)
    }
    for problem in found.problems { session.report(problem) }
    print(found, in: &session)
    session.remark(found.words)
    session.keepUp(index, unknown: found.unread, of: found.count)
  }

  private func print(_ found: LibrarySearch, in session: inout Session) {
    let lines = FindingLines(context: session.context)
    var left = limit ?? .max
    for finding in found.findings where left > 0 {
      let shown = finding.first(left)
      left -= Swift.max(1, shown.passages.count)
      if json {
        session.print(Wire.finding(shown))
      } else {
        session.print(lines.lines(of: shown))
      }
    }
  }
}

extension String {
  /// An argument of the shell as one term of the query language.
  var quotedTerm: String {
    guard contains(where: \.isWhitespace), !contains("\"") else { return self }
    let sign = hasPrefix("-") ? "-" : ""
    let rest = dropFirst(sign.count)
    let field = rest.prefix { $0.isLetter }
    guard !field.isEmpty, rest.dropFirst(field.count).first == ":" else {
      return "\(sign)\"\(rest)\""
    }
    return "\(sign)\(field):\"\(rest.dropFirst(field.count + 1))\""
  }
}
