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

  /// What others say of the same two that cannot be true beside this relation.
  func contradictions(of relation: Relation) -> [Relation] {
    relations.filter { other in
      guard other.id != relation.id,
        other.isOf(relation.ends, in: self) || isTurned(other, relation)
      else { return false }
      if isTurned(other, relation), !relation.kind.isMutual {
        return other.kind == relation.kind && !other.isRefused && !relation.isRefused
      }
      return other.kind.family == relation.kind.family && other.isRefused != relation.isRefused
    }
  }

  private func isTurned(_ one: Relation, _ other: Relation) -> Bool {
    let turned: Relation.Ends =
      switch other.ends {
      case .sources(let from, let to): .sources(to, from)
      case .articles(let from, let to): .articles(to, from)
      }
    return one.isOf(turned, in: self) && !one.isOf(other.ends, in: self)
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
    for other in ledgers.contradictions(of: made) {
      notice(
        "contradiction: \(made.creator) says \(ledgers.words(of: made)), "
          + "\(other.creator) says \(ledgers.words(of: other))")
    }
    if json {
      print(Wire.relation(made, in: ledgers))
    } else {
      print(made.id.value)
    }
  }
}
