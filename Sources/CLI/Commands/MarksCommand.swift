import ArgumentParser
import JSON
import Model
import Storage

struct MarksCommand: PagedCommand {
  static let configuration = CommandConfiguration(
    commandName: "marks",
    abstract: "List the marks.",
    discussion: """
      Under each article its marks in order of reading, with tags, note and attribution. JSON gives \
      the exact places: Unicode scalars from the start of the text, 0-based, end exclusive.

      Example: postil marks tide --kind claim --json
      """)

  @Argument(
    help: "Articles of the library; without any, all of them.", completion: Completions.articles)
  var article: [String] = []

  @Option(help: "Only marks of this kind; several may be given.")
  var kind: [MarkKind] = []

  @Option(
    help: "Only marks so tagged; several: with all of them.", completion: Completions.tags,
    transform: TagName.argument)
  var tag: [TagName] = []

  @Flag(help: "Print a line of JSON for each mark.")
  var json = false

  @OptionGroup var library: LibraryOption

  var isPaged: Bool { !json }

  func run(in session: inout Session) throws(CommandError) {
    let library = try library.open(in: session.context)
    let ledgers = library.shownLedgers(in: &session)
    for id in try library.articles(named: article, in: &session) {
      let context = session.context
      let found = session.attempt { _ throws(CommandError) -> [String] in
        try lines(of: id, in: library, ledgers, context)
      }
      session.print(found ?? [])
    }
  }

  private func lines(
    of id: ID<Article>, in library: Library, _ ledgers: Ledgers, _ context: Context
  ) throws(CommandError) -> [String] {
    let opened = try library.opened(id)
    let marks = opened.annotations.marks.filter(isWanted)
    guard !json else { return marks.map { Wire.mark($0, in: opened.article).line } }
    guard !marks.isEmpty else { return [] }
    return Cells.hung([id.value], in: context)
      + MarkLines(opened: opened, ledgers: ledgers).lines(marks, context)
  }

  private func isWanted(_ mark: Mark) -> Bool {
    (kind.isEmpty || kind.contains(mark.kind))
      && tag.allSatisfy { wanted in mark.tags.contains { $0.isWithin(wanted) } }
  }
}
