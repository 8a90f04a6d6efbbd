import ArgumentParser
import Model
import Provenance
import Storage

struct CopiesCommand: Command {
  static let configuration = CommandConfiguration(
    commandName: "copies",
    abstract: "Find articles that are copies, and passages that several articles share.",
    discussion: """
      Proposals, of which nothing is stored: postil relate keeps one, or refuses it, and it is not \
      proposed again. Two articles are proposed as copies where the longer \
      one has at least half of the shorter one's runs of three words; the younger one is the copy, \
      where both tell when they were published. After them come passages of 30 words or more in \
      articles that are no copies. Boilerplate is never looked at.

      Beside an article stands the share of its words that is in the passages. JSON gives their \
      places: Unicode scalars from the start of the text, 0-based, end exclusive.

      Example: postil copies --json
      """)

  @Argument(
    help: "Only what these articles share with any other; else all.",
    completion: Completions.articles)
  var articles: [String] = []

  @Flag(help: "Print a line of JSON for each pair of copies and for each passage.")
  var json = false

  @OptionGroup var library: LibraryOption

  func run(in session: inout Session) throws(CommandError) {
    let library = try library.open(in: session.context)
    let wanted = Set(try library.articles(named: articles, in: &session))
    let all = try stored(library.articleIDs)
    let texts = work(on: all, in: &session) { id throws(CommandError) in
      BodyText(try library.opened(id).article)
    }
    let found = Copies.find(
      in: texts, beside: library.shownLedgers(in: &session).relations)
    let copies = found.copies.filter { !wanted.isDisjoint(with: [$0.first, $0.second]) }
    let passages = found.passages.filter { !wanted.isDisjoint(with: $0.places.map(\.article)) }
    let told = Set(copies.flatMap { [$0.first, $0.second] })
      .union(passages.flatMap { $0.places.map(\.article) })
    let opened = work(on: told.sorted(), in: &session) { id throws(CommandError) in
      try library.opened(id).article
    }
    let shown = CopyLines(
      articles: Dictionary(opened.map { ($0.id, $0) }) { first, _ in first },
      handles: session.context.isTerminal ? Handles(of: all) : nil, context: session.context)
    print(copies, passages, shown, in: &session)
  }

  /// The results for the articles that can be read; why the others cannot is reported.
  private func work<Result: Sendable>(
    on ids: [ID<Article>], in session: inout Session,
    _ body: @Sendable (ID<Article>) throws(CommandError) -> Result
  ) -> [Result] {
    inParallel(ids) { id in
      Swift.Result { () throws(CommandError) in try body(id) }
    }.compactMap { result in
      session.attempt { _ throws(CommandError) in try result.get() }
    }
  }

  private func print(
    _ copies: [SharedText], _ passages: [PassageGroup], _ shown: CopyLines,
    in session: inout Session
  ) {
    if json {
      session.print(copies.map { Wire.copy($0, shown.articles) })
      session.print(passages.map { Wire.passage($0, shown.articles) })
    } else {
      for pair in copies { session.print(shown.lines(of: pair)) }
      for group in passages { session.print(shown.lines(of: group)) }
      if copies.isEmpty, passages.isEmpty { session.remark("no copies, and no shared passages") }
      guard !copies.isEmpty else { return }
      session.remark("postil relate YOUNGER copy-of OLDER keeps one; --refuse: it is no copy")
    }
  }
}
