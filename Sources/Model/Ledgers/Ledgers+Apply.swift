extension Ledgers {
  mutating func apply(_ change: Change) throws(ChangeError) -> Change {
    switch change {
    case .addClaim, .removeClaim, .editClaim: try applyToClaims(change)
    case .addSource, .removeSource, .editSource: try applyToSources(change)
    case .addRelation, .removeRelation: try applyToRelations(change)
    case .addTag, .removeTag, .editTag: try applyToTags(change)
    default: change
    }
  }

  private mutating func applyToClaims(_ change: Change) throws(ChangeError) -> Change {
    switch change {
    case .addClaim(let claim):
      try add(claim)
      return .removeClaim(claim.id)
    case .removeClaim(let id):
      guard let old = remove(id) else { throw .noSuchClaim(id) }
      return .addClaim(old)
    case .editClaim(let id, let edit, let time):
      if case .mergedInto(let target?) = edit { try allowMerge(of: id, into: target) }
      if case .claimant(let source?) = edit, self.source(source) == nil {
        throw .noSuchSource(source)
      }
      let inverse = self.edit(id) { claim in
        Change.editClaim(
          id, claim.apply(edit), time: exchange(&claim.modified, for: time))
      }
      guard let inverse else { throw .noSuchClaim(id) }
      return inverse
    default: return change
    }
  }

  private mutating func applyToSources(_ change: Change) throws(ChangeError) -> Change {
    switch change {
    case .addSource(let source):
      try add(source)
      return .removeSource(source.id)
    case .removeSource(let id):
      guard let old = remove(id) else { throw .noSuchSource(id) }
      return .addSource(old)
    case .editSource(let id, let edit, let time):
      if case .mergedInto(let target?) = edit { try allowMerge(of: id, into: target) }
      let inverse = self.edit(id) { source in
        Change.editSource(
          id, source.apply(edit), time: exchange(&source.modified, for: time))
      }
      guard let inverse else { throw .noSuchSource(id) }
      return inverse
    default: return change
    }
  }

  private mutating func applyToRelations(_ change: Change) throws(ChangeError) -> Change {
    switch change {
    case .addRelation(let relation):
      let (from, to) = relation.ends.names
      guard from != to else { throw .relatedToItself(from) }
      if case .sources(let from, let to) = relation.ends {
        for end in [from, to] where source(end) == nil { throw .noSuchSource(end) }
      }
      try add(relation)
      return .removeRelation(relation.id)
    case .removeRelation(let id):
      guard let old = remove(id) else { throw .noSuchRelation(id) }
      return .addRelation(old)
    default: return change
    }
  }

  private mutating func applyToTags(_ change: Change) throws(ChangeError) -> Change {
    switch change {
    case .addTag(let tag):
      try add(tag)
      return .removeTag(tag.name)
    case .removeTag(let name):
      guard let old = remove(name) else { throw .noSuchTag(name) }
      return .addTag(old)
    case .editTag(let name, let edit):
      let inverse = self.edit(name) { tag in Change.editTag(name, tag.apply(edit)) }
      guard let inverse else { throw .noSuchTag(name) }
      return inverse
    default: return change
    }
  }

  /// A merge leads to a record that is there, and no ring of merges comes of it.
  private func allowMerge(of id: ID<Claim>, into target: ID<Claim>) throws(ChangeError) {
    guard claim(target) != nil else { throw .noSuchClaim(target) }
    guard resolved(target) != id else { throw .mergedIntoItself(id.value) }
  }

  private func allowMerge(of id: ID<Source>, into target: ID<Source>) throws(ChangeError) {
    guard source(target) != nil else { throw .noSuchSource(target) }
    guard resolved(target) != id else { throw .mergedIntoItself(id.value) }
  }
}
