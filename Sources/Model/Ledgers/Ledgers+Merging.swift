// Two records become one: the first stays where it is, and what refers to it means the second.

extension Ledgers {
  /// What merges a source into another, which gets its names as aliases. Nothing where that is so
  /// already. `other` is no merged one.
  package func merging(
    _ id: ID<Source>, into other: ID<Source>, at time: Timestamp
  ) throws(ChangeError) -> [Change] {
    guard let old = source(id) else { throw .noSuchSource(id) }
    guard let stays = source(other) else { throw .noSuchSource(other) }
    guard resolved(other) != id else { throw .mergedIntoItself(id.value) }
    guard old.mergedInto != other else { return [] }
    let aliases = stays.uniting([old.name] + old.aliases)
    let naming: [Change] =
      aliases == stays.aliases ? [] : [.editSource(other, .aliases(aliases), time: time)]
    return naming + [.editSource(id, .mergedInto(other), time: time)]
  }

  /// What makes a merged source stand on its own again. The names go with the source that bears them.
  package func parting(_ id: ID<Source>, at time: Timestamp) throws(ChangeError) -> [Change] {
    guard let old = source(id) else { throw .noSuchSource(id) }
    guard old.mergedInto != nil else { return [] }
    let own = [old.name] + old.aliases
    let apart = Change.editSource(id, .mergedInto(nil), time: time)
    guard let other = source(resolved(id)) else { return [apart] }
    let kept = other.aliases.filter { !$0.isName(among: own) }
    guard kept != other.aliases else { return [apart] }
    return [.editSource(other.id, .aliases(kept), time: time), apart]
  }

  /// What merges a claim into another. Nothing where that is so already.
  package func merging(
    _ id: ID<Claim>, into other: ID<Claim>, at time: Timestamp
  ) throws(ChangeError) -> [Change] {
    guard let old = claim(id) else { throw .noSuchClaim(id) }
    guard claim(other) != nil else { throw .noSuchClaim(other) }
    guard resolved(other) != id else { throw .mergedIntoItself(id.value) }
    return old.mergedInto == other ? [] : [.editClaim(id, .mergedInto(other), time: time)]
  }

  /// What makes a merged claim stand on its own again.
  package func parting(_ id: ID<Claim>, at time: Timestamp) throws(ChangeError) -> [Change] {
    guard let old = claim(id) else { throw .noSuchClaim(id) }
    return old.mergedInto == nil ? [] : [.editClaim(id, .mergedInto(nil), time: time)]
  }
}
