package import Model

/// An article as the list shows it.
package struct ArticleRow: Hashable, Sendable {
  package let summary: ArticleSummary
  /// Where it was left; nil where it was never opened.
  package var place: Place?
  /// Of its files, taken before they were read; nil where none was taken.
  package let edition: Edition?

  package init(_ summary: ArticleSummary, place: Place? = nil, edition: Edition? = nil) {
    self.summary = summary
    self.place = place
    self.edition = edition
  }

  package var id: ID<Article> { summary.id }

  /// How much of it lies before the place, in percent: 100 only where it is read; nil where it is
  /// unread.
  var progress: Int? {
    switch place.progress {
    case .unread: nil
    case .begun: place.map { min(99, $0.cursor.value * 100 / max(1, summary.length)) }
    case .read: 100
    }
  }
}
