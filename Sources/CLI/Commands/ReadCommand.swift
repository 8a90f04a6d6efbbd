import ArgumentParser
import Model
import Storage

struct ReadCommand: Command {
  static let configuration = CommandConfiguration(
    commandName: "read",
    abstract: "Open the reader.",
    discussion: """
      Paths and addresses are added to the library first, which is made in $XDG_DATA_HOME/postil where no library \
      is named and there is none. The command may be left out. In the reader, ? lists \
      the keys and q leaves.

      Example: postil page.html
      """)

  @Argument(help: "Articles of the library, paths, or addresses.", completion: .file())
  var article: [String] = []

  @OptionGroup var library: LibraryOption

  func run(in session: inout Session) async throws(CommandError) {
    let isSomeThere = article.contains { Files.kind(of: $0) != nil }
    let library =
      try isSomeThere
      ? library.openOrMake(in: &session) : library.open(in: session.context)
    let articles = await Self.articles(article, of: library, in: &session)
    guard articles.count == article.count || !articles.isEmpty, !session.isStopped else { return }
    try await Runtime.read(articles, of: library, in: &session)
  }

  /// The articles that names mean; files and folders are added first. What fails is reported.
  @MainActor static func articles(
    _ names: [String], of library: Library, in session: inout Session
  ) async -> [ID<Article>] {
    var articles: [ID<Article>] = []
    var items: [Item] = []
    for name in names {
      if Files.kind(of: name) != nil {
        items.append(Item(named: name))
      } else {
        articles += await added(items, to: library, in: &session)
        items = []
        let found = session.attempt { session throws(CommandError) in
          try article(named: name, of: library, in: session.context)
        }
        if let found { articles.append(found) }
      }
    }
    return articles + (await added(items, to: library, in: &session))
  }

  @MainActor private static func added(
    _ items: [Item], to library: Library, in session: inout Session
  ) async -> [ID<Article>] {
    guard !items.isEmpty, !session.isStopped else { return [] }
    do {
      let intake = Intake(context: session.context, format: nil)
      var adding = try Adding(intake, to: library, telling: .nothing)
      await adding.run(FolderWalk(items, Selection()), in: &session)
      return adding.articles
    } catch {
      session.report(error)
      return []
    }
  }

  private static func article(
    named name: String, of library: Library, in context: Context
  ) throws(CommandError) -> ID<Article> {
    do throws(StorageError) {
      return try library.resolve(name, from: context.directory)
    } catch {
      if case .noSuchArticle = error, Intake.isAddress(name) { throw .address(name) }
      if case .noSuchArticle = error { throw .unknownName(name) }
      throw .storage(error)
    }
  }
}
