import ArgumentParser
import Model
import Storage

struct LogCommand: Command {
  static let configuration = CommandConfiguration(
    commandName: "log",
    abstract: "List what was done, when and by whom.",
    discussion: """
      The newest first. What was undone, and can be done again, says so. Newer versions of an \
      article are told too; no undo takes them back.

      Example: postil log tide
      """)

  @Argument(help: "An article of the library; without one, all of them.")
  var article: String?

  @Flag(help: "Print a line of JSON for each step.")
  var json = false

  @OptionGroup var library: LibraryOption

  func run(in session: inout Session) throws(CommandError) {
    let library = try library.open(in: session.context)
    let ids = try library.articles(named: article.map { [$0] } ?? [], in: &session)
    let entries = ids.flatMap { id in
      session.attempt { _ throws(CommandError) in try Entry.all(of: id, in: library) } ?? []
    }.sorted(by: Entry.newestFirst)
    if json {
      let lines = entries.map { Wire.step($0.step, of: $0.article, isUndone: $0.isUndone) }
      return session.print(lines)
    }
    session.print(table(of: entries).lines(in: session.context))
  }

  private func table(of entries: [Entry]) -> Table {
    var table = Table()
    for entry in entries {
      let (step, state) = (entry.step, entry.isUndone ? " (undone)" : "")
      table.add(
        step.signature.time.description, step.signature.creator, entry.article.value,
        step.label + state)
    }
    return table
  }
}

/// One step in the history of one article.
private struct Entry {
  let article: ID<Article>
  let step: Step
  let isUndone: Bool
  /// Where it stands in its article's history.
  let order: Int

  static func all(of id: ID<Article>, in library: Library) throws(CommandError) -> [Entry] {
    let history = try stored { () throws(StorageError) in try library.history(of: id) }
    let steps = history.done.map { ($0, false) } + history.undone.reversed().map { ($0, true) }
    return try arrivals(of: id, in: library)
      + steps.enumerated().map { order, step in
        Entry(article: id, step: step.0, isUndone: step.1, order: order)
      }
  }

  /// The versions after the first. They change no mark, and stand in no history.
  private static func arrivals(
    of id: ID<Article>, in library: Library
  ) throws(CommandError) -> [Entry] {
    let versions = try stored { () throws(StorageError) in try library.renewals(of: id) }
    return versions.map { version in
      let step = Step(
        change: .group([]), inverse: .group([]),
        label: "version \(version.number) taken in from \(version.source)",
        signature: Signature(
          creator: version.original.creator ?? "unknown", time: version.retrieved))
      return Entry(article: id, step: step, isUndone: false, order: -1)
    }
  }

  static func newestFirst(_ a: Entry, _ b: Entry) -> Bool {
    let (timeA, timeB) = (a.step.signature.time, b.step.signature.time)
    if timeA != timeB { return timeA > timeB }
    return a.article == b.article ? a.order > b.order : a.article < b.article
  }
}
