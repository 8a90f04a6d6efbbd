import Model
import Provenance

extension State {
  /// That what is graded has for certain fewer than two independent origins, and how many; nil where
  /// it has two, and for sources. What the library has is taken from the book, as far as that is read;
  /// the open article counts as it is now.
  func tooFewOrigins(of target: Graded) -> String? {
    let told: [ProvenanceAssertion]
    var claim: ID<Claim>?
    switch target {
    case .source: return nil
    case .claim(let id):
      claim = id
      told = said(id)
    case .assertion(let id):
      guard let assertion = reading?.annotations.assertion(id) else { return nil }
      claim = assertion.claim
      told = claim.map(said) ?? saidHere { $0.claimMark == assertion.claimMark }
    }
    let ledgers = shownLedgers
    let origins = Origins(of: told, claim: claim.flatMap(ledgers.claim), ledgers: ledgers)
    guard origins.low < 2 else { return nil }
    return "fewer than two independent origins are certain: \(origins.phrase)"
  }

  /// The assertions of a claim across the library.
  private func said(_ claim: ID<Claim>) -> [ProvenanceAssertion] {
    let ledgers = shownLedgers
    let wanted = ledgers.resolved(claim)
    let here = saidHere { $0.claim.map(ledgers.resolved) == wanted }
    guard let book = library.book, let entry = book.entry(of: wanted) else { return here }
    let others = entry.told.compactMap { place -> ProvenanceAssertion? in
      let article = book.articles[place.article]
      guard article.id != reading?.article.id else { return nil }
      return ProvenanceAssertion(
        article: article.id, outlet: article.outlet, published: article.published,
        assertion: article.assertions[place.assertion])
    }
    return others + here
  }

  private func saidHere(where isMeant: (Assertion) -> Bool) -> [ProvenanceAssertion] {
    guard let reading else { return [] }
    let data = reading.article.metadata
    return reading.annotations.assertions.filter(isMeant).map {
      ProvenanceAssertion(
        article: reading.article.id, outlet: data.outlet, published: data.published, assertion: $0)
    }
  }
}

extension Book {
  func entry(of claim: ID<Claim>) -> ClaimEntry? { claimEntry(.claim(claim)) }
}
