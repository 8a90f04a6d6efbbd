package import Model

/// The way from an article towards the origin of what it says, by names.
package struct Chain: Hashable, Sendable, CustomStringConvertible {
  /// From whom the article names to the origin: `["RUSI", "leaked documents"]`. Empty where nobody
  /// is named.
  package let names: [String]

  package init(names: [String]) { self.names = names }

  package init(of assertion: Assertion, in ledgers: Ledgers) {
    self.init(names: ledgers.chain(of: assertion))
  }

  /// `RUSI ← leaked documents`.
  package var description: String { names.joined(separator: " ← ") }
}

/// The chain by which one article has it.
package struct Path: Hashable, Sendable {
  package let article: ID<Article>
  package let chain: Chain
}

extension Path {
  /// The paths of many assertions, each name found in constant time.
  static func all(of assertions: [ProvenanceAssertion], in ledgers: Ledgers) -> [Path] {
    let names = Dictionary(ledgers.sources.map { ($0.id, $0.name) }) { first, _ in first }
    return assertions.map { given in
      let chain = Chain(names: given.assertion.chain { names[$0] ?? $0.value })
      return Path(article: given.article, chain: chain)
    }
  }
}
