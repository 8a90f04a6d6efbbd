package import Model

/// An assertion with what counting needs to know of the article that makes it.
package struct ProvenanceAssertion: Hashable, Sendable {
  package let article: ID<Article>
  package let outlet: String?
  package let assertion: Assertion

  package init(article: ID<Article>, outlet: String? = nil, assertion: Assertion) {
    self.article = article
    self.outlet = outlet
    self.assertion = assertion
  }
}
