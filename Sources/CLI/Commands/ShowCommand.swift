import ArgumentParser
import Exporters
import Model
import Storage

struct ShowCommand: Command {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Print one article.",
    discussion: """
      An article of the library, or a file, of which nothing is stored. JSON holds the whole text \
      with its blocks and sections; positions are Unicode scalars from the start of the text, \
      0-based, end exclusive.

      Example: postil show page.html --format json
      """)

  enum Form: String, CaseIterable, ExpressibleByArgument { case text, markdown, json }

  @Argument(help: "An article of the library, or a path; - is standard input.")
  var article: String

  @Option(help: "The form in which the article is printed.")
  var format: Form = .text

  @Flag(help: "Print folded boilerplate too.")
  var all = false

  @OptionGroup var library: LibraryOption

  func run(in session: inout Session) throws(CommandError) {
    let article = try article(in: session.context)
    switch format {
    case .json: session.print(Wire.article(article))
    case .text: session.write(Visible.text(ArticleText.plain(article, isWhole: all)))
    case .markdown: session.write(ArticleText.markdown(article, isWhole: all))
    }
  }

  /// What lies at the path, where something does; else the article of the library.
  private func article(in context: Context) throws(CommandError) -> Article {
    if article == "-" || Files.kind(of: article) != nil {
      return try Intake(context: context, format: nil).article(at: article).article
    }
    let library = try library.open(in: context)
    return try library.opened(library.article(named: article, in: context)).article
  }
}
