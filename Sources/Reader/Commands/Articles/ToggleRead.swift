import Model

extension Command {
  static let toggleRead = Command(
    "toggle-read", "Call the article, or those that are selected, read, or unread again",
    group: .articles,
    disabled: { state in
      needsArticles(state)
        ?? (state.closesUnsaved ? "changes of an article are not saved yet" : nil)
    }
  ) { state, _ in
    let rows = state.articles.meantRows
    let progress: ReadingProgress = rows.areRead ? .unread : .read
    state.openArticle(in: rows, is: progress)
    state.articles.did(.called(progress, rows.places(\.place)))
    let effects = state.keep(rows.places { $0.place(as: progress) })
    let label = ListDeed.label(of: progress, rows.count)
    state.status = Status("\(label) · \(key: "undo") undoes")
    return effects
  }
}

extension State {
  /// Whether an article that is not saved would be closed: what is called unread is not open.
  fileprivate var closesUnsaved: Bool {
    guard let id = reading?.article.id, saving.waiting.contains(where: { $0.article == id }) else {
      return false
    }
    let rows = articles.meantRows
    return rows.areRead && rows.contains { $0.id == id }
  }

  fileprivate mutating func openArticle(in rows: [ArticleRow], is progress: ReadingProgress) {
    guard let id = reading?.article.id, rows.contains(where: { $0.id == id }) else { return }
    if progress == .read { reading?.isRead = true } else { reading = nil }
  }
}

extension ArticleList {
  fileprivate var meantRows: [ArticleRow] {
    let ids = Set(meant)
    return entries.filter { ids.contains($0.id) }
  }
}

extension [ArticleRow] {
  fileprivate var areRead: Bool { allSatisfy { $0.place.progress == .read } }
}

extension ArticleRow {
  /// Where it was left, and when, stays known.
  fileprivate func place(as progress: ReadingProgress) -> Place {
    Place(
      top: place?.top ?? .start, cursor: place?.cursor ?? .start, progress: progress,
      time: place?.time)
  }
}
