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

  /// How much of it lies before the place, in percent: 100 only where its end was seen; nil where it
  /// was never opened.
  var progress: Int? {
    guard let place else { return nil }
    guard !place.isRead, summary.length > 0 else { return place.isRead ? 100 : 0 }
    return min(99, place.cursor.value * 100 / summary.length)
  }
}
