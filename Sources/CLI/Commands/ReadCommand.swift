import ArgumentParser
import Model
import Storage

struct ReadCommand: WritingCommand {
  static let configuration = CommandConfiguration(
    commandName: "read",
    abstract: "Open the reader.",
    discussion: """
      Paths and addresses are added to the library first, which is made in $XDG_DATA_HOME/postil where no library \
      is named and there is none. The command may be left out. In the reader, ? lists \
      the keys and q leaves.

      Example: postil page.html
      """)

  @Argument(
    help: "Articles of the library, paths, or addresses.", completion: Completions.articles)
  var article: [String] = []

  @OptionGroup var library: LibraryOption

  func run(in session: inout Session) async throws(CommandError) {
    let context = session.context
    let isSomeThere = article.contains { WebAddress.isMeant(by: $0) || context.hasFile(at: $0) }
    let library =
      try isSomeThere ? library.openOrMake(in: &session) : opened(in: session.context)
    try checkCommand(in: library, context)
    let articles = await Self.articles(article, of: library, in: &session)
    guard articles.count == article.count || !articles.isEmpty, !session.isStopped else { return }
    try await Runtime.read(articles, of: library, in: &session)
  }

  /// The library; where there is none, whoever misspelt a command has no need of one.
  private func opened(in context: Context) throws(CommandError) -> Library {
    do { return try library.open(in: context) } catch { throw misspelling(in: context) ?? error }
  }

  /// A first name that means nothing, and is much like a command, is taken for one.
  private func checkCommand(in library: Library, _ context: Context) throws(CommandError) {
    guard let name = article.first, let misspelling = misspelling(in: context) else { return }
    do { _ = try Self.meaning(of: name, in: library, context) } catch {
      if case .unknownName = error { throw misspelling }
    }
  }

  private func misspelling(in context: Context) -> CommandError? {
    guard let name = article.first, !WebAddress.isMeant(by: name), !context.hasFile(at: name)
    else { return nil }
    let question = Nearest.question(name, among: Postil.commandNames)
    return question.isEmpty
      ? nil : .usage(CommandError.unknownName(name).words + question, command: "postil")
  }

  /// The articles that names mean; what is none of the library's is added first. What fails is
  /// reported.
  @MainActor static func articles(
    _ names: [String], of library: Library, in session: inout Session
  ) async -> [ID<Article>] {
    var articles: [ID<Article>] = []
    var items: [Item] = []
    for name in names {
      let meaning = session.attempt { session throws(CommandError) in
        try Self.meaning(of: name, in: library, session.context)
      }
      switch meaning {
      case nil: continue
      case .item: items.append(Item(named: name, at: session.context.file))
      case .article(let id):
        articles += await added(items, to: library, in: &session)
        items = []
        articles.append(id)
      }
    }
    return articles + (await added(items, to: library, in: &session))
  }

  private enum Meaning {
    case item
    case article(ID<Article>)
  }

  private static func meaning(
    of name: String, in library: Library, _ context: Context
  ) throws(CommandError) -> Meaning {
    if context.hasFile(at: name) { return .item }
    do throws(StorageError) {
      let source = context.source(named: name)
      return .article(try library.resolve(source, from: context.place.text))
    } catch {
      if case .noSuchArticle = error, WebAddress.isMeant(by: name) { return .item }
      if case .noSuchArticle = error { throw .unknownName(name) }
      throw .storage(error)
    }
  }

  @MainActor private static func added(
    _ items: [Item], to library: Library, in session: inout Session
  ) async -> [ID<Article>] {
    guard !items.isEmpty, !session.isStopped else { return [] }
    let settings = FetchOptions.none.settings(for: items.map(\.name), in: &session)
    let intake = Intake(context: session.context, format: nil, fetch: settings)
    do {
      var adding = try Adding(intake, to: library, telling: .nothing)
      await adding.run(FolderWalk(items, Selection()), in: &session)
      return adding.articles
    } catch {
      session.report(error)
      return []
    }
  }
}
