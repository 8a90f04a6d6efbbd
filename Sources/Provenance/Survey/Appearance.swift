package import Model

/// A claim in an article.
package struct Appearance: Hashable, Sendable {
  package let article: ID<Article>
  package let outlet: String?
  /// ISO 8601, as far as it is known.
  package let published: String?
  package let stance: Stance
  /// Whether the report is graded 1.
  package let isConfirmed: Bool

  init(_ told: ProvenanceAssertion) {
    article = told.article
    outlet = told.outlet
    published = told.published
    stance = told.assertion.stance
    isConfirmed = told.assertion.grade.credibility == .confirmed
  }

  init(_ article: ProvenanceArticle, _ stance: Stance, isConfirmed: Bool) {
    self.article = article.id
    outlet = article.outlet
    published = article.published
    self.stance = stance
    self.isConfirmed = isConfirmed
  }
}
