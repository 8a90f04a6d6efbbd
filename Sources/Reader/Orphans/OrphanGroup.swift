package import Model

/// What has no place in one article.
package struct OrphanGroup: Hashable, Sendable {
  /// As it came from the importer, in its newest version.
  package let article: Article
  package private(set) var notebook: Notebook
  package private(set) var history: History
  /// Where the article was left.
  let place: Place?
  let bookmarks: [Bookmark]
  /// By the marks that had no place when the places were sought.
  private let details: [ID<Mark>: OrphanDetail]
  /// What a person has yet to look at first.
  package private(set) var items: [OrphanItem]

  /// Looks for the places; `olds` are the earlier versions, the newest last.
  package init(_ opened: Opened, from olds: [Article]) {
    article = opened.article
    notebook = opened.notebook
    history = opened.history
    place = opened.place
    bookmarks = opened.bookmarks
    let corrected = article.corrected(by: notebook.annotations)
    let orphans = notebook.annotations.orphans(in: article, from: olds)
    details = Dictionary(
      orphans.map { ($0.mark.id, OrphanDetail($0, in: corrected, from: olds)) },
      uniquingKeysWith: { first, _ in first })
    items = notebook.annotations.itemsWithoutPlace(in: article)
  }

  package var id: ID<Article> { article.id }

  /// Takes what the article's notebook and history have become.
  mutating func take(_ notebook: Notebook, _ history: History) {
    guard self.notebook != notebook || self.history != history else { return }
    self.notebook = notebook
    self.history = history
    items = notebook.annotations.itemsWithoutPlace(in: article)
  }

  /// Nil for what is no mark, and for an orphan whose places were not sought.
  package func detail(of item: OrphanItem) -> OrphanDetail? {
    item.mark.flatMap { details[$0.id] }
  }

  package func isKept(_ item: OrphanItem) -> Bool { item.mark?.isKept(in: article) == true }

  /// Whether the places of one of them were not sought yet.
  var isIncomplete: Bool { items.contains { $0.mark != nil && detail(of: $0) == nil } }

  /// As it would be opened.
  var opened: Opened {
    Opened(
      article: article, notebook: notebook, history: history, place: place, bookmarks: bookmarks)
  }
}

extension Annotations {
  fileprivate func itemsWithoutPlace(in article: Article) -> [OrphanItem] {
    let lost = marks.filter { !$0.isPlaced(in: article) }
    let unfit = article.unfit(of: hasCorrections ? self : Annotations())
    return lost.filter { !$0.isKept(in: article) }.map(OrphanItem.mark)
      + unfit.corrections.map(OrphanItem.correction) + unfit.cuts.map(OrphanItem.cut)
      + lost.filter { $0.isKept(in: article) }.map(OrphanItem.mark)
  }
}
