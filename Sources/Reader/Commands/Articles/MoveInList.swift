extension Command {
  static let nextArticle = inList("next-article", "Move to the next article") { $0.cursor + $1 }
  static let previousArticle = inList("previous-article", "Move to the article before") {
    $0.cursor - $1
  }
  static let firstArticle = inList("first-article", "Move to the first article") { _, _ in 0 }
  static let lastArticle = inList("last-article", "Move to the last article") { list, _ in
    list.shown.count - 1
  }
  static let nextArticles = inList("next-articles", "Move down a screen of articles", pages: true) {
    $0.cursor + $1
  }
  static let previousArticles = inList(
    "previous-articles", "Move up a screen of articles", pages: true
  ) { $0.cursor - $1 }

  private static func inList(
    _ name: String, _ summary: String, pages: Bool = false,
    _ place: @escaping @Sendable (ArticleList, Int) -> Int
  ) -> Command {
    Command(name, summary, group: .articles, takesCount: true, disabled: needsArticles) {
      state, invocation in
      let height = max(1, state.articleRows)
      let steps = invocation.times * (pages ? height : 1)
      state.articles.go(to: place(state.articles, steps), height: height)
      return []
    }
  }
}

extension ArticleList {
  /// Puts the cursor on a row that there is, and scrolls as far as it must.
  mutating func go(to row: Int, height: Int) {
    cursor = min(max(0, row), max(0, shown.count - 1))
    top = min(max(top, cursor - height + 1), cursor)
  }
}
