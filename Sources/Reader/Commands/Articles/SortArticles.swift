extension Command {
  static let sortArticles = Command(
    "sort-articles", "Sort by another column", group: .articles, hint: FootHint("sort", 3),
    disabled: needsArticles
  ) { state, _ in
    let orders = ArticleOrder.allCases
    let now = orders.firstIndex(of: state.articles.order) ?? 0
    let next = orders[(now + 1) % orders.count]
    state.articles.show(order: next)
    state.articles.go(to: state.articles.cursor, height: state.articleRows)
    state.status = Status("sorted by \(next.rawValue)")
    return []
  }
}
