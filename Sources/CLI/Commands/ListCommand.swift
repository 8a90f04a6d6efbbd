import ArgumentParser
import Model
import Reader
import Storage

struct ListCommand: PagedCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "List the articles.",
    discussion: """
      A line each: id (on a terminal a beginning of it that is enough), day of publication, outlet, number of marks, title; the newest first. A \
      tag holds those below it: people holds people/experts.

      FILTER is what / takes in the reader: words of titles, title: outlet: author: by: source: tag: \
      before: after:, unread begun read unmarked, claims>3 marks>=10 words<500, and - before what \
      must not be. docs/search.md tells it all.

      Example: postil list 'tag:airborne claims>3 after:2025 -read'
      """)

  @Argument(
    help: "What the articles are to be; several hold together.", completion: Completions.filters)
  var filter: [String] = []

  @Option(
    help: "Only articles with a mark so tagged; several: with all of them.",
    completion: Completions.tags, transform: TagName.argument)
  var tag: [TagName] = []

  @Flag(help: "Print a line of JSON for each article.")
  var json = false

  @OptionGroup var library: LibraryOption

  var isPaged: Bool { !json }

  func validate() throws {
    if let flaw = ArticleFilter(line).flaw { throw ValidationError(flaw.words) }
  }

  /// Of several arguments each is one term, which the shell has unquoted.
  private var line: String {
    filter.count > 1 ? filter.map(\.quotedTerm).joined(separator: " ") : filter.first ?? ""
  }

  func run(in session: inout Session) throws(CommandError) {
    let library = try library.open(in: session.context)
    let index = session.context.index(of: library)
    let (all, failed, read) = try stored { () throws(StorageError) in
      try library.summaries(by: index)
    }
    let summaries = try sieved(
      all.filter(hasTags).sorted(by: Self.newestFirst), in: library, by: index, session.context)
    if json {
      session.print(summaries.map { Wire.summary($0) })
    } else {
      let handles = session.context.isTerminal ? Handles(of: all.map(\.id)) : nil
      session.print(table(of: summaries, handles).lines(in: session.context))
      if summaries.isEmpty, failed.isEmpty {
        session.remarkNothing(
          of: all.count, "article", unknown: unknownName(in: library),
          else: "no articles yet: postil add PATH")
      }
    }
    for error in failed { session.report(.storage(error)) }
    let hidden = failed.count { !$0.isAboutMarks }
    session.keepUp(index, unknown: read - failed.count, of: all.count + hidden)
  }

  /// Those that the filter lets through; behind the others those that hold only the letters of a word.
  private func sieved(
    _ summaries: [ArticleSummary], in library: Library, by index: ArticleIndex?, _ context: Context
  ) throws(CommandError) -> [ArticleSummary] {
    let filter = ArticleFilter(line)
    guard !filter.isEmpty else { return summaries }
    let places = Places(of: library, environment: context.environment).all()
    let ledgers = library.readableLedgers().ledgers
    let rows = summaries.map { ArticleRow($0, place: places[$0.id]) }
    var answer: PassageAnswer?
    if let questions = filter.query.passageQuestions(in: ledgers) {
      answer = try stored { () throws(StorageError) in
        try library.answer(questions, by: index)
      }
    }
    return ArticleSieve.sieved(rows, by: filter, answer, in: ledgers).map(\.summary)
  }

  private func unknownName(in library: Library) -> String? {
    let ledgers = library.readableLedgers().ledgers
    return QueryMeaning(ArticleFilter(line).query, in: ledgers).unknownNames.first
      ?? tag.lazy.compactMap(ledgers.unknown).first
  }

  private func hasTags(_ summary: ArticleSummary) -> Bool {
    tag.allSatisfy { wanted in summary.tags.contains { $0.isWithin(wanted) } }
  }

  private static func newestFirst(_ a: ArticleSummary, _ b: ArticleSummary) -> Bool {
    let (dayA, dayB) = (a.metadata.published ?? "", b.metadata.published ?? "")
    return dayA == dayB ? a.id < b.id : dayA > dayB
  }

  private func table(of summaries: [ArticleSummary], _ handles: Handles?) -> Table {
    var table = Table(yielding: 2)
    for summary in summaries {
      let marks = summary.markCount.counted("mark")
      table.add(
        handles?.handle(of: summary.id) ?? summary.id.value,
        String(summary.metadata.published?.prefix(10) ?? "-"), summary.metadata.outlet ?? "-",
        summary.hasUnreadableMarks ? "marks unreadable" : marks, summary.title)
    }
    return table
  }
}

extension TagName {
  /// The tag that an option names.
  static func argument(_ text: String) throws -> TagName {
    guard let name = TagName(text) else { throw ValidationError("'\(text)' is no name of a tag") }
    return name
  }

  /// The tag that is given, and made where it is new.
  static func new(_ text: String) throws -> TagName {
    let name = try argument(text)
    guard !name.hasEmptyLevel else {
      throw ValidationError("'\(text)' has an empty level: before and after each / stands a name")
    }
    return name
  }
}

extension Int {
  /// `1 mark`, `3 marks`.
  func counted(_ noun: String) -> String { self == 1 ? "1 \(noun)" : "\(self) \(noun)s" }
}
