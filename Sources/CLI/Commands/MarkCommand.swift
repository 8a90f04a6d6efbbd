import ArgumentParser
import Model
import Storage

struct MarkCommand: WritingCommand {
  static let configuration = CommandConfiguration(
    commandName: "mark",
    abstract: "Mark a passage; prints the mark's id.",
    discussion: """
      The passage is quoted, or given by its range: Unicode scalars from the start of the text, \
      0-based, end exclusive. Several quotes or ranges are the parts of one mark; each quote then \
      has its own prefix and suffix, or none has. The same mark by the same person is not stored \
      twice.

      Example: postil mark tide --as claim --quote 'The wall leaks' --tag flood
      """)

  @Argument(help: "An article of the library.", completion: Completions.articles)
  var article: String

  @Option(
    name: .customLong("as"),
    help: ArgumentHelp("What the mark says of its words.", valueName: "kind"))
  var kind: MarkKind

  @Option(
    parsing: .unconditionalSingleValue, help: ArgumentHelp("The words to mark.", valueName: "words")
  )
  var quote: [String] = []

  @Option(
    parsing: .unconditionalSingleValue,
    help: ArgumentHelp("Words that stand before the quote.", valueName: "words"))
  var prefix: [String] = []

  @Option(
    parsing: .unconditionalSingleValue,
    help: ArgumentHelp("Words that stand after the quote.", valueName: "words"))
  var suffix: [String] = []

  @Option(
    parsing: .unconditionalSingleValue, help: ArgumentHelp("The place to mark.", valueName: "A:B"))
  var range: [ScalarRange] = []

  @Option(
    help: "A tag; several may be given.", completion: Completions.tags, transform: TagName.new)
  var tag: [TagName] = []

  @Option(parsing: .unconditional, help: "A note.")
  var note = ""

  @Flag(help: "Print the mark as a line of JSON.")
  var json = false

  @OptionGroup var library: LibraryOption

  func validate() throws {
    guard quote.isEmpty != range.isEmpty else {
      throw ValidationError("a mark needs either --quote or --range")
    }
    for (name, words) in [("--prefix", prefix), ("--suffix", suffix)] {
      guard words.isEmpty || words.count == quote.count else {
        throw ValidationError("\(name) needs a --quote of its own, and every quote its \(name)")
      }
    }
  }

  func run(in session: inout Session) throws(CommandError) {
    let library = try library.open(in: session.context)
    let id = try library.article(named: article, in: session.context)
    let (opened, signature) = (try library.opened(id), session.context.signature())
    let spans = try spans(in: opened)
    var made: ID<Mark>?
    let after = try library.make(to: id, by: signature) { notebook in
      let mark = Mark(
        kind, over: spans, of: opened.article, tags: tag, note: note, by: signature,
        beside: notebook.annotations.marks)
      made = mark.id
      return .marking(mark, ledgers: notebook.ledgers)
    }.annotations
    guard let mark = made.flatMap(after.mark) else { return }
    if json {
      session.print(Wire.mark(mark, in: opened.article))
    } else {
      session.print(mark.id.value)
    }
  }

  private func spans(in opened: OpenArticle) throws(CommandError) -> [Span] {
    let placing = Placing(opened: opened)
    var spans: [Span] = []
    for range in range { spans.append(try placing.span(of: range)) }
    for quote in quotes { spans.append(try placing.span(of: quote)) }
    return try placing.parts(spans)
  }

  private var quotes: [Quote] {
    quote.indices.map { index in
      Quote(
        exact: quote[index], prefix: prefix.isEmpty ? "" : prefix[index],
        suffix: suffix.isEmpty ? "" : suffix[index])
    }
  }
}

extension MarkKind: ExpressibleByArgument {}
