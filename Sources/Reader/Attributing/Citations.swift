package import Model

/// How often each source is cited, and whom it has it from.
package struct Citations: Sendable {
  private var uses: [ID<Source>: Int] = [:]
  private var rests: [ID<Source>: [[ID<Source>]: Int]] = [:]
  /// Who has something from each directly.
  private var tellers: [ID<Source>: Set<Teller>] = [:]

  /// Who has something from a source: an outlet, an article of none, or another source.
  enum Teller: Hashable, Sendable {
    /// In small letters.
    case outlet(String)
    case article(ID<Article>)
    case source(ID<Source>)

    init(_ outlet: String?, _ article: ID<Article>) {
      self = outlet.map { .outlet($0.lowercased()) } ?? .article(article)
    }
  }

  package init(_ assertions: [Assertion] = []) {
    for assertion in assertions { add(assertion) }
  }

  init(in articles: [BookArticle]) {
    for article in articles {
      let assertions = article.assertions
      // By index, since a copy of an assertion counts a dozen references.
      for index in assertions.indices {
        let via = assertions[index].via.map(\.source)
        add(assertions[index].sources, via, times: 1)
        note(assertions[index].sources, via, Teller(article.outlet, article.id))
      }
    }
  }

  /// Counts an assertion, or takes it out of the count.
  mutating func add(_ assertion: Assertion, times: Int = 1) {
    add(assertion.sources, assertion.via.map(\.source), times: times)
  }

  private mutating func add(_ sources: [ID<Source>], _ via: [ID<Source>], times: Int) {
    let steps = sources + via
    for source in steps { uses[source, default: 0] += times }
    guard !via.isEmpty, sources.count == 1 else { return }
    for place in 0..<min(steps.count - 1, 8) {
      rests[steps[place], default: [:]][Array(steps[(place + 1)...].prefix(8)), default: 0] += times
    }
  }

  private mutating func note(_ sources: [ID<Source>], _ via: [ID<Source>], _ teller: Teller) {
    for source in sources { tellers[source, default: []].insert(teller) }
    var before = sources.count == 1 ? sources.first.map(Teller.source) : teller
    for source in via {
      if let before { tellers[source, default: []].insert(before) }
      before = .source(source)
    }
  }

  func count(of source: ID<Source>) -> Int { uses[source] ?? 0 }

  /// Whether others than these have something from the source.
  func isTold(_ source: ID<Source>, byOthersThan own: Set<Teller>) -> Bool {
    !(tellers[source] ?? []).isSubset(of: own)
  }

  /// How chains go on from a source, the commonest first.
  func chains(from source: ID<Source>) -> [(rest: [ID<Source>], count: Int)] {
    (rests[source] ?? [:]).filter { $0.value > 0 }.sorted {
      $0.value == $1.value
        ? $0.key.map(\.value).joined(separator: " ") < $1.key.map(\.value).joined(separator: " ")
        : $0.value > $1.value
    }.map { ($0.key, $0.value) }
  }
}

extension Reading {
  /// Those of the library as the book has them, with the open article as it is now.
  func citations(_ book: Book?) -> Citations {
    var citations = book?.citations ?? Citations()
    for old in book?.article(article.id)?.assertions ?? [] { citations.add(old, times: -1) }
    for new in annotations.assertions { citations.add(new) }
    return citations
  }
}
