import ArgumentParser
import JSON
import Model
import Storage

struct OrphansCommand: WritingCommand {
  static let configuration = CommandConfiguration(
    commandName: "orphans",
    abstract: "List the marks that have no certain place, and place them.",
    discussion: """
      When an article has changed, a mark whose place in the new text is not certain becomes an \
      orphan. Each is shown with its old words and surroundings, and below it the places that it \
      may have now, the likeliest first; below them the corrections of blocks that are gone, each \
      with the place by which it can be discarded. Nothing is placed unasked; placing, keeping and \
      discarding can be undone.

      Example: postil orphans tide --place m-4k2c7h1d --candidate 1
      """)

  @Argument(
    help: "Articles of the library; without any, all of them.", completion: Completions.articles)
  var article: [String] = []

  @Option(
    help: ArgumentHelp(
      "Place this orphan: its id, or a unique beginning of it.", valueName: "mark"),
    completion: Completions.orphans)
  var place: String?

  @Option(
    help: ArgumentHelp("The number of the candidate that it is placed at.", valueName: "n"))
  var candidate: Int?

  @Option(
    parsing: .unconditionalSingleValue,
    help: ArgumentHelp(
      "The place that it is placed at; several make a mark in parts.", valueName: "A:B"))
  var range: [ScalarRange] = []

  @Option(
    help: ArgumentHelp(
      "Delete this orphan, with the attributions that speak of it; or the correction of that place.",
      valueName: "mark"),
    completion: Completions.orphans)
  var discard: String?

  @Option(
    help: ArgumentHelp(
      "Let this orphan be: it comes last until the article changes again.", valueName: "mark"),
    completion: Completions.orphans)
  var keep: String?

  @Flag(help: "Print a line of JSON for each orphan.")
  var json = false

  @OptionGroup var library: LibraryOption

  func validate() throws {
    guard named.count < 2 else {
      throw ValidationError("a mark is either placed, kept or discarded")
    }
    guard named.isEmpty || article.count == 1 else {
      throw ValidationError("name the article of the mark, and no other")
    }
    guard (place != nil) == (candidate != nil || !range.isEmpty), candidate == nil || range.isEmpty
    else { throw ValidationError("--place needs either --candidate or --range") }
  }

  private var named: [String] { [place, keep, discard].compactMap { $0 } }

  func run(in session: inout Session) throws(CommandError) {
    let library = try library.open(in: session.context)
    if let name = named.first {
      let id = try library.article(named: article[0], in: session.context)
      return try settle(name, of: id, in: library, &session)
    }
    var isEmpty = true
    for id in try library.articles(named: article, in: &session) {
      let context = session.context
      let found = session.attempt { _ throws(CommandError) -> [String] in
        try lines(of: id, in: library, context)
      }
      session.print(found ?? [])
      if found?.isEmpty == false { isEmpty = false }
    }
    if isEmpty, !json { session.remarkNothing(of: 0, "orphan", else: "no orphans") }
  }

  private func lines(
    of id: ID<Article>, in library: Library, _ context: Context
  ) throws(CommandError) -> [String] {
    let article = try stored { () throws(StorageError) in try library.article(id) }
    let orphans = try stored { () throws(StorageError) in try library.orphans(in: article) }
    guard !json else { return orphans.map { Wire.orphan($0, in: article).line } }
    let corrections = LostCorrections(try library.opened(id)).lines(in: context)
    guard !orphans.isEmpty || !corrections.isEmpty else { return [] }
    return [id.value]
      + orphans.flatMap { orphan in
        OrphanLines(orphan: orphan, isKept: orphan.mark.isKept(in: article)).lines(in: context)
      } + corrections
  }
}

// MARK: - Placing and discarding

extension OrphansCommand {
  private func settle(
    _ name: String, of id: ID<Article>, in library: Library, _ session: inout Session
  ) throws(CommandError) {
    let opened = try library.opened(id)
    if let discard, let change = LostCorrections(opened).removal(at: discard) {
      let made = try library.make(to: id, by: session.context.signature()) { _ in change }
      return session.print(Visible.line(made.label))
    }
    let mark = try Placing(opened: opened).mark(name)
    guard !mark.isPlaced(in: opened.article) else { throw .noOrphan(id, mark.id) }
    let signature = session.context.signature()
    let change: Change
    if place != nil {
      let spans = try spans(for: mark, in: opened, of: library)
      change = .placing(mark, at: spans, in: opened.article, time: signature.time)
    } else if keep != nil {
      guard !mark.isKept(in: opened.article) else { return }
      change = .keeping(mark, in: opened.article, time: signature.time)
    } else {
      change = .deletion(of: mark.id, in: opened.annotations)
    }
    let made = try library.make(to: id, by: signature) { _ in change }
    guard json, let mark = made.annotations.mark(mark.id) else {
      return session.print(Visible.line(made.label))
    }
    session.print(Wire.mark(mark, in: opened.article))
  }

  private func spans(
    for mark: Mark, in opened: OpenArticle, of library: Library
  ) throws(CommandError) -> [Span] {
    let placing = Placing(opened: opened)
    guard let candidate else {
      var spans: [Span] = []
      for range in range { spans.append(try placing.span(of: range)) }
      return try placing.parts(spans)
    }
    let orphans = try stored { () throws(StorageError) in try library.orphans(in: opened.article) }
    let candidates = orphans.first { $0.mark.id == mark.id }?.candidates ?? []
    guard candidates.indices.contains(candidate - 1) else {
      throw .noCandidate(opened.article.id, mark.id, candidate, of: candidates.count)
    }
    return candidates[candidate - 1].spans
  }
}
