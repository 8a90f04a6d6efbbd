package import Model

/// An assertion with what counting needs to know of the article that makes it.
package struct ProvenanceAssertion: Hashable, Sendable {
  package let article: ID<Article>
  package let outlet: String?
  /// When the article was published: ISO 8601, as far as it is known.
  package let published: String?
  package let assertion: Assertion

  package init(
    article: ID<Article>, outlet: String? = nil, published: String? = nil, assertion: Assertion
  ) {
    self.article = article
    self.outlet = outlet
    self.published = published
    self.assertion = assertion
  }
}

/// An article with all its assertions, as far as counting needs to know them.
package struct ProvenanceArticle: Hashable, Sendable {
  package let id: ID<Article>
  package let outlet: String?
  /// ISO 8601, as far as it is known.
  package let published: String?
  package let assertions: [Assertion]

  package init(
    id: ID<Article>, outlet: String? = nil, published: String? = nil, assertions: [Assertion]
  ) {
    self.id = id
    self.outlet = outlet
    self.published = published
    self.assertions = assertions
  }

  package var provenance: [ProvenanceAssertion] {
    assertions.map {
      ProvenanceAssertion(article: id, outlet: outlet, published: published, assertion: $0)
    }
  }
}
