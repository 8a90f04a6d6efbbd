extension Command {
  static let filterArticles = ofArticles.filter(
    "filter-articles", "Filter the list as you type; #word looks at the tags", rank: 2)
}
