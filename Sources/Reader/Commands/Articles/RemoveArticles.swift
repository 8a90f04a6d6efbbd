import Model

extension Command {
  static let removeArticles = Command(
    "remove-articles", "Put the article, or those that are selected, into the trash",
    group: .articles,
    disabled: { state in
      if let reason = needsArticles(state) { return reason }
      let ids = Set(state.articles.meant)
      return state.saving.waiting.contains { ids.contains($0.article) }
        ? "changes of an article are not saved yet" : nil
    }
  ) { state, _ in
    let title = state.articles.current?.summary.title ?? ""
    state.mode = .confirming(.removeArticles(state.articles.meant, title: title))
    return []
  }
}

extension State {
  /// The articles are in the trash: they are shown no more.
  mutating func removed(_ articles: [RemovedArticle], _ failed: [String]) -> [Effect] {
    let ids = Set(articles.map(\.id))
    if let reading, ids.contains(reading.article.id) {
      self.reading = nil
      if view == .reader { (view, mode) = (.articles, .normal) }
    }
    self.articles.rangeStart = nil
    self.articles.take(self.articles.entries.filter { !ids.contains($0.id) })
    self.articles.go(to: self.articles.cursor, height: listRows)
    if !articles.isEmpty { self.articles.did(.removed(articles.map(\.name))) }
    let those = articles.count == 1 ? "it" : "them"
    let done = "\(articles.count.of("article")) in the trash: \(key: "undo") brings \(those) back"
    tell(articles.isEmpty ? "nothing is in the trash" : done, failed.map(titled))
    return []
  }

  /// The articles are back.
  mutating func restored(_ ids: [ID<Article>], _ failed: [String]) -> [Effect] {
    tell("\(ids.count.of("article")) brought back", failed)
    return [.loadArticles]
  }
}
