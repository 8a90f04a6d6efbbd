package import Model

/// A claim with all that is said about it.
package struct PicturedClaim: Hashable, Sendable {
  /// The id of the claim, or of the mark that makes it where the ledger has none.
  package let id: String
  package let statement: String
  package let assertions: [ProvenanceAssertion]

  package init(id: String, statement: String, assertions: [ProvenanceAssertion]) {
    self.id = id
    self.statement = statement
    self.assertions = assertions
  }
}

extension PicturedClaim {
  /// The count in one line, as far as there is something to count.
  package func caption(ledgers: Ledgers, relations: [Relation] = []) -> String {
    guard assertions.contains(where: { $0.assertion.stance == .supports }) else {
      return "No article supports it."
    }
    return Origins(of: assertions, ledgers: ledgers, relations: relations).phrase
  }
}

/// What pictures say of what they do not draw themselves: the articles and the ledgers.
package struct PictureNames: Sendable {
  let articles: [ID<Article>: Metadata]
  let sources: [ID<Source>: Source]
  let outlets: OutletIndex

  package init(articles: [ID<Article>: Metadata], ledgers: Ledgers) {
    self.articles = articles
    sources = Dictionary(ledgers.sources.map { ($0.id, $0) }) { first, _ in first }
    outlets = OutletIndex(ledgers)
  }
}
