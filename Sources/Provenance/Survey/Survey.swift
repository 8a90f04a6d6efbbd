package import Model

/// All claims of a library with their origins, by id: those of the ledger, and those that only
/// assertions name. A claim that was merged into another is counted with it.
///
/// Takes time in proportion to the articles' assertions, their chains and the ledgers.
package func survey(of articles: [ProvenanceArticle], ledgers: Ledgers) -> [ClaimSurvey] {
  OriginCounter(ledgers).surveys(of: articles)
}

extension OriginCounter {
  /// The same, where the ledgers are made ready already.
  package func surveys(of articles: [ProvenanceArticle]) -> [ClaimSurvey] {
    var gathering = Gathering(articles, ledgers, ground)
    for (place, date) in articles.byDate { gathering.add(place, date) }
    return gathering.surveys(gathering.order)
  }

  /// The same, counted on all cores.
  package func surveysOnAllCores(of articles: [ProvenanceArticle]) async -> [ClaimSurvey] {
    var gathering = Gathering(articles, ledgers, ground)
    for (place, date) in articles.byDate { gathering.add(place, date) }
    return await gathering.surveysOnAllCores()
  }
}

extension [ProvenanceArticle] {
  /// The numbers of the earliest first, those of unknown date last, each kind by id.
  fileprivate var byDate: [(place: Int, date: PartialDate?)] {
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
    return order.map { ($0, dates[$0]) }
  }
}

/// What is said of each claim, while article after article is read. All of it is kept by number: the
/// records themselves are copied where a survey is made, and only there.
private struct Gathering: Sendable {
  private struct Draft {
    let id: ID<Claim>
    /// The ledger's record, by number.
    let claim: Int?
    var merged: [ID<Claim>] = []
  }

  /// One assertion of a claim.
  private struct Voice {
    let place: AssertionPlace
    let stance: Stance
    let isConfirmed: Bool
    /// Where it counts: its number among the statements.
    let statement: Int?
  }

  private let articles: [ProvenanceArticle]
  private let claims: [Claim]
  private var testimony: Testimony
  private var voices: [Voice] = []
  /// The draft of each voice.
  private var subjects: [Int] = []
  private var drafts: [Draft] = []
  private var places: [ID<Claim>: Int] = [:]

  init(_ articles: [ProvenanceArticle], _ ledgers: Ledgers, _ ground: Testimony) {
    (self.articles, claims, testimony) = (articles, ledgers.claims, ground)
    let redirects = ledgers.claimRedirects
    drafts.reserveCapacity(claims.count)
    places.reserveCapacity(claims.count)
    for (number, claim) in claims.enumerated() {
      guard redirects[claim.id] ?? claim.id == claim.id else { continue }
      places[claim.id] = drafts.count
      drafts.append(Draft(id: claim.id, claim: number))
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

  mutating func add(_ number: Int, _ date: PartialDate?) {
    let assertions = articles[number].assertions
    guard assertions.contains(where: { $0.claim != nil }) else { return }
    let teller = testimony.teller(
      articles[number].id, outlet: articles[number].outlet, published: date)
    // By index, since a copy of an assertion counts a dozen references.
    for index in assertions.indices {
      guard let claim = assertions[index].claim else { continue }
      let isCounted = assertions[index].stance == .supports
      if isCounted {
        testimony.add(
          assertions[index].sources, assertions[index].via, by: teller, place: voices.count)
      }
      subjects.append(place(of: claim))
      voices.append(
        Voice(
          place: AssertionPlace(article: number, assertion: index),
          stance: assertions[index].stance,
          isConfirmed: assertions[index].grade.credibility == .confirmed,
          statement: isCounted ? testimony.statements.count - 1 : nil))
    }
  }

  /// The numbers of the drafts by id: those of the ledger are in that order, so that only few others
  /// have to be put between.
  var order: [Int] {
    let isSorted = drafts.indices.dropFirst().allSatisfy { drafts[$0 - 1].id < drafts[$0].id }
    let order = Array(drafts.indices)
    return isSorted ? order : order.sorted { drafts[$0].id < drafts[$1].id }
  }

  func surveys(_ order: [Int]) -> [ClaimSurvey] {
    surveys(order[...], NumberLists(placesOf: subjects, count: drafts.count))
  }

  private func surveys(_ order: ArraySlice<Int>, _ told: NumberLists) -> [ClaimSurvey] {
    var numbering = Numbering()
    var surveys: [ClaimSurvey] = []
    surveys.reserveCapacity(order.count)
    for place in order { surveys.append(survey(of: place, told[place], &numbering)) }
    return surveys
  }

  /// As many claims at a time as take some thousandths of a second.
  private static let portion = 256

  func surveysOnAllCores() async -> [ClaimSurvey] {
    let (order, told) = (order, NumberLists(placesOf: subjects, count: drafts.count))
    return await withTaskGroup(of: (start: Int, surveys: [ClaimSurvey]).self) { group in
      for start in stride(from: 0, to: order.count, by: Self.portion) {
        let part = order[start..<min(start + Self.portion, order.count)]
        group.addTask { (start, surveys(part, told)) }
      }
      var parts: [Int: [ClaimSurvey]] = [:]
      for await (start, surveys) in group { parts[start] = surveys }
      return parts.sorted { $0.key < $1.key }.flatMap(\.value)
    }
  }

  private func survey(
    of place: Int, _ told: ArraySlice<Int>, _ numbering: inout Numbering
  ) -> ClaimSurvey {
    var statements: [Statement] = []
    statements.reserveCapacity(told.count)
    for number in told {
      if let one = voices[number].statement { statements.append(testimony.statements[one]) }
    }
    var places: [AssertionPlace] = []
    var appearances: [Appearance] = []
    places.reserveCapacity(told.count)
    appearances.reserveCapacity(told.count)
    for number in told {
      let voice = voices[number]
      places.append(voice.place)
      appearances.append(
        Appearance(articles[voice.place.article], voice.stance, isConfirmed: voice.isConfirmed))
    }
    places.sort()
    let counting = Counting(statements[...], in: testimony, &numbering)
    let claim = drafts[place].claim.map { claims[$0] }
    let stances = Stances(appearances)
    let flags = counting.flags(
      of: claim, appearances, stances, in: testimony, numbering
    ) { [articles, voices] in
      articles[voices[$0].place.article].assertions[voices[$0].place.assertion].id
    }
    return ClaimSurvey(
      id: drafts[place].id, claim: claim, merged: drafts[place].merged.sorted(),
      number: counting.number, stances: stances, appearances: appearances, flags: flags,
      told: places)
  }
}
