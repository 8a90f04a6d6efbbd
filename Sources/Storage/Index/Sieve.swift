import Model

/// What the index is asked for a query: it lets through every article that the query may mean, and
/// more.
struct Sieve {
  private let meaning: QueryMeaning
  /// What is asked of the texts.
  let questions: [Question]
  /// Of the wanted words: their number, and that of their question; nil where they are too short.
  private let words: [(number: Int, question: Int?)]
  /// Of each condition of a passage: its question, where words of the text may meet it.
  private let conditions: [(condition: PassageCondition, question: Int?)]

  init(_ meaning: QueryMeaning) {
    self.meaning = meaning
    var questions: [Question] = []
    func ask(_ words: SearchWords) -> Int? {
      guard let question = Question(words.pattern) else { return nil }
      questions.append(question)
      return questions.count - 1
    }
    let query = meaning.query
    words = query.words.indices.filter { !query.words[$0].isExcluded }
      .map { ($0, ask(query.words[$0].thing)) }
    conditions = query.passages.filter { !$0.isExcluded }.map { sought in
      switch sought.thing {
      case .claim(let words), .source(let words): (sought.thing, ask(words))
      default: (sought.thing, nil)
      }
    }
    self.questions = questions
  }

  /// Whether it lets everything through.
  var isOpen: Bool {
    questions.isEmpty && conditions.isEmpty && meaning.query.articles.isEmpty
  }

  /// Whether it looks at facets.
  var needsFacets: Bool {
    !conditions.isEmpty || !meaning.query.articles.isEmpty
      || words.contains { !meaning.claimsByWords[$0.number].isEmpty }
  }

  /// Whether an article goes through; `found` are the numbers of the rows that each question found.
  func lets(_ row: IndexRow, _ found: [Set<Int64>]) -> Bool {
    let stands: (Int?) -> Bool = { $0.map { found[$0].contains(row.number) } ?? true }
    guard needsFacets else { return words.allSatisfy { stands($0.question) } }
    guard let text = row.facets else { return true }
    let facets = Facets(text)
    return meaning.mayMean(facets)
      && words.allSatisfy { one in
        stands(one.question)
          || facets.has(.claim) { meaning.claimsByWords[one.number].contains(ID($0)) }
      }
      && conditions.allSatisfy {
        meaning.mayMeet($0.condition, facets, stands: stands($0.question))
      }
  }

  /// Whether the article's marks have part in the answer. They are as they were when the index read
  /// them, and fit the text.
  func needsMarks(of row: IndexRow) -> Bool {
    guard meaning.query.passages.isEmpty, !meaning.query.countsMarks, !row.parts.contains(.words)
    else { return true }
    let claims = meaning.claimsByWords.filter { !$0.isEmpty }
    guard row.parts.contains(.claims), !claims.isEmpty else { return false }
    guard let text = row.facets else { return true }
    return Facets(text).has(.claim) { name in claims.contains { $0.contains(ID(name)) } }
  }
}

extension QueryMeaning {
  fileprivate func mayMean(_ facets: Facets) -> Bool {
    guard !query.articles.isEmpty else { return true }
    var data = Metadata()
    data.outlet = facets[.outlet].first
    data.published = facets[.published].first
    return query.isMet(by: data, nil, knowsNames: false)
  }

  /// Whether a mark may meet the condition; `stands` is whether its words may be in the text.
  fileprivate func mayMeet(
    _ condition: PassageCondition, _ facets: Facets, stands: Bool
  ) -> Bool {
    switch condition {
    case .claim:
      stands || facets.has(.claim) { means(ID<Claim>($0), condition) }
    case .source(let words):
      facets.has(.source) { means(ID<Source>($0), condition) } || stands && facets.mayName(words)
    case .tag(let name):
      facets.has(.tag) { TagName($0)?.isOrIsBelow(name) == true }
        || facets.has(.claim) { claim in
          ledgers.claim(ledgers.resolved(ID(claim)))?.tags.contains { $0.isOrIsBelow(name) } == true
        }
    case .kind(let kind): facets[.kind].contains(kind.rawValue)
    case .stance(let stance): facets[.stance].contains(stance.rawValue)
    case .creator(let words): facets.has(.creator, words.stand)
    case .grade(let range): mayBe(range, facets)
    }
  }

  /// Whether the halves of the grade may be there: of reports, claims or sources.
  private func mayBe(_ range: GradeRange, _ facets: Facets) -> Bool {
    let own = facets[.grade].compactMap { Grade($0) }
    let claims = facets[.claim].compactMap { ledgers.claim(ledgers.resolved(ID($0)))?.grade }
    let sources = facets[.source].compactMap {
      ledgers.source(ledgers.resolved(ID($0)))?.reliability
    }
    let letters = (own + claims).compactMap(\.reliability) + sources
    let numbers = (own + claims).compactMap(\.credibility)
    return
      (range.letters == nil || letters.contains { range.letters?.contains($0.rawValue) == true })
      && (range.numbers == nil
        || numbers.contains { range.numbers?.contains($0.rawValue) == true })
  }
}

/// Words that must stand in a text, levelled as the index has it.
struct Question: Sendable {
  let words: String
  /// Every three scalars that follow each other in them, the first 64 of them.
  let trigrams: [String]

  /// Nil where the words are fewer scalars.
  init?(_ pattern: Pattern) {
    let levelled = ScalarText(pattern.words).levelled
    let scalars = levelled.scalars
    guard scalars.count >= 3, !scalars.contains("\0") else { return nil }
    words = levelled.string
    let all = (0...scalars.count - 3).prefix(64).map { start in
      ScalarText(scalars: Array(scalars[start..<start + 3])).string
    }
    trigrams = Set(all).sorted()
  }
}
