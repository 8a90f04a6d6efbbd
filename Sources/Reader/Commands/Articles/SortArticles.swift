extension Command {
  static let sortArticles = ofArticles.sort("sort-articles", "Sort by another column", rank: 3)
}
