import Model

/// What is picked for a claim.
extension State {
  mutating func pickStatus(_ name: String, of id: ID<Claim>, by signature: Signature) -> [Effect] {
    guard let status = ClaimStatus(rawValue: name), let claim = library.book?.ledgers.claim(id),
      claim.status != status
    else { return [] }
    return commit(ledgers: .editClaim(id, .status(status), time: signature.time), by: signature)
  }

  /// Puts the tag on the claim, or takes it off where it has it.
  mutating func pickTag(_ name: String, of id: ID<Claim>, by signature: Signature) -> [Effect] {
    guard let book = library.book, let claim = book.ledgers.claim(id),
      let tag = chosenTag(name, among: claim.tags)
    else { return [] }
    let kept = use(tag)
    let has = claim.tags.contains(tag)
    let tags = has ? claim.tags.filter { $0 != tag } : claim.tags + [tag]
    let edit = Change.editClaim(id, .tags(tags), time: signature.time)
    guard !has, book.ledgers.tag(tag) == nil else {
      return commit(ledgers: edit, by: signature) + kept
    }
    return commit(ledgers: .group([.addTag(Tag(name: tag)), edit]), by: signature) + kept
  }

  /// Makes a claim one with another, or links a passage to it.
  mutating func merge(
    _ key: ClaimEntry.Key, into target: ID<Claim>, by signature: Signature
  ) -> [Effect] {
    claims.awaited = .claim(target)
    switch key {
    case .claim(let id):
      return commit(
        ledgers: .editClaim(id, .mergedInto(target), time: signature.time), by: signature)
    case .passage: return link(key, to: target, adding: [], by: signature)
    }
  }

  /// Links the attributions of a passage to a claim, in one step with what is added to the ledgers.
  mutating func link(
    _ passage: ClaimEntry.Key?, to claim: ID<Claim>, adding: [Change], by signature: Signature
  ) -> [Effect] {
    let ledgers = Change.group(adding)
    guard case .passage(let article, let mark) = passage,
      let known = library.book?.article(article)
    else { return commit(ledgers: ledgers, by: signature) }
    let edits = known.assertions.filter { $0.claimMark == mark && $0.claim == nil }.map {
      Change.editAssertion($0.id, .claim(claim), time: signature.time)
    }
    let statement =
      library.book?.ledgers.claim(claim)?.statement
      ?? adding.lazy.compactMap { change -> String? in
        if case .addClaim(let claim) = change { claim.statement } else { nil }
      }.first ?? claim.value
    let parts = [LibraryChange.Part(article, .group(edits))]
    return commit(
      library: LibraryChange(ledgers: ledgers, articles: parts),
      "passage linked to the claim: \(statement)", by: signature)
  }
}
