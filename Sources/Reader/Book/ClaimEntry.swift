package import Model
package import Provenance

/// A claim as the list shows it: one of the ledger, or a passage whose attributions belong to none.
package struct ClaimEntry: Hashable, Sendable {
  package enum Key: Hashable, Comparable, Sendable {
    case claim(ID<Claim>)
    case passage(ID<Article>, ID<Mark>)

    package var claim: ID<Claim>? {
      if case .claim(let id) = self { return id }
      return nil
    }

    package static func < (a: Key, b: Key) -> Bool {
      switch (a, b) {
      case (.claim(let one), .claim(let other)): one < other
      case (.claim, .passage): true
      case (.passage, .claim): false
      case (.passage(let one, let mark), .passage(let other, let second)):
        one == other ? mark < second : one < other
      }
    }
  }

  package let key: Key
  package let survey: ClaimSurvey
  /// On one line.
  package let statement: String

  /// All that is said of it, in the order of the articles' ids: numbers into the book's articles.
  package var told: [AssertionPlace] { survey.told }
  package var status: ClaimStatus? { survey.claim?.status }
  package var grade: Grade { survey.grade }
  /// When it appeared last; nil where no article has a date.
  package var newest: String? { survey.last?.published }
}

extension ClaimEntry {
  /// Of all claims and passages, counted at once: a passage counts as a claim of its own.
  static func all(in articles: [BookArticle], by counter: OriginCounter) -> [ClaimEntry] {
    let gathering = Gathering(articles)
    return gathering.entries(of: counter.surveys(of: gathering.articles), articles)
  }

  /// The same, counted on all cores.
  static func allOnAllCores(
    in articles: [BookArticle], by counter: OriginCounter
  ) async -> [ClaimEntry] {
    let gathering = Gathering(articles)
    return gathering.entries(
      of: await counter.surveysOnAllCores(of: gathering.articles), articles)
  }
}

extension [ClaimEntry] {
  /// Of entries by their keys.
  func number(of key: ClaimEntry.Key) -> Int? {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if self[middle].key < key { low = middle + 1 } else { high = middle }
    }
    return low < count && self[low].key == key ? low : nil
  }
}

private struct Gathering {
  private(set) var articles: [ProvenanceArticle] = []
  private var passages: [ID<Claim>: (article: Int, mark: ID<Mark>)] = [:]

  init(_ articles: [BookArticle]) {
    for index in articles.indices { add(articles[index], at: index) }
  }

  private mutating func add(_ article: BookArticle, at index: Int) {
    var assertions = article.assertions
    for place in assertions.indices where assertions[place].claim == nil {
      assertions[place].claim = passage(assertions[place].claimMark, of: article.id, index)
    }
    articles.append(
      ProvenanceArticle(
        id: article.id, outlet: article.outlet, published: article.published,
        assertions: assertions))
  }

  /// An id that no claim of a ledger has: there is white space in it.
  private mutating func passage(
    _ mark: ID<Mark>, of article: ID<Article>, _ index: Int
  ) -> ID<Claim> {
    let id = ID<Claim>("\(article) \(mark)")
    passages[id] = (index, mark)
    return id
  }

  /// By key. The claims and the passages are in order, each by itself.
  func entries(of surveys: [ClaimSurvey], _ articles: [BookArticle]) -> [ClaimEntry] {
    let all =
      passages.isEmpty
      ? surveys
      : surveys.filter { passages[$0.id] == nil } + surveys.filter { passages[$0.id] != nil }
    return all.map { entry(of: $0, articles) }.sorted { $0.key < $1.key }
  }

  private func entry(of survey: ClaimSurvey, _ articles: [BookArticle]) -> ClaimEntry {
    guard !passages.isEmpty, let (index, mark) = passages[survey.id] else {
      return ClaimEntry(
        key: .claim(survey.id), survey: survey, statement: survey.statement.onOneLine)
    }
    let words = articles[index].mark(mark)?.quote ?? mark.value
    return ClaimEntry(
      key: .passage(articles[index].id, mark), survey: survey, statement: words.onOneLine)
  }
}
