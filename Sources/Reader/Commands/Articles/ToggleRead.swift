import Model

extension Command {
  static let toggleRead = Command(
    "toggle-read", "Call the article, or those that are selected, read, or unread again",
    group: .articles,
    disabled: { state in
      needsArticles(state)
        ?? (state.closesUnsaved ? "changes of an article are not saved yet" : nil)
    }
  ) { state, invocation in
    let rows = state.articles.meantRows
    let progress: ReadingProgress = state.articles.isMeantRead ? .unread : .read
    state.openArticle(in: rows.map(\.id), is: progress)
    let places = rows.map { ($0.id, $0.place(as: progress, now: invocation.signature.time)) }
    let effects = state.keep(Dictionary(places) { first, _ in first })
    let what = rows.count == 1 ? "" : rows.count.of("article") + " "
    state.status = Status(what + (progress == .read ? "called read" : "called unread"))
    return effects
  }
}

extension State {
  /// Whether an article that is not saved would be closed: what is called unread is not open.
  fileprivate var closesUnsaved: Bool {
    guard let id = reading?.article.id, articles.isMeantRead, articles.meant.contains(id) else {
      return false
    }
    return saving.waiting.contains { $0.article == id }
  }

  fileprivate mutating func openArticle(in ids: [ID<Article>], is progress: ReadingProgress) {
    guard let id = reading?.article.id, ids.contains(id) else { return }
    if progress == .read { reading?.isRead = true } else { reading = nil }
  }
}

extension ArticleList {
  fileprivate var meantRows: [ArticleRow] {
    meant.compactMap { number(of: $0).map { entries[$0] } }
  }

  fileprivate var isMeantRead: Bool { meantRows.allSatisfy { $0.place.progress == .read } }
}

extension ArticleRow {
  /// Where it was left stays known.
  fileprivate func place(as progress: ReadingProgress, now: Timestamp) -> Place {
    Place(
      top: place?.top ?? .start, cursor: place?.cursor ?? .start, progress: progress,
      time: place?.time ?? now)
  }
}
