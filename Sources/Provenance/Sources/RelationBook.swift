package import Model

/// The relations of the ledgers by the two that they are about.
package struct RelationBook: Hashable, Sendable {
  package let ledgers: Ledgers
  private let redirects: [ID<Source>: ID<Source>]
  private let byPair: [Relation.Ends: [Relation]]

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

  /// Both in order, whichever the relation names first.
  private static func pair(
    _ relation: Relation, _ redirects: [ID<Source>: ID<Source>]
  ) -> Relation.Ends {
    switch relation.ends {
    case .sources(let from, let to):
      let (from, to) = (redirects[from] ?? from, redirects[to] ?? to)
      return to < from ? .sources(to, from) : .sources(from, to)
    case .articles(let from, let to):
      return to < from ? .articles(to, from) : .articles(from, to)
    }
  }
}
