package import Model

/// What is known of one source across a library, as a list of sources and its record show it.
package struct SourceSurvey: Hashable, Sendable {
  package typealias Place = AssertionPlace

  /// Another source, and in how many articles.
  package struct Cited: Hashable, Sendable {
    package let source: ID<Source>
    package let articles: Int
  }

  package let source: Source
  /// The sources that were merged into it, by id.
  package let merged: [ID<Source>]
  /// Those that speak of it or of what was merged into it, by id.
  package let relations: [Relation]
  /// What articles have from it, straight or through others, the earliest first; those of unknown
  /// day last, by id.
  package let told: [Place]
  /// The sources that cite it, most articles first.
  package let through: [Cited]
  /// The sources from which it has what it says, most articles first.
  package let from: [Cited]
  package let articles: Int
  /// Claims that it is heard on; a passage that belongs to none counts as one.
  package let claims: Int
  /// When it was heard last: ISO 8601; nil where no article has a date.
  package let last: String?
}

/// All sources of a ledger that were not merged into others, by id, with what articles have from them.
///
/// Takes time in proportion to the articles' assertions, their chains and the ledgers.
package func sourceSurveys(
  of articles: [ProvenanceArticle], ledgers: Ledgers
) -> [SourceSurvey] {
  var gathering = SourceGathering(ledgers)
  for place in articles.indices.sorted(by: { articles[$0].isTold(before: articles[$1]) }) {
    gathering.add(articles[place], at: place)
  }
  return gathering.surveys()
}

extension ProvenanceArticle {
  /// The earliest first; those of unknown day last.
  fileprivate func isTold(before other: ProvenanceArticle) -> Bool {
    if published != other.published {
      guard let published else { return false }
      return other.published.map { published < $0 } ?? true
    }
    return id < other.id
  }
}

/// What articles have from each source, while one after the other is read. Sources and claims go by
/// numbers.
private struct SourceGathering {
  private struct Draft {
    let source: Source
    var merged: [ID<Source>] = []
    var relations: [Relation] = []
    var told: [AssertionPlace] = []
    /// Of each assertion the number of its claim.
    var claims: [Int] = []
    var through = Citings()
    var from = Citings()
    var articles = 0
    var last: String?
  }

  /// Which other source is cited, in article after article.
  private struct Citings {
    private var all: [(other: Int, article: Int)] = []

    mutating func add(_ other: Int, in article: Int) { all.append((other, article)) }

    /// In how many articles each is.
    var counted: [(other: Int, articles: Int)] {
      var counted: [(other: Int, articles: Int)] = []
      var last = -1
      for (other, article) in all.sorted(by: { $0 < $1 }) {
        if counted.last?.other != other {
          counted.append((other, 1))
        } else if article != last {
          counted[counted.count - 1].articles += 1
        }
        last = article
      }
      return counted
    }
  }

  private let redirects: [ID<Source>: ID<Source>]
  private let claimRedirects: [ID<Claim>: ID<Claim>]
  /// Those of the ledger that were not merged have the first numbers.
  private var drafts: [Draft] = []
  private var ids: [ID<Source>] = []
  private var numbers: [ID<Source>: Int] = [:]
  private var claims: [String: Int] = [:]

  init(_ ledgers: Ledgers) {
    redirects = ledgers.sourceRedirects
    claimRedirects = ledgers.claimRedirects
    for source in ledgers.sources where redirects[source.id] ?? source.id == source.id {
      numbers[source.id] = drafts.count
      drafts.append(Draft(source: source))
    }
    ids = drafts.map(\.source.id)
    for (id, target) in redirects where id != target {
      let number = number(of: target)
      numbers[id] = number
      if number < drafts.count { drafts[number].merged.append(id) }
    }
    for relation in ledgers.relations {
      let ends = Set(relation.ends.sources.compactMap { numbers[$0] })
      for number in ends where number < drafts.count { drafts[number].relations.append(relation) }
    }
  }

  private mutating func number(of id: ID<Source>) -> Int {
    if let number = numbers[id] { return number }
    numbers[id] = ids.count
    ids.append(id)
    return ids.count - 1
  }

  mutating func add(_ article: ProvenanceArticle, at number: Int) {
    let assertions = article.assertions
    // By index, since a copy of an assertion counts a dozen references.
    for index in assertions.indices {
      let place = AssertionPlace(article: number, assertion: index)
      let claim = claim(assertions[index].claim, assertions[index].claimMark, of: article.id)
      let sources = assertions[index].sources.map { self.number(of: $0) }
      let via = assertions[index].via.map { self.number(of: $0.source) }
      for source in sources + via { add(place, claim, article.published, to: source) }
      if let first = via.first {
        for source in sources { add(source, citing: first, in: number) }
      }
      for (one, next) in zip(via, via.dropFirst()) { add(one, citing: next, in: number) }
    }
  }

  /// A passage that belongs to no claim counts as one.
  private mutating func claim(
    _ claim: ID<Claim>?, _ mark: ID<Mark>, of article: ID<Article>
  ) -> Int {
    // No id has white space in it.
    let name = claim.map { (claimRedirects[$0] ?? $0).value } ?? "\(article) \(mark)"
    if let number = claims[name] { return number }
    claims[name] = claims.count
    return claims.count - 1
  }

  /// A source that stands twice in a chain is heard once.
  private mutating func add(
    _ place: AssertionPlace, _ claim: Int, _ published: String?, to source: Int
  ) {
    guard source < drafts.count, drafts[source].told.last != place else { return }
    if drafts[source].told.last?.article != place.article { drafts[source].articles += 1 }
    drafts[source].told.append(place)
    drafts[source].claims.append(claim)
    if let published { drafts[source].last = published }
  }

  private mutating func add(_ one: Int, citing next: Int, in article: Int) {
    if next < drafts.count { drafts[next].through.add(one, in: article) }
    if one < drafts.count { drafts[one].from.add(next, in: article) }
  }

  func surveys() -> [SourceSurvey] {
    drafts.map { draft in
      SourceSurvey(
        source: draft.source, merged: draft.merged.sorted(), relations: draft.relations,
        told: draft.told, through: cited(draft.through), from: cited(draft.from),
        articles: draft.articles, claims: Set(draft.claims).count, last: draft.last)
    }
  }

  private func cited(_ citings: Citings) -> [SourceSurvey.Cited] {
    citings.counted.map { SourceSurvey.Cited(source: ids[$0.other], articles: $0.articles) }
      .sorted { $0.articles == $1.articles ? $0.source < $1.source : $0.articles > $1.articles }
  }
}

extension Assertion {
  /// From whom the article names towards the origin; those that stand side by side are one step.
  package var chainSteps: [[ID<Source>]] {
    (sources.isEmpty ? [] : [sources]) + via.map { [$0.source] }
  }
}

extension SourceSurvey {
  /// Each pair that contradicts another once, with both names, for people.
  package func contradictions(in book: RelationBook) -> [String] {
    relations.flatMap { one in
      book.contradictions(of: one).filter { one.id < $0.id }.map { other in
        "\(one.creator): \(book.ledgers.words(of: one)); "
          + "\(other.creator): \(book.ledgers.words(of: other))"
      }
    }
  }
}
