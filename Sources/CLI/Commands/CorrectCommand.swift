import ArgumentParser
import Model
import Storage

struct CorrectCommand: Command {
  static let configuration = CommandConfiguration(
    commandName: "correct",
    abstract: "Say what a block of an article is.",
    discussion: """
      The importer guesses which lines are headings, captions or boilerplate; this puts a wrong \
      guess right. The block is the one that holds the quote or range. What was made boilerplate \
      is folded, not lost.

      Example: postil correct tide --quote 'Sign up for our letter' --as boilerplate
      """)

  @Argument(help: "An article of the library.")
  var article: String

  @Option(
    parsing: .unconditional, help: ArgumentHelp("Words of the block.", valueName: "words"))
  var quote: String?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("Words that stand before the quote.", valueName: "words"))
  var prefix = ""

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("Words that stand after the quote.", valueName: "words"))
  var suffix = ""

  @Option(
    parsing: .unconditional, help: ArgumentHelp("A place in the block.", valueName: "A:B"))
  var range: ScalarRange?

  @Option(
    name: .customLong("as"), help: ArgumentHelp("What the block is.", valueName: "role"))
  var role: BlockRole

  @Option(help: "The level of a heading, 1 to 6; else 2.")
  var level: Int?

  @OptionGroup var library: LibraryOption

  func validate() throws {
    guard (quote == nil) != (range == nil) else {
      throw ValidationError("a block is pointed at by either --quote or --range")
    }
    guard level == nil || role == .heading && (1...6).contains(level ?? 0) else {
      throw ValidationError("--level is for a heading, from 1 to 6")
    }
  }

  func run(in session: inout Session) throws(CommandError) {
    let library = try library.open(in: session.context)
    let id = try library.article(named: article, in: session.context)
    let opened = try library.opened(id)
    let block = try block(in: opened)
    let signature = session.context.signature()
    let wanted = Block(
      role, level: level, span: block.span, depth: block.depth, marker: block.marker)
    guard wanted != block else {
      return session.print("unchanged")
    }
    let correction = Correction(
      block: Anchor(block.span, in: opened.article.text), role: role,
      level: role == .heading ? level ?? 2 : nil, creator: signature.creator,
      created: signature.time)
    let made = try library.make(to: id, by: signature) { _ in .correct(correction) }
    session.print(Visible.line(made.label))
  }

  private func block(in opened: OpenArticle) throws(CommandError) -> Block {
    let placing = Placing(opened: opened)
    if let range { return try placing.block(holding: placing.span(of: range)) }
    let quote = Quote(exact: quote ?? "", prefix: prefix, suffix: suffix)
    return try placing.block(holding: placing.span(of: quote))
  }
}

extension BlockRole: ExpressibleByArgument {}
