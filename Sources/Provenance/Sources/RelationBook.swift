package import Model

/// The relations of the ledgers by the two that they are about.
package struct RelationBook: Hashable, Sendable {
  package let ledgers: Ledgers
  private let redirects: [ID<Source>: ID<Source>]
  private let byPair: [Set<String>: [Relation]]

  package init(_ ledgers: Ledgers) {
    self.ledgers = ledgers
    let redirects = ledgers.sourceRedirects
    self.redirects = redirects
    byPair = Dictionary(grouping: ledgers.relations) { Self.pair($0, redirects) }
  }

  /// What is said of the same two and cannot be true beside this relation.
  package func contradictions(of relation: Relation) -> [Relation] {
    (byPair[Self.pair(relation, redirects)] ?? []).filter { other in
      guard other.id != relation.id else { return false }
      if relation.isOf(other.ends, in: ledgers) {
        return other.kind.family == relation.kind.family && other.isRefused != relation.isRefused
      }
      // Each would be a copy of the other, or rest on it.
      return other.kind == relation.kind && !other.isRefused && !relation.isRefused
    }
  }

  private static func pair(
    _ relation: Relation, _ redirects: [ID<Source>: ID<Source>]
  ) -> Set<String> {
    switch relation.ends {
    case .sources(let from, let to):
      ["sources", "1 \(redirects[from] ?? from)", "1 \(redirects[to] ?? to)"]
    case .articles(let from, let to): ["articles", "2 \(from)", "2 \(to)"]
    }
  }
}
