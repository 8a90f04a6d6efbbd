extension Command {
  static let ofArticles = ListCommands(
    list: \.articles, group: .articles, needsList: needsArticleList, needsRow: needsArticles)

  static let nextArticle = ofArticles.move("next-article", "Move to the next article") { $0 + $1 }
  static let previousArticle = ofArticles.move(
    "previous-article", "Move to the article before"
  ) { $0 - $1 }
  static let firstArticle = ofArticles.move("first-article", "Move to the first article") { _, _ in
    0
  }
  static let lastArticle = ofArticles.move("last-article", "Move to the last article") { _, _ in
    .max
  }
  static let nextArticles = ofArticles.move(
    "next-articles", "Move down a screen of articles", screens: true
  ) { $0 + $1 }
  static let previousArticles = ofArticles.move(
    "previous-articles", "Move up a screen of articles", screens: true
  ) { $0 - $1 }
}
