import ArgumentParser
import Model
import Storage

struct LogCommand: Command {
  static let configuration = CommandConfiguration(
    commandName: "log",
    abstract: "List what was done, when and by whom.",
    discussion: """
      The newest first: each step, each undo and redo of one, newer versions of an article, and \
      what was put into the trash, restored from it or destroyed there. What is taken back, and \
      can be done again, says so. An article's history goes into the trash with it.

      Example: postil log tide -n 20
      """)

  @Argument(help: "An article of the library; without one, all of them.")
  var article: String?

  @Option(
    name: [.customShort("n"), .customLong("count")],
    help: ArgumentHelp("Only so many, the newest.", valueName: "n"))
  var count: Int?

  @Flag(help: "Print a line of JSON for each entry.")
  var json = false

  @OptionGroup var library: LibraryOption

  func validate() throws {
    guard count.map({ $0 > 0 }) != false else {
      throw ValidationError("--count needs a number from 1 on")
    }
  }

  func run(in session: inout Session) throws(CommandError) {
    let library = try library.open(in: session.context)
    let ids = try library.articles(named: article.map { [$0] } ?? [], in: &session)
    let own = ids.flatMap { id in
      session.attempt { _ throws(CommandError) in try LogEntry.all(of: id, in: library) } ?? []
    }
    let removals =
      session.attempt { _ throws(CommandError) in try LogEntry.removals(in: library) } ?? []
    let all = own + removals.filter { article == nil || ids.contains($0.article) }
    let entries = all.sorted(by: LogEntry.newestFirst).prefix(count ?? all.count)
    if json { return session.print(entries.map { Wire.entry($0) }) }
    var table = Table()
    for entry in entries {
      table.add(
        entry.signature.time.description, entry.signature.creator, entry.article.value, entry.words)
    }
    session.print(table.lines(in: session.context))
  }
}
