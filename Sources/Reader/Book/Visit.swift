package import Model
import Screen

/// A passage that a view of the library leads to, and the way back.
package struct Visit: Hashable, Sendable {
  package let article: ID<Article>
  /// The mark that is gone to; nil where a stretch of the text is.
  package let mark: ID<Mark>?
  package let span: Span?
  /// Of the text that the span is of; nil where it is of whatever text there is.
  package let textHash: String?
  /// What is shown as found in the article.
  package let search: SearchedWords?
  /// The view to come back to.
  package let from: ViewName
  /// Where jumps led when it arrived; nil before.
  var jumps: JumpList?

  package init(
    article: ID<Article>, mark: ID<Mark>? = nil, span: Span? = nil, textHash: String? = nil,
    search: SearchedWords? = nil, from: ViewName
  ) {
    self.article = article
    self.mark = mark
    self.span = span
    self.textHash = textHash
    self.search = search
    self.from = from
  }
}

/// From a view that led to passages of other articles to the one from which it was gone to.
struct WayBack: Hashable, Sendable {
  /// What was open before; nil where it still is.
  var article: ID<Article>?
  /// Whether it was asked for, and is not there yet.
  var isTaken = false

  /// Whether somebody waits for the article.
  func awaits(_ id: ID<Article>) -> Bool { isTaken && article == id }

  /// The way back, for whoever went elsewhere meanwhile.
  var waiting: WayBack { WayBack(article: article) }
}

extension State {
  /// Opens the article at the passage; `q`, and `^O` before any jump, come back to the view.
  mutating func go(to visit: Visit, by signature: Signature) -> [Effect] {
    self.visit = visit
    let open = reading?.article.id
    wayBack.isTaken = false
    if wayBack.article == nil, open != visit.article { wayBack.article = open }
    let effects = keepPlace(by: signature)
    guard reading?.article.id == visit.article else {
      status = Status("opening …")
      return effects + [.open(visit.article)]
    }
    view = .reader
    arrive()
    // There may be a newer version; not while changes are on their way.
    return effects + (saving.waiting.isEmpty ? [.refresh(visit.article)] : [])
  }

  /// Shows the text from which a view was gone to, of the article that was open then: at once, or when
  /// that is there. Whoever goes back again does not wait for it.
  mutating func returnToText(by signature: Signature) -> [Effect] {
    guard let before = wayBack.article, before != reading?.article.id else {
      (view, status, wayBack) = (.reader, Status(), WayBack())
      return []
    }
    guard !wayBack.isTaken else {
      (view, status, wayBack) = (.articles, Status(), WayBack())
      return [.loadArticles]
    }
    wayBack.isTaken = true
    status = Status("opening …")
    return keepPlace(by: signature) + [.open(before)]
  }

  /// Puts the cursor on the passage, once its article is the open one.
  mutating func arrive() {
    guard let visit, visit.jumps == nil, var reading, reading.article.id == visit.article else {
      return
    }
    let mark = visit.mark.flatMap(reading.annotations.mark)
    let isPlaced = mark.map { $0.isPlaced(in: reading.imported) } ?? true
    reading.selection = nil
    if let search = visit.search { reading.search = Search(search, in: reading) }
    if visit.mark == nil, visit.span == nil, visit.search == nil {
      // The article is what is gone to, and it stands where it was left.
    } else if let span = span(of: visit, mark, in: reading), isPlaced,
      span.start < reading.text.end
    {
      reading.reveal(span.start)
      reading.place(span.start)
      reading.follow(height: panes.text.rows)
      reading.chosen = mark?.id
      if visit.search != nil, status.level == .info { status = reading.matchStatus }
    } else {
      let reason = mark == nil ? "is not there any more" : "lost its place: 6 shows the orphans"
      status = Status("the passage \(reason)", level: .warning)
    }
    self.visit?.jumps = reading.jumps
    self.reading = reading
  }

  /// In a newer text a span means nothing: the mark counts, else what was looked for is found again.
  private func span(of visit: Visit, _ mark: Mark?, in reading: Reading) -> Span? {
    let isStale = visit.textHash.map { $0 != reading.imported.textHash } ?? false
    if isStale { return mark?.extent ?? reading.search?.matches.first }
    return visit.search == nil ? mark?.extent ?? visit.span : visit.span ?? mark?.extent
  }

  /// Whether the article that is shown was come to from a view, which is gone back to.
  var isVisiting: Bool {
    view == .reader && visit?.jumps != nil && visit?.article == reading?.article.id
  }

  /// Goes back to the view from which the passage was gone to.
  mutating func endVisit(by signature: Signature) -> [Effect] {
    guard let visit else { return [] }
    self.visit = nil
    view = visit.from
    status = Status()
    let again: [Effect] =
      switch view {
      case .results where results.found?.isQuick == true: seekAgain()
      // Marks and links that were made meanwhile are seen there, too.
      case .beside: beside.map { [.compareArticles($0.left.article.id, $0.right.article.id)] } ?? []
      default: []
      }
    return keepPlace(by: signature) + again + (view.isOfLibrary ? [.loadBook(isWhole: true)] : [])
  }
}
