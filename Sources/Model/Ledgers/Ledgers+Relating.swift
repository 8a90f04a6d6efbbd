// What people say of two sources or articles.

extension Ledgers {
  /// What puts a relation into the ledger, in place of what the same person said of the same two.
  /// Nothing where that is said already in the same words.
  package func saying(_ relation: Relation) throws(ChangeError) -> [Change] {
    let (from, to) = relation.ends.names
    guard from != to else { throw .relatedToItself(from) }
    guard let old = self.relation(relation.id) else { return [.addRelation(relation)] }
    return old.says(the: relation) ? [] : [.removeRelation(old.id), .addRelation(relation)]
  }

  /// What one person said of two in this way: nothing else than that is taken back by `unrelate`.
  package func said(
    _ kind: RelationKind, of ends: Relation.Ends, by creator: String
  ) -> [Relation] {
    relations.filter { $0.kind == kind && $0.creator == creator && $0.isOf(ends, in: self) }
  }
}

extension Relation {
  /// Whether it says the same in the same words.
  fileprivate func says(the other: Relation) -> Bool {
    basis == other.basis && isRefused == other.isRefused && stated == other.stated
      && note == other.note
  }

  /// Whether it is about these two; which comes first matters only where it is not mutual.
  package func isOf(_ wanted: Ends, in ledgers: Ledgers) -> Bool {
    let (own, wanted) = (ends.meant(in: ledgers).names, wanted.meant(in: ledgers).names)
    return own == wanted || kind.isMutual && own == (wanted.to, wanted.from)
  }
}

extension Relation.Ends {
  /// With what merged sources were merged into.
  fileprivate func meant(in ledgers: Ledgers) -> Relation.Ends {
    switch self {
    case .sources(let from, let to): .sources(ledgers.resolved(from), ledgers.resolved(to))
    case .articles: self
    }
  }
}
