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

  /// An assertion: numbers into the book's articles, and into that article's assertions.
  package struct Place: Hashable, Sendable {
    package let article: Int
    package let assertion: Int
  }

  package let key: Key
  package let survey: ClaimSurvey
  /// On one line.
  package let statement: String
  /// All that is said of it, in the order of the articles' ids.
  package let told: [Place]
  /// The statement and the tags in small letters, as UTF-8.
  let words: [UInt8]

  package var status: ClaimStatus? { survey.claim?.status }
  package var grade: Grade { survey.grade }
  /// When it appeared last; nil where no article has a date.
  package var newest: String? { survey.last?.published }
}

extension ClaimEntry {
  /// Of all claims and passages, counted at once: a passage counts as a claim of its own.
  static func all(in articles: [BookArticle], _ ledgers: Ledgers) -> [ClaimEntry] {
    var gathering = Gathering(ledgers.claimRedirects)
    for index in articles.indices { gathering.add(articles[index], at: index) }
    return Provenance.survey(of: gathering.articles, ledgers: ledgers).map {
      gathering.entry(of: $0, articles)
    }
    .sorted { $0.key < $1.key }
  }
}

private struct Gathering {
  private(set) var articles: [ProvenanceArticle] = []
  private let redirects: [ID<Claim>: ID<Claim>]
  private var passages: [ID<Claim>: (article: Int, mark: ID<Mark>)] = [:]
  private var told: [ID<Claim>: [ClaimEntry.Place]] = [:]

  init(_ redirects: [ID<Claim>: ID<Claim>]) { self.redirects = redirects }

  mutating func add(_ article: BookArticle, at index: Int) {
    var assertions = article.assertions
    for place in assertions.indices {
      let claim = assertions[place].claim ?? passage(assertions[place], of: article.id, index)
      if assertions[place].claim == nil { assertions[place].claim = claim }
      told[redirects[claim] ?? claim, default: []].append(
        ClaimEntry.Place(article: index, assertion: place))
    }
    articles.append(
      ProvenanceArticle(
        id: article.id, outlet: article.outlet, published: article.published,
        assertions: assertions))
  }

  /// An id that no claim of a ledger has: there is white space in it.
  private mutating func passage(
    _ assertion: Assertion, of article: ID<Article>, _ index: Int
  ) -> ID<Claim> {
    let id = ID<Claim>("\(article) \(assertion.claimMark)")
    passages[id] = (index, assertion.claimMark)
    return id
  }

  func entry(of survey: ClaimSurvey, _ articles: [BookArticle]) -> ClaimEntry {
    var (key, statement) = (ClaimEntry.Key.claim(survey.id), survey.statement)
    if let (index, mark) = passages[survey.id] {
      key = .passage(articles[index].id, mark)
      statement = articles[index].mark(mark)?.quote ?? mark.value
    }
    let line = statement.onOneLine
    let tags = (survey.claim?.tags ?? []).map(\.description)
    return ClaimEntry(
      key: key, survey: survey, statement: line, told: told[survey.id] ?? [],
      words: Array(([line] + tags).joined(separator: "\n").lowercased().utf8))
  }
}
