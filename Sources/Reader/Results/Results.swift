package import Model
package import Text

/// The view of what a search of the library found.
package struct Results: Hashable, Sendable {
  /// A line of the view, or several where words are wrapped.
  package enum Row: Hashable, Sendable {
    /// The number of a finding.
    case article(Int)
    case passage(article: Int, passage: Int)
  }

  /// Nil until something was found, or was not.
  package private(set) var found: Found?
  package private(set) var rows: [Row]
  /// The rows on which the cursor may stand: passages, and articles that are found without any.
  private var stops: [Int]
  /// A number into `stops`.
  package private(set) var cursor: Int
  /// The first row on the screen.
  package private(set) var top: Int
  /// Earlier queries, the newest last, each once.
  package private(set) var past: [String]
  /// The view from which the search was begun.
  package var cameFrom: ViewName
  /// What is to be shown; nil where nothing is.
  package private(set) var wanted: Query?
  /// The number of the last search that was asked.
  private var asked: Int
  /// Whether it is not answered yet.
  private var isAsking: Bool

  package init() {
    found = nil
    rows = []
    stops = []
    cursor = 0
    top = 0
    past = []
    cameFrom = .articles
    wanted = nil
    asked = 0
    isAsking = false
  }

  /// As many queries as the prompt goes back to.
  private static let memory = 50

  /// The row under the cursor.
  package var row: Int? { stops[safe: cursor] }

  package var finding: Finding? {
    switch row.map({ rows[$0] }) {
    case .article(let number), .passage(let number, _): found?.findings[safe: number]
    case nil: nil
    }
  }

  package var passage: FoundPassage? {
    guard let row, case .passage(let article, let number) = rows[row] else { return nil }
    return found?.findings[safe: article]?.passages[safe: number]
  }

  package var count: Int { stops.count }
  /// Whether what is shown is what was asked for last.
  package var isCurrent: Bool { found?.query == wanted && wanted != nil }

  mutating func remember(_ query: Query) {
    past.removeAll { $0 == query.text }
    past = (past + [query.text]).suffix(Self.memory)
  }
}

// MARK: - Asking

extension Results {
  /// Wants a query to be shown. While another one is being searched for, it waits: nothing queues up.
  ///
  /// - Parameter isAnew: asks for it also where it is shown.
  mutating func want(_ query: Query, isAnew: Bool = false) -> [Effect] {
    wanted = query
    guard isAnew || found?.query != query else { return [] }
    return isAsking ? [] : ask(query)
  }

  private mutating func ask(_ query: Query) -> [Effect] {
    asked += 1
    isAsking = true
    return [.search(query, number: asked)]
  }

  /// Nothing is wanted any more that is not shown.
  mutating func giveUp() { wanted = found?.query }

  /// Takes an answer, unless it is of an older search; asks for what is wanted by now.
  mutating func take(_ new: Found) -> [Effect] {
    guard new.number == asked else { return [] }
    isAsking = false
    guard let wanted else { return [] }
    show(new)
    return wanted == new.query ? [] : ask(wanted)
  }

  /// The cursor stays on its passage where the query is the same.
  private mutating func show(_ new: Found) {
    let kept = new.query == found?.query ? place : nil
    found = new
    rows = []
    stops = []
    for (article, finding) in new.findings.enumerated() {
      if finding.passages.isEmpty { stops.append(rows.count) }
      rows.append(.article(article))
      for passage in finding.passages.indices {
        stops.append(rows.count)
        rows.append(.passage(article: article, passage: passage))
      }
    }
    let stop = kept.flatMap { kept in
      stops.firstIndex { place(of: rows[$0]) == kept }
    }
    cursor = stop ?? min(kept == nil ? 0 : cursor, max(0, stops.count - 1))
    top = kept == nil ? 0 : min(top, max(0, rows.count - 1))
  }

  /// By which a passage is known again.
  private struct Place: Hashable {
    let article: ID<Article>
    let mark: ID<Mark>?
    let span: Span?
  }

  private var place: Place? { row.flatMap { place(of: rows[$0]) } }

  private func place(of row: Row) -> Place? {
    switch row {
    case .article(let number):
      found?.findings[safe: number].map { Place(article: $0.article, mark: nil, span: nil) }
    case .passage(let number, let passage):
      found?.findings[safe: number].flatMap { finding in
        finding.passages[safe: passage].map {
          Place(article: finding.article, mark: $0.mark?.id, span: $0.span)
        }
      }
    }
  }
}

// MARK: - Moving

extension Results {
  /// Puts the cursor on a passage; `height` tells how many lines a row takes.
  mutating func go(to stop: Int, in lines: Int, height: (Results, Int) -> Int) {
    cursor = min(max(0, stop), max(0, stops.count - 1))
    guard let row else {
      top = 0
      return
    }
    // The heading of the first passage is shown with it.
    let first = row > 0 && rows[row - 1].isArticle ? row - 1 : row
    if first < top { top = first }
    var (least, room) = (row, lines - height(self, row))
    while least > top, room >= height(self, least - 1) {
      least -= 1
      room -= height(self, least)
    }
    top = max(top, least)
  }

  /// The passage that is so many articles further on.
  func stop(articles: Int) -> Int {
    guard let row, let here = article(of: rows[row]) else { return 0 }
    let last = (found?.findings.count ?? 1) - 1
    let isFirst = stops.firstIndex { article(of: rows[$0]) == here } == cursor
    // Back goes first to the beginning of one's own article.
    let step = articles < 0 && !isFirst ? articles + 1 : articles
    let wanted = min(max(0, here + step), last)
    return stops.firstIndex { article(of: rows[$0]) == wanted } ?? cursor
  }

  private func article(of row: Row) -> Int? {
    switch row {
    case .article(let number), .passage(let number, _): number
    }
  }

  /// Which passage the row is; nil for a heading above passages.
  func stop(at row: Int) -> Int? { stops.firstIndex(of: row) }
}

extension Results.Row {
  var isArticle: Bool {
    if case .article = self { return true }
    return false
  }
}

extension Results {
  /// Takes over which searches are under way.
  mutating func goOn(from other: Results) {
    (asked, isAsking, past) = (other.asked, other.isAsking, other.past)
    giveUp()
  }
}
