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
    var (all, shown) = (0, 0)
    for id in try library.articles(named: article, in: &session) {
      let context = session.context
      let found = session.attempt { _ throws(CommandError) -> [String] in
        let opened = try library.opened(id)
        let marks = opened.annotations.marks.filter(isWanted)
        (all, shown) = (all + opened.annotations.marks.count, shown + marks.count)
        return lines(of: marks, in: opened, ledgers, context)
      }
      session.print(found ?? [])
    }
    guard shown == 0, !json else { return }
    session.remarkNothing(
      of: all, "mark", unknown: tag.lazy.compactMap(ledgers.unknown).first, else: "no marks yet")
  }

  private func lines(
    of marks: [Mark], in opened: OpenArticle, _ ledgers: Ledgers, _ context: Context
  ) -> [String] {
    guard !json else { return marks.map { Wire.mark($0, in: opened.article).line } }
    guard !marks.isEmpty else { return [] }
    return Cells.hung([opened.article.id.value], in: context)
      + MarkLines(opened: opened, ledgers: ledgers).lines(marks, context)
  }

  private func isWanted(_ mark: Mark) -> Bool {
    (kind.isEmpty || kind.contains(mark.kind))
      && tag.allSatisfy { wanted in mark.tags.contains { $0.isWithin(wanted) } }
  }
}
