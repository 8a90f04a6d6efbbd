package import Model

/// What is shown, as it was when it was read: by it is seen whether the disk holds something newer.
package struct Look: Hashable, Sendable {
  /// Nil where none is open.
  package let article: ID<Article>?
  package let edition: Edition
  /// Nil where the list is not on the screen.
  package let list: ListLook?

  init(article: (id: ID<Article>, edition: Edition)?, list: ListLook?) {
    self.article = article?.id
    edition = article?.edition ?? Edition()
    self.list = list
  }
}

/// The list as it is known.
package struct ListLook: Hashable, Sendable {
  package let edition: Edition
  package let rows: [ArticleRow]
  /// The rows on the screen: numbers into `rows`.
  package let shown: [Int]
}

/// What is other in the list than it was.
package struct ListNews: Hashable, Sendable {
  package let edition: Edition
  /// New ones, and ones that changed.
  package let rows: [ArticleRow]
  package let gone: Set<ID<Article>>
  /// Files that cannot be read, a line each.
  package let problems: [String]

  package init(
    edition: Edition, rows: [ArticleRow], gone: Set<ID<Article>>, problems: [String]
  ) {
    self.edition = edition
    self.rows = rows
    self.gone = gone
    self.problems = problems
  }
}
