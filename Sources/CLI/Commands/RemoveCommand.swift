import ArgumentParser
import Model
import Storage

struct RemoveCommand: WritingCommand {
  static let configuration = CommandConfiguration(
    commandName: "remove",
    abstract: "Put articles into the trash.",
    discussion: """
      With the original, all versions, marks and history, whole; 'postil trash restore' brings them \
      back as they were. Claims and sources stay in the ledgers. What is printed is the name in the \
      trash.

      Example: postil remove tide
      """)

  @Argument(help: "Articles of the library.", completion: Completions.articles)
  var article: [String]

  @OptionGroup var library: LibraryOption

  func run(in session: inout Session) throws(CommandError) {
    let library = try library.open(in: session.context)
    var ids: [ID<Article>] = []
    for id in try library.articles(named: article, in: &session) where !ids.contains(id) {
      ids.append(id)
    }
    guard !ids.isEmpty else { return }
    let signature = session.context.signature()
    let results = try stored { () throws(StorageError) in try library.remove(ids, by: signature) }
    for result in results {
      session.attempt { session throws(CommandError) in
        let trashed = try stored { () throws(StorageError) in try result.get() }
        session.print(Visible.line("\(trashed.id)  \(trashed.article)"))
      }
    }
  }
}
