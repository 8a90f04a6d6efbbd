package import Model

/// All claims of a library with their origins, by id: those of the ledger, and those that only
/// assertions name. A claim that was merged into another is counted with it.
///
/// Takes time in proportion to the articles' assertions, their chains and the ledgers.
package func survey(of articles: [ProvenanceArticle], ledgers: Ledgers) -> [ClaimSurvey] {
  var gathering = Gathering(ledgers)
  for article in articles.byDate { gathering.add(article.article, article.date) }
  return gathering.surveys()
}

extension [ProvenanceArticle] {
  /// The earliest first, those of unknown date last, each kind by id.
  fileprivate var byDate: [(article: ProvenanceArticle, date: PartialDate?)] {
    let dates = map { $0.published.flatMap(PartialDate.init) }
    let order = indices.sorted { a, b in
      switch (dates[a], dates[b]) {
      case (let one?, let two?) where one.isEarlier(two): true
      case (let one?, let two?) where two.isEarlier(one): false
      case (.some, .none): true
      case (.none, .some): false
      default: self[a].id < self[b].id
      }
    }
    return order.map { (self[$0], dates[$0]) }
  }
}

/// The assertions of each claim, while article after article is read.
private struct Gathering {
  private struct Draft {
    let id: ID<Claim>
    let claim: Claim?
    var merged: [ID<Claim>] = []
    var appearances: [Appearance] = []
    var told: [Int] = []
  }

  private var testimony: Testimony
  private var assertions: [ID<Assertion>] = []
  private var drafts: [Draft] = []
  private var places: [ID<Claim>: Int] = [:]

  init(_ ledgers: Ledgers) {
    testimony = Testimony(ledgers)
    let redirects = ledgers.claimRedirects
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

  mutating func add(_ article: ProvenanceArticle, _ date: PartialDate?) {
    guard article.assertions.contains(where: { $0.claim != nil }) else { return }
    let teller = testimony.teller(article.id, outlet: article.outlet, published: date)
    // By index, since a copy of an assertion counts a dozen references.
    for index in article.assertions.indices {
      guard let claim = article.assertions[index].claim else { continue }
      let place = place(of: claim)
      drafts[place].appearances.append(
        Appearance(
          article: article.id, outlet: article.outlet, published: article.published,
          article.assertions[index]))
      guard article.assertions[index].stance == .supports else { continue }
      drafts[place].told.append(assertions.count)
      testimony.add(article.assertions[index], by: teller, place: assertions.count)
      assertions.append(article.assertions[index].id)
    }
  }

  /// By id: those of the ledger are in that order, so that only few others have to be put between.
  func surveys() -> [ClaimSurvey] {
    var numbering = Numbering()
    var surveys: [ClaimSurvey] = []
    surveys.reserveCapacity(drafts.count)
    let isSorted = drafts.indices.dropFirst().allSatisfy { drafts[$0 - 1].id < drafts[$0].id }
    let order = Array(drafts.indices)
    for place in isSorted ? order : order.sorted(by: { drafts[$0].id < drafts[$1].id }) {
      surveys.append(survey(of: drafts[place], &numbering))
    }
    return surveys
  }

  private func survey(of draft: Draft, _ numbering: inout Numbering) -> ClaimSurvey {
    let statements = draft.told.map { testimony.statements[$0] }
    let counting = Counting(statements[...], in: testimony, &numbering)
    let stances = Stances(draft.appearances)
    let flags = counting.flags(
      of: draft.claim, draft.appearances, stances, in: testimony, numbering
    ) { [assertions] place in assertions[place] }
    return ClaimSurvey(
      id: draft.id, claim: draft.claim, merged: draft.merged.sorted(), number: counting.number,
      stances: stances, appearances: draft.appearances, flags: flags)
  }
}
