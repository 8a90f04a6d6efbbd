import Model

/// The search for what is doubtful about one claim, after its origins are counted.
struct FlagSearch {
  private let counting: Counting
  private let groundwork: Groundwork
  private let numbering: Numbering
  private let claim: Claim?
  private let appearances: [Appearance]

  /// `appearances` are those of all stances.
  init(
    _ counting: Counting, _ groundwork: Groundwork, _ numbering: Numbering, _ claim: Claim?,
    _ appearances: [Appearance]
  ) {
    (self.counting, self.groundwork, self.numbering) = (counting, groundwork, numbering)
    (self.claim, self.appearances) = (claim, appearances)
  }

  /// The gravest first.
  var flags: [Flag] {
    rings + younger + origins + confirmed + disputed + contradictions + words
  }

  private var rings: [Flag] {
    counting.number.circles == 0 ? [] : RingSearch(counting, groundwork, numbering).flags
  }

  private var younger: [Flag] {
    YoungerSearch(counting, groundwork, numbering)?.found.map(Flag.youngerRoot) ?? []
  }

  private var origins: [Flag] {
    let number = counting.number
    guard number.articles > 0 else { return [] }
    guard number.high > 0 else {
      return [.untraceable(counting.articles.map { groundwork.articles.ids[$0] }.sorted())]
    }
    var flags: [Flag] = []
    let roots = counting.high.named + counting.high.anonymous
    if number.high == 1, let only = roots.first {
      flags.append(.singleSource(counting.sources(of: only, groundwork)))
    }
    if counting.high.named.isEmpty {
      flags.append(.anonymousOnly(roots.map { counting.sources(of: $0, groundwork) }))
    }
    return flags
  }

  private var confirmed: [Flag] {
    guard counting.number.low < 2 else { return [] }
    let isOfClaim = claim?.grade.credibility == .confirmed
    let graded = appearances.filter(\.isConfirmed)
    guard isOfClaim || !graded.isEmpty else { return [] }
    return [
      .confirmedTooSoon(
        Confirmation(
          low: counting.number.low, isOfClaim: isOfClaim, articles: graded.distinctArticles))
    ]
  }

  private var disputed: [Flag] {
    guard appearances.contains(where: { $0.stance == .denies }) else { return [] }
    let supporting = appearances.filter { $0.stance == .supports }
    guard !supporting.isEmpty else { return [] }
    let denying = appearances.filter { $0.stance == .denies }
    return [
      .disputed(supporting: supporting.distinctArticles, denying: denying.distinctArticles)
    ]
  }

  private var contradictions: [Flag] {
    groundwork.contradictions(among: counting.articles, numbering).map(Flag.contradictory)
  }

  private var words: [Flag] {
    claim.map { EstimateFlaw.all(in: $0.statement).map(Flag.mixedWords) } ?? []
  }
}

extension [Appearance] {
  /// Each once, by id.
  fileprivate var distinctArticles: [ID<Article>] { Set(map(\.article)).sorted() }
}
