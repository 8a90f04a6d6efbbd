extension Command {
  static let filterArticles = Command(
    "filter-articles", "Filter the list as you type; #word looks at the tags", group: .articles,
    hint: FootHint("filter", 2)
  ) { state, _ in
    state.mode = .filtering(LineEditor())
    state.articles.show(filter: "")
    return []
  }

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

  static let reloadArticles = Command(
    "reload-articles", "Read the library again", group: .articles
  ) { state, _ in
    state.status = Status("reading the library …")
    return [.loadArticles]
  }
}
