extension Command {
  static let filterArticles = Command(
    "filter-articles", "Filter the list as you type; #word looks at the tags", group: .articles,
    hint: FootHint("filter", 2)
  ) { state, _ in
    state.mode = .filtering(LineEditor())
    state.articles.show(filter: "")
    return []
  }
}
