import Model

extension Counting {
  /// What is doubtful about the claim, the gravest first, after its origins are counted.
  ///
  /// `appearances` are those of all stances; `assertion` gives the id of one that counts by its
  /// place.
  func flags(
    of claim: Claim?, _ appearances: [Appearance], _ stances: Stances,
    in testimony: borrowing Testimony,
    _ numbering: borrowing Numbering, _ assertion: (Int) -> ID<Assertion>
  ) -> [OriginFlag] {
    var flags: [OriginFlag] = []
    if number.circles > 0 { flags += rings(in: testimony, copy numbering, assertion) }
    if isEndDated(in: testimony, numbering) {
      flags += YoungerSearch(self, copy testimony, copy numbering).found.map(OriginFlag.youngerRoot)
    }
    if number.articles > 0 { addOrigins(testimony.groundwork, to: &flags) }
    if let confirmation = confirmation(of: claim, appearances) {
      flags.append(.confirmedTooSoon(confirmation))
    }
    if let dispute = Self.dispute(appearances, stances) { flags.append(dispute) }
    flags += testimony.groundwork.contradictions(among: articles, copy numbering)
      .map(OriginFlag.contradictory)
    if let claim { flags += EstimateFlaw.all(in: claim.statement).map(OriginFlag.mixedWords) }
    return flags
  }

  private func rings(
    in testimony: borrowing Testimony, _ numbering: Numbering,
    _ assertion: (Int) -> ID<Assertion>
  ) -> [OriginFlag] {
    RingSearch(self, copy testimony, numbering).rings(assertion).map(OriginFlag.circular)
  }

  private func addOrigins(_ groundwork: borrowing Groundwork, to flags: inout [OriginFlag]) {
    guard number.high > 0 else {
      let ids = groundwork.articles.ids
      flags.append(.untraceable(articles.map { ids[$0] }.sorted()))
      return
    }
    if number.high == 1, let only = high.named.first ?? high.anonymous.first {
      flags.append(.singleSource(sources(of: only, groundwork)))
    }
    guard high.named.isEmpty else { return }
    var anonymous: [[ID<Source>]] = []
    for root in high.anonymous { anonymous.append(sources(of: root, groundwork)) }
    flags.append(.anonymousOnly(anonymous))
  }

  private func confirmation(of claim: Claim?, _ appearances: [Appearance]) -> Confirmation? {
    guard number.low < 2 else { return nil }
    let isOfClaim = claim?.grade.credibility == .confirmed
    guard isOfClaim || appearances.contains(where: \.isConfirmed) else { return nil }
    return Confirmation(
      low: number.low, isOfClaim: isOfClaim,
      articles: appearances.distinctArticles(where: \.isConfirmed))
  }

  private static func dispute(_ appearances: [Appearance], _ stances: Stances) -> OriginFlag? {
    guard stances.denies > 0, stances.supports > 0 else { return nil }
    return .disputed(
      supporting: appearances.distinctArticles { $0.stance == .supports },
      denying: appearances.distinctArticles { $0.stance == .denies })
  }
}

extension [Appearance] {
  /// Each once, by id.
  fileprivate func distinctArticles(where isMeant: (Appearance) -> Bool) -> [ID<Article>] {
    Set(filter(isMeant).map(\.article)).sorted()
  }
}
