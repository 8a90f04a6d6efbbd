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
    let isSomeThere = article.contains {
      WebAddress.isMeant(by: $0) || Files.kind(of: $0) == .file
    }
    let library =
      try isSomeThere
      ? library.openOrMake(in: &session) : library.open(in: session.context)
    let settings = FetchOptions.none.settings(for: article, in: &session)
    let articles = Intake(context: session.context, format: nil, fetch: settings)
      .articles(article, of: library, in: &session)
    guard articles.count == article.count || !articles.isEmpty else { return }
    try await Runtime.read(articles, of: library, in: &session)
  }
}

extension Intake {
  /// The articles that names mean; files are added first. What fails is reported.
  func articles(
    _ names: [String], of library: Library, in session: inout Session
  ) -> [ID<Article>] {
    names.compactMap { name in
      session.attempt { _ throws(CommandError) in
        try articleToRead(name, of: library)
      }
    }
  }

  private func articleToRead(
    _ name: String, of library: Library
  ) throws(CommandError) -> ID<Article> {
    if Files.kind(of: name) == .file { return try add(name, to: library).id }
    do throws(StorageError) {
      return try library.resolve(name, from: context.directory)
    } catch {
      if case .noSuchArticle = error, WebAddress.isMeant(by: name) {
        return try add(name, to: library).id
      }
      if case .noSuchArticle = error { throw .unknownName(name) }
      throw .storage(error)
    }
  }
}
