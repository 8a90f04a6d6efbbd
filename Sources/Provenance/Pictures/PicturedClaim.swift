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
  package func caption(ledgers: Ledgers) -> String {
    guard assertions.contains(where: { $0.assertion.stance == .supports }) else {
      return "No article supports it."
    }
    return Origins(of: assertions, ledgers: ledgers).phrase
  }
}

/// What pictures say of what they do not draw themselves: the articles and the ledgers.
package struct PictureNames: Sendable {
  let articles: [ID<Article>: Metadata]
  let relations: PictureRelations
  let counter: OriginCounter
  private let sources: [ID<Source>: Source]
  private let redirects: [ID<Source>: ID<Source>]
  private let outlets: OutletIndex

  package init(articles: [ID<Article>: Metadata], ledgers: Ledgers) {
    self.articles = articles
    sources = Dictionary(ledgers.sources.map { ($0.id, $0) }) { first, _ in first }
    redirects = ledgers.sourceRedirects
    relations = PictureRelations(ledgers)
    outlets = OutletIndex(ledgers)
    counter = OriginCounter(ledgers)
  }

  /// The source that is meant, where one was merged into another.
  func resolved(_ source: ID<Source>) -> ID<Source> { redirects[source] ?? source }

  func source(_ id: ID<Source>) -> Source? { sources[id] }

  /// The outlet as a source of the ledger.
  func outlet(of given: ProvenanceAssertion) -> ID<Source>? {
    outlets.source(of: given).map(resolved)
  }

  /// Whom the article has it from directly.
  func starts(of assertion: Assertion) -> [ID<Source>] {
    let named =
      assertion.sources.isEmpty ? assertion.via.prefix(1).map(\.source) : assertion.sources
    return named.map(resolved)
  }

  func everyone(in assertion: Assertion) -> [ID<Source>] {
    (assertion.sources + assertion.via.map(\.source)).map(resolved)
  }
}
