package import Model

// Relations as people read them.

extension Ledgers {
  /// `RUSI depends on the ministry`.
  package func words(of kind: RelationKind, _ ends: Relation.Ends, isRefused: Bool = false)
    -> String
  {
    let (from, to) =
      switch ends {
      case .sources(let from, let to): (name(of: from), name(of: to))
      case .articles(let from, let to): (from.value, to.value)
      }
    return "\(from) \(kind.verb(isRefused: isRefused)) \(to)"
  }

  package func words(of relation: Relation) -> String {
    words(of: relation.kind, relation.ends, isRefused: relation.isRefused)
  }

  /// The same, with how it is known and who says so.
  package func line(of relation: Relation) -> String {
    let place = relation.stated.map { " in \($0.article)\($0.mark.map { " \($0)" } ?? "")" } ?? ""
    let note = relation.note.isEmpty ? "" : ": \(relation.note.onLine)"
    return words(of: relation)
      + " (\(relation.basis)\(place), \(relation.creator), \(relation.created.day), \(relation.id))"
      + note
  }

  /// A source's name, for people; of one that was merged what it was merged into.
  package func name(of source: ID<Source>) -> String {
    self.source(resolved(source))?.name.onLine ?? source.value
  }
}

extension String {
  /// White space of any kind is one space.
  fileprivate var onLine: String { split(whereSeparator: \.isWhitespace).joined(separator: " ") }
}

extension RelationKind {
  package func verb(isRefused: Bool) -> String {
    switch self {
    case .sameAs: isRefused ? "is not the same as" : "is the same as"
    case .possiblySameAs: isRefused ? "is not the same as" : "is possibly the same as"
    case .copyOf: isRefused ? "is no copy of" : "is a copy of"
    case .dependsOn: isRefused ? "does not depend on" : "depends on"
    }
  }

  /// `same-as` and `possibly-same-as` speak of one thing.
  var family: RelationKind { self == .possiblySameAs ? .sameAs : self }
}
