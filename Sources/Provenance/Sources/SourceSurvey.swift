package import Model

/// What is known of one source across a library, as a list of sources and its record show it.
package struct SourceSurvey: Hashable, Sendable {
  /// An assertion: numbers into the articles that were surveyed, and into that one's assertions.
  package struct Place: Hashable, Sendable {
    package let article: Int
    package let assertion: Int
  }

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

/// What articles have from each source, while one after the other is read.
private struct SourceGathering {
  private struct Draft {
    let source: Source
    var merged: [ID<Source>] = []
    var relations: [Relation] = []
    var told: [SourceSurvey.Place] = []
    var through: [ID<Source>: Count] = [:]
    var from: [ID<Source>: Count] = [:]
    var articles = Count()
    var claims: Set<String> = []
    var last: String?
  }

  /// Counts articles, which come one after the other.
  private struct Count {
    private(set) var number = 0
    private var latest = -1

    mutating func add(_ article: Int) {
      if article != latest { number += 1 }
      latest = article
    }
  }

  private let redirects: [ID<Source>: ID<Source>]
  private let claimRedirects: [ID<Claim>: ID<Claim>]
  private var drafts: [Draft] = []
  private var places: [ID<Source>: Int] = [:]

  init(_ ledgers: Ledgers) {
    redirects = ledgers.sourceRedirects
    claimRedirects = ledgers.claimRedirects
    for source in ledgers.sources where redirects[source.id] ?? source.id == source.id {
      places[source.id] = drafts.count
      drafts.append(Draft(source: source))
    }
    for (id, target) in redirects where id != target {
      if let place = places[target] { drafts[place].merged.append(id) }
    }
    for relation in ledgers.relations {
      let ends = relation.ends.sources.compactMap { places[redirects[$0] ?? $0] }
      for place in Set(ends) { drafts[place].relations.append(relation) }
    }
  }

  mutating func add(_ article: ProvenanceArticle, at number: Int) {
    for index in article.assertions.indices {
      let steps = article.assertions[index].chainSteps.map { step in
        step.map { redirects[$0] ?? $0 }
      }
      var known: Set<Int> = []
      for id in steps.joined() {
        guard let place = places[id], known.insert(place).inserted else { continue }
        add(article, number, index, to: place)
      }
      for (one, next) in zip(steps, steps.dropFirst()) { add(one, citing: next, in: number) }
    }
  }

  private mutating func add(
    _ article: ProvenanceArticle, _ number: Int, _ index: Int, to place: Int
  ) {
    let claim = article.assertions[index].claim.map { (claimRedirects[$0] ?? $0).value }
    drafts[place].told.append(SourceSurvey.Place(article: number, assertion: index))
    drafts[place].articles.add(number)
    // No id has white space in it.
    drafts[place].claims.insert(
      claim ?? "\(article.id) \(article.assertions[index].claimMark)")
    drafts[place].last = article.published ?? drafts[place].last
  }

  private mutating func add(_ one: [ID<Source>], citing next: [ID<Source>], in article: Int) {
    for id in next {
      guard let place = places[id] else { continue }
      for other in one { drafts[place].through[other, default: Count()].add(article) }
    }
    for id in one {
      guard let place = places[id] else { continue }
      for other in next { drafts[place].from[other, default: Count()].add(article) }
    }
  }

  func surveys() -> [SourceSurvey] {
    drafts.map { draft in
      SourceSurvey(
        source: draft.source, merged: draft.merged.sorted(), relations: draft.relations,
        told: draft.told, through: sorted(draft.through), from: sorted(draft.from),
        articles: draft.articles.number, claims: draft.claims.count, last: draft.last)
    }
  }

  private func sorted(_ found: [ID<Source>: Count]) -> [SourceSurvey.Cited] {
    found.map { SourceSurvey.Cited(source: $0.key, articles: $0.value.number) }.sorted {
      $0.articles == $1.articles ? $0.source < $1.source : $0.articles > $1.articles
    }
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
