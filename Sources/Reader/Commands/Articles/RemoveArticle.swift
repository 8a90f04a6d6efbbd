import Model

extension Command {
  static let removeArticle = Command(
    "remove-article", "Put the article into the trash", group: .articles,
    disabled: { state in
      if let reason = needsArticles(state) { return reason }
      let id = state.articles.current?.id
      return state.saving.waiting.contains { $0.article == id }
        ? "changes of the article are not saved yet" : nil
    }
  ) { state, _ in
    guard let row = state.articles.current else { return [] }
    state.mode = .confirming(.removeArticle(row.id, title: row.summary.title))
    return []
  }
}

extension State {
  /// The article is in the trash: it is shown no more.
  mutating func removed(_ id: ID<Article>) -> [Effect] {
    if reading?.article.id == id {
      reading = nil
      if view == .reader { (view, mode) = (.articles, .normal) }
    }
    articles.take(articles.entries.filter { $0.id != id })
    articles.go(to: articles.cursor, height: listRows)
    status = Status("in the trash: `postil trash restore \(id)`")
    return []
  }
}
