package import Model

/// The articles with passages as a filter wants them.
package struct PassageAnswer: Hashable, Sendable {
  /// Nil where nothing is wanted of passages.
  package let wanted: Set<ID<Article>>?
  package let unwanted: Set<ID<Article>>

  package init(wanted: Set<ID<Article>>?, unwanted: Set<ID<Article>>) {
    self.wanted = wanted
    self.unwanted = unwanted
  }

  func lets(_ id: ID<Article>) -> Bool { wanted?.contains(id) != false && !unwanted.contains(id) }
}

/// A row in small letters as UTF-8, for words of a filter.
struct FoldedRow: Hashable, Sendable {
  let choice: FoldedChoice
  /// The signs that occur in the title, by their last six bits: a row without one of a word's cannot
  /// have its letters.
  private let signs: UInt64

  init(_ row: ArticleRow) {
    let data = row.summary.metadata
    let about = ([data.outlet ?? ""] + data.byline + [row.summary.fileName])
      .joined(separator: " ")
    choice = FoldedChoice(name: row.summary.title, about: about)
    signs = choice.name.signs
  }

  func mayHave(_ signs: UInt64) -> Bool { self.signs & signs == signs }
}

extension ArticleSummary {
  /// The name of the file that it came from; empty where it came from elsewhere.
  fileprivate var fileName: String {
    guard !source.contains("://"), source != "-" else { return "" }
    return source.split(separator: "/").last.map(String.init) ?? ""
  }
}

extension [UInt8] {
  fileprivate var signs: UInt64 { reduce(0) { $0 | 1 << UInt64($1 & 63) } }
}

/// What a filter lets through.
package struct ArticleSieve {
  let filter: ArticleFilter
  let passages: PassageSearch

  /// The rows that go through: those in which a word is no part behind the others.
  package static func sieved(
    _ rows: [ArticleRow], by filter: ArticleFilter, _ answer: PassageAnswer?, in ledgers: Ledgers
  ) -> [ArticleRow] {
    let sieve = ArticleSieve(
      filter: filter, passages: PassageSearch(filter.query, answer, in: ledgers))
    return sieve.numbers(of: Array(rows.indices), in: rows, rows.map(FoldedRow.init)).numbers
      .map { rows[$0] }
  }

  /// The numbers that go through, in their order, but those behind in which words are no parts of the
  /// title, outlet or byline, and only their letters stand in the title in order.
  func numbers(
    of numbers: [Int], in rows: [ArticleRow], _ folded: [FoldedRow]
  ) -> (numbers: [Int], byLetters: Int, fits: Bool) {
    let begun = numbers.filter { filter.begins(tagOf: rows[$0].summary) }
    let found = begun.through(self, filter.query, rows, folded)
    guard found.numbers.isEmpty, let settled = filter.settled else {
      return (found.numbers, found.byLetters, true)
    }
    let before = numbers.through(self, settled, rows, folded)
    return (before.numbers, before.byLetters, false)
  }

  fileprivate func lets(_ row: ArticleRow, _ query: Query, _ answer: PassageAnswer?) -> Bool {
    guard query.isMet(by: row.summary, leftAt: row.place) else { return false }
    return answer?.lets(row.id) ?? query.tagsAreMet(by: row.summary)
  }
}

/// A word of a filter, folded.
private struct Wanted {
  let typed: Typed
  let signs: UInt64
  let isExcluded: Bool
  /// Words in a row, or one that goes on, are sought as they are.
  let isLoose: Bool

  init(_ sought: Query.Sought<SearchWords>) {
    let text = sought.thing.text
    typed = Typed(phrase: text)
    signs = text.lowercased().utf8.reduce(0) { $0 | 1 << UInt64($1 & 63) }
    isExcluded = sought.isExcluded
    isLoose = !sought.isExcluded && !sought.thing.isPrefix && !text.contains(" ")
  }

  /// How far its letters are apart; 0 where it is a part, nil where it is not there.
  func spread(in row: FoldedRow) -> Int? {
    if let fit = Fit(typed, in: row.choice) { return fit.isByLetters ? nil : 0 }
    guard isLoose, row.mayHave(signs) else { return nil }
    return Fit(typed, in: row.choice, byLetters: true)?.spread
  }
}

extension [Int] {
  fileprivate func through(
    _ sieve: ArticleSieve, _ query: Query, _ rows: [ArticleRow], _ folded: [FoldedRow]
  ) -> (numbers: [Int], byLetters: Int) {
    let words = query.words.map(Wanted.init)
    let answer = sieve.passages.answer(to: query)
    var parts: [Int] = []
    var loose: [(number: Int, spread: Int)] = []
    for number in self where sieve.lets(rows[number], query, answer) {
      var spread: Int? = 0
      for word in words where spread != nil {
        let apart = word.spread(in: folded[number])
        spread = word.isExcluded ? (apart == nil ? spread : nil) : apart.map { $0 + (spread ?? 0) }
      }
      guard let spread else { continue }
      if spread == 0 { parts.append(number) } else { loose.append((number, spread)) }
    }
    let order = loose.indices.sorted { a, b in
      loose[a].spread == loose[b].spread ? a < b : loose[a].spread < loose[b].spread
    }
    return (parts + order.map { loose[$0].number }, loose.count)
  }
}
