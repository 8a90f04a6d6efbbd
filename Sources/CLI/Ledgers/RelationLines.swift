import Model

// Relations as people read them.

extension Ledgers {
  /// `RUSI depends on the ministry`.
  func words(of kind: RelationKind, _ ends: Relation.Ends, isRefused: Bool = false) -> String {
    let (from, to) =
      switch ends {
      case .sources(let from, let to): (name(of: from), name(of: to))
      case .articles(let from, let to): (from.value, to.value)
      }
    return "\(from) \(kind.verb(isRefused: isRefused)) \(to)"
  }

  func words(of relation: Relation) -> String {
    words(of: relation.kind, relation.ends, isRefused: relation.isRefused)
  }

  /// The same, with how it is known and who says so.
  func line(of relation: Relation) -> String {
    let place = relation.stated.map { " in \($0.article)\($0.mark.map { " \($0)" } ?? "")" } ?? ""
    let note = relation.note.isEmpty ? "" : ": \(Cells.oneLine(relation.note))"
    return words(of: relation)
      + " (\(relation.basis)\(place), \(relation.creator), \(relation.created.day), \(relation.id))"
      + note
  }
}

/// The relations of the ledgers by the two that they are about.
struct RelationBook {
  let ledgers: Ledgers
  private let redirects: [ID<Source>: ID<Source>]
  private let byPair: [Set<String>: [Relation]]

  init(_ ledgers: Ledgers) {
    self.ledgers = ledgers
    let redirects = ledgers.sourceRedirects
    self.redirects = redirects
    byPair = Dictionary(grouping: ledgers.relations) { Self.pair($0, redirects) }
  }

  /// What is said of the same two and cannot be true beside this relation.
  func contradictions(of relation: Relation) -> [Relation] {
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

extension RelationKind {
  fileprivate func verb(isRefused: Bool) -> String {
    switch self {
    case .sameAs: isRefused ? "is not the same as" : "is the same as"
    case .possiblySameAs: isRefused ? "is not the same as" : "is possibly the same as"
    case .copyOf: isRefused ? "is no copy of" : "is a copy of"
    case .dependsOn: isRefused ? "does not depend on" : "depends on"
    }
  }

  /// `same-as` and `possibly-same-as` speak of one thing.
  fileprivate var family: RelationKind { self == .possiblySameAs ? .sameAs : self }
}

extension Session {
  /// Prints a relation that was made; what others say against it goes to standard error.
  mutating func tell(_ made: Relation, in ledgers: Ledgers, json: Bool) {
    let book = RelationBook(ledgers)
    for other in book.contradictions(of: made) {
      notice(
        "contradiction: \(made.creator) says \(ledgers.words(of: made)), "
          + "\(other.creator) says \(ledgers.words(of: other))")
    }
    if json {
      print(Wire.relation(made, in: book))
    } else {
      print(made.id.value)
    }
  }
}
