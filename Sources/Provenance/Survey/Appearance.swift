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
    self.init(
      article: told.article, outlet: told.outlet, published: told.published, told.assertion)
  }

  init(
    article: ID<Article>, outlet: String?, published: String?, _ assertion: Assertion
  ) {
    self.article = article
    self.outlet = outlet
    self.published = published
    stance = assertion.stance
    isConfirmed = assertion.grade.credibility == .confirmed
  }
}
