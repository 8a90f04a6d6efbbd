import ArgumentParser
import Exporters
import Model
import Storage

struct ShowCommand: Command {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Print one article.",
    discussion: """
      An article of the library, or a file or a page on the web, of which nothing is stored. JSON holds the whole text \
      with its blocks and sections; positions are Unicode scalars from the start of the text, \
      0-based, end exclusive.

      Example: postil show page.html --format json
      """)

  enum Form: String, CaseIterable, ExpressibleByArgument { case text, markdown, json }

  @Argument(help: "An article of the library, a path or an address; - is standard input.")
  var article: String

  @Option(help: "The form in which the article is printed.")
  var format: Form = .text

  @Flag(help: "Print folded boilerplate too.")
  var all = false

  @OptionGroup var library: LibraryOption

  func run(in session: inout Session) throws(CommandError) {
    let article = try article(in: &session)
    switch format {
    case .json: session.print(Wire.article(article))
    case .text: session.write(Visible.text(plain(article, in: session.context)))
    case .markdown: session.write(ArticleText.markdown(article, isWhole: all))
    }
  }

  /// On a terminal lines end at words, before its edge; in a pipe they stay as they are.
  private func plain(_ article: Article, in context: Context) -> String {
    guard context.isTerminal else { return ArticleText.plain(article, isWhole: all) }
    return ArticleText.plain(article, isWhole: all) { role, text in
      let stays = role == .preformatted || role == .table
      return stays ? text : Cells.wrapped(text, to: min(context.columns, 100))
    }
  }

  /// What lies at the path, where something does; else the article of the library; else what the
  /// address brings.
  private func article(in session: inout Session) throws(CommandError) -> Article {
    let context = session.context
    if article == "-" || Files.kind(of: article) != nil {
      return try Intake(context: context, format: nil).article(at: article).article
    }
    do {
      let library = try library.open(in: context)
      return try library.opened(library.article(named: article, in: context)).article
    } catch {
      guard WebAddress.isMeant(by: article) else { throw error }
      let settings = FetchOptions.none.settings(for: [article], in: &session)
      return try Intake(context: context, format: nil, fetch: settings).article(at: article).article
    }
  }
}
