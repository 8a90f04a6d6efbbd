import ArgumentParser
import Model
import Storage

struct DeleteCommand: WritingCommand {
  static let configuration = CommandConfiguration(
    commandName: "delete",
    abstract: "Delete marks and attributions.",
    discussion: """
      With a mark go the attributions that speak of it. Each can be undone.

      Example: postil delete tide m-4k2c7h1d
      """)

  @Argument(help: "An article of the library.", completion: Completions.articles)
  var article: String

  @Argument(
    help: "Ids of marks or attributions, or unique beginnings of them.",
    completion: Completions.marksAndAttributions)
  var record: [String]

  @OptionGroup var library: LibraryOption

  func run(in session: inout Session) throws(CommandError) {
    let library = try library.open(in: session.context)
    let id = try library.article(named: article, in: session.context)
    let signature = session.context.signature()
    for name in record {
      session.attempt { session throws(CommandError) in
        let change = try change(name, in: try library.opened(id))
        let label = try library.make(to: id, by: signature) { _ in change }.label
        session.print(Visible.line(label))
      }
    }
  }

  private func change(_ name: String, in opened: OpenArticle) throws(CommandError) -> Change {
    let found = opened.annotations.assertions.filter { $0.id.value.hasPrefix(name) }
    if name.hasPrefix("a-"), found.count == 1, let assertion = found.first {
      return .removeAssertion(assertion.id)
    }
    let mark = try Placing(opened: opened).mark(name)
    return .deletion(of: mark.id, in: opened.annotations)
  }
}
