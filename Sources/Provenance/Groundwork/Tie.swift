package import Model

/// What all the relations of one pair come to, whoever wrote them.
package struct Tie: Hashable, Sendable {
  package enum Standing: String, Hashable, Sendable {
    case certain
    /// A machine suggests it, or somebody holds that it may be so.
    case possible
    /// Somebody holds it, and somebody refuses it: no more than possible.
    case contested
    /// It was looked at, and does not hold.
    case refused
  }

  /// `same as` and `possibly same as` of one pair are one tie.
  package let kind: RelationKind
  /// What merged sources were merged into.
  package let ends: Relation.Ends
  package let standing: Standing
  /// The relations that say it or deny it, by id.
  package let relations: [ID<Relation>]

  init(_ pair: Pair, _ relations: [Relation]) {
    let held = relations.filter { !$0.isRefused && $0.basis != .suggested }
    let isRefused = relations.contains(where: \.isRefused)
    let isStrong = held.contains { $0.kind != .possiblySameAs }
    standing =
      isRefused ? (held.isEmpty ? .refused : .contested) : (isStrong ? .certain : .possible)
    kind = pair.kind == .sameAs && !isStrong && !isRefused ? .possiblySameAs : pair.kind
    ends = pair.ends
    self.relations = relations.map(\.id).sorted()
  }
}

/// The two that relations speak of, and in which respect.
struct Pair: Hashable {
  let kind: RelationKind
  let ends: Relation.Ends

  /// `resolved` gives what a merged source was merged into. The ends of what is mutual are in order.
  init(_ relation: Relation, _ resolved: (ID<Source>) -> ID<Source>) {
    kind = relation.kind.isMutual ? .sameAs : relation.kind
    switch relation.ends {
    case .sources(let from, let to):
      let (from, to) = (resolved(from), resolved(to))
      ends = kind == .sameAs && to < from ? .sources(to, from) : .sources(from, to)
    case .articles(let from, let to):
      ends = kind == .sameAs && to < from ? .articles(to, from) : .articles(from, to)
    }
  }
}

extension Tie {
  /// The ties of the ledgers, in order of their first relation.
  static func all(
    in ledgers: Ledgers, resolving redirects: [ID<Source>: ID<Source>]
  ) -> [Tie] {
    var places: [Pair: Int] = [:]
    var found: [(pair: Pair, relations: [Relation])] = []
    for relation in ledgers.relations {
      let pair = Pair(relation) { redirects[$0] ?? $0 }
      if let place = places[pair] {
        found[place].relations.append(relation)
      } else {
        places[pair] = found.count
        found.append((pair, [relation]))
      }
    }
    return found.map { Tie($0.pair, $0.relations) }
  }

  /// Whether it keeps or breaks the count's high end: a tie that is merely possible does not.
  var isCertain: Bool { standing == .certain }
  var isPossible: Bool { standing == .possible || standing == .contested }
}

/// What the ledgers say of a pair and cannot be true together.
package enum Contradiction: Hashable, Sendable {
  /// Some hold it, others refuse it.
  case contested(Tie)
  /// Each of two is said to rest on the other, or to be a copy of it.
  case opposite(Tie, Tie)
  /// Refused as the same, and the same all the same, by merges or by way of others: the sources from
  /// one end to the other.
  case sameAfterAll(Tie, [ID<Source>])

  package var ties: [Tie] {
    switch self {
    case .contested(let tie), .sameAfterAll(let tie, _): [tie]
    case .opposite(let one, let other): [one, other]
    }
  }
}
