package import Model

/// All claims of a library with their origins, by id: those of the ledger, and those that only
/// assertions name. A claim that was merged into another is counted with it.
///
/// Takes time in proportion to the articles' assertions, their chains and the ledgers.
package func survey(of articles: [ProvenanceArticle], ledgers: Ledgers) -> [ClaimSurvey] {
  var gathering = Gathering(ledgers)
  for article in articles { gathering.add(article) }
  return gathering.surveys()
}

/// The assertions of each claim, while article after article is read.
private struct Gathering {
  private struct Draft {
    let id: ID<Claim>
    let claim: Claim?
    var merged: [ID<Claim>] = []
    var statements: [Statement] = []
    var appearances: [Appearance] = []
  }

  private var groundwork: Groundwork
  private var drafts: [Draft] = []
  private var places: [ID<Claim>: Int] = [:]
  private let redirects: [ID<Claim>: ID<Claim>]

  init(_ ledgers: Ledgers) {
    groundwork = Groundwork(ledgers)
    redirects = ledgers.claimRedirects
    drafts.reserveCapacity(ledgers.claims.count)
    places.reserveCapacity(ledgers.claims.count)
    for claim in ledgers.claims where redirects[claim.id] ?? claim.id == claim.id {
      places[claim.id] = drafts.count
      drafts.append(Draft(id: claim.id, claim: claim))
    }
    for (id, target) in redirects where id != target {
      let place = place(of: target)
      places[id] = place
      drafts[place].merged.append(id)
    }
  }

  private mutating func place(of claim: ID<Claim>) -> Int {
    if let place = places[claim] { return place }
    places[claim] = drafts.count
    drafts.append(Draft(id: claim, claim: nil))
    return drafts.count - 1
  }

  mutating func add(_ article: ProvenanceArticle) {
    guard article.assertions.contains(where: { $0.claim != nil }) else { return }
    let number = groundwork.number(of: article.id)
    let outlet = groundwork.outlet(article.outlet)
    let published = article.published.flatMap(PartialDate.init)
    for assertion in article.assertions {
      guard let claim = assertion.claim else { continue }
      let place = place(of: claim)
      drafts[place].appearances.append(
        Appearance(
          article: article.id, outlet: article.outlet, published: article.published, assertion))
      guard assertion.stance == .supports else { continue }
      drafts[place].statements.append(
        groundwork.statement(
          of: assertion, article: number, outlet: outlet, published: published))
    }
  }

  func surveys() -> [ClaimSurvey] {
    var numbering = Numbering()
    return drafts.map { survey(of: $0, &numbering) }.sorted { $0.id < $1.id }
  }

  private func survey(of draft: Draft, _ numbering: inout Numbering) -> ClaimSurvey {
    let counting = Counting(draft.statements, groundwork, &numbering)
    let search = FlagSearch(counting, groundwork, numbering, draft.claim, draft.appearances)
    return ClaimSurvey(
      id: draft.id, claim: draft.claim, merged: draft.merged.sorted(), number: counting.number,
      stances: Stances(draft.appearances), appearances: draft.appearances.byDate,
      flags: search.flags)
  }
}

extension [Appearance] {
  /// By the date as it is written, which is in order of time as far as all are written alike.
  fileprivate var byDate: [Appearance] {
    if count < 2 { return self }
    let keyed = map { ($0.published.flatMap(PartialDate.init), $0) }
    return keyed.sorted { one, two in
      switch (one.0, two.0) {
      case (let a?, let b?) where a.isEarlier(b) || b.isEarlier(a): a.isEarlier(b)
      case (.some, .some): one.1.article < two.1.article
      case (nil, nil): one.1.article < two.1.article
      case (let a, _): a != nil
      }
    }.map(\.1)
  }
}
