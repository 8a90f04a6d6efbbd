import ArgumentParser
import Exporters
import JSON
import Model
import Storage
import Text

struct ShowCommand: PagedCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Print one article.",
    discussion: """
      An article of the library, or a file or a page on the web, of which nothing is stored. \
      JSON holds the whole text \
      with its blocks and sections; positions are Unicode scalars from the start of the text, \
      0-based, end exclusive. Its "byline" is the line that a page prints, "By Ada Lind, 3 May", \
      where nothing else on the page names the authors; their names are its "authors".

      As text, tables have columns, on a terminal for its width and else for 80 cells.

      --notes tells what the importer guessed and left out, with the places in the text.

      --version prints an earlier version, in the blocks and with the details that were corrected \
      in it or in a later one, as far as they fit it.

      --original gives the bytes as they were received, to a pipe or a file exactly so. On a \
      terminal they are shown as text, without what would command it. Bytes that are not those \
      that were received are given all the same, with an error.

      Example: postil show page.html --format json
      """)

  enum Form: String, CaseIterable, ExpressibleByArgument { case text, markdown, json }

  @Argument(
    help: "An article of the library, a path or an address; - is standard input.",
    completion: Completions.articles)
  var article: String

  @Option(help: "The form in which the article is printed.")
  var format: Form = .text

  @Flag(help: "Print folded boilerplate too.")
  var all = false

  @Option(
    help: ArgumentHelp("An earlier version, by its number.", valueName: "n"),
    completion: Completions.versions)
  var version: Int?

  @Flag(help: "Print the bytes of an article of the library as they were received.")
  var original = false

  @Flag(help: "Print what the importer guessed and left out, and why, in place of the article.")
  var notes = false

  @Option(
    help: ArgumentHelp("The file; - or nothing is standard output.", valueName: "path"),
    completion: .file())
  var output = "-"

  @OptionGroup var library: LibraryOption

  var isPaged: Bool { format != .json && output == "-" }

  func run(in session: inout Session) throws(CommandError) {
    if output != "-" { try Library.checkOutside(output, of: library.path(in: session.context)) }
    guard !original else { return try printOriginal(in: &session) }
    let article = try article(in: &session)
    guard !notes else { return printNotes(of: article, in: &session) }
    let text = text(of: article, in: session.context)
    guard output != "-" else { return session.write(text) }
    try session.write(text, toFile: output)
  }

  private func text(of article: Article, in context: Context) -> String {
    switch format {
    case .json: Wire.article(article).line + "\n"
    case .text: Visible.text(plain(article, in: context))
    case .markdown: ArticleText.markdown(article, isWhole: all)
    }
  }

  /// A line for each; those about a part of the text with its place and first words.
  private func printNotes(of article: Article, in session: inout Session) {
    guard !article.notes.isEmpty else { return session.notice("\(article.id): no notes") }
    let context = session.context
    session.print(
      article.notes.map { note in
        let place = note.span.map { span in
          "\(span) “\(Cells.cut(Cells.oneLine(article.text[span]), to: 40))”: "
        }
        let line = Visible.line((place ?? "") + note.reason)
        return context.isTerminal ? Cells.wrapped(line, to: min(context.columns, 100)) : line
      })
  }

  private func printOriginal(in session: inout Session) throws(CommandError) {
    let library = try library.open(in: session.context)
    let id = try library.article(named: article, in: session.context)
    let (bytes, sha256) = try stored { () throws(StorageError) in
      let article =
        if let version { try library.article(id, version: version) } else {
          try library.article(id)
        }
      return (try library.original(of: id, version: article.version), article.original.sha256)
    }
    try print(bytes, of: id, in: &session)
    guard Evidence.sha256(bytes) == sha256 else {
      throw .file(id.value, reason: "not the bytes that were received: SHA-256 differs")
    }
  }

  private func print(
    _ bytes: [UInt8], of id: ID<Article>, in session: inout Session
  ) throws(CommandError) {
    guard output == "-" else {
      return try session.write(bytes, toFile: output)
    }
    guard session.context.isTerminal else { return session.write(bytes) }
    guard !bytes.contains(0) else {
      throw .file(id.value, reason: "binary, not for a terminal; --output writes it to a file")
    }
    let unixLines = bytes.filter { $0 != UInt8(ascii: "\r") }
    session.write(Visible.text(String(decoding: unixLines, as: UTF8.self)))
  }

  /// On a terminal lines end at words, before its edge; in a pipe they stay as they are. Tables have
  /// columns in both.
  private func plain(_ article: Article, in context: Context) -> String {
    let isTerminal = context.isTerminal && output == "-"
    let glyphs: TableGlyphs = isTerminal && context.isASCII ? .ascii : .drawn
    let columns = isTerminal ? context.columns : Self.pageWidth
    return ArticleText.plain(article, isWhole: all) { block, text, indent in
      switch block.role {
      case .preformatted: text
      case .table:
        TableLayout.lines(of: article, block, width: columns - indent, glyphs: glyphs)?
          .map { $0.printed(article.text) }.joined(separator: "\n") ?? text
      default: isTerminal ? Cells.wrapped(text, to: min(columns, 100) - indent) : text
      }
    }
  }

  /// In cells: how wide a table is made where no screen says it.
  private static let pageWidth = 80

  /// What lies at the path, where something does; else the article of the library; else what the
  /// address brings. Only an article of the library has a version.
  private func article(in session: inout Session) throws(CommandError) -> Article {
    let context = session.context
    if version == nil, article == "-" || context.hasFile(at: article) {
      return try Intake(context: context, format: nil).article(at: article).article
    }
    do {
      let library = try library.open(in: context)
      let id = try library.article(named: article, in: context)
      let (opened, problem) = try library.readable(id, version: version)
      if let problem { session.report(problem) }
      return opened.article
    } catch {
      guard version == nil, WebAddress.isMeant(by: article) else { throw error }
      let settings = FetchOptions.none.settings(for: [article], in: &session)
      return try Intake(context: context, format: nil, fetch: settings).article(at: article).article
    }
  }
}
