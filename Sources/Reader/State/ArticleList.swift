package import Model

/// An article as the list shows it.
package struct ArticleRow: Hashable, Sendable {
  package let summary: ArticleSummary
  /// Where it was left; nil where it was never opened.
  package var place: Place?
  /// Of its files, taken before they were read; nil where none was taken.
  package let edition: Edition?

  package init(_ summary: ArticleSummary, place: Place? = nil, edition: Edition? = nil) {
    self.summary = summary
    self.place = place
    self.edition = edition
  }

  package var id: ID<Article> { summary.id }
}

/// What the list is sorted by.
package enum ArticleOrder: String, CaseIterable, Hashable, Sendable {
  case added, published, title, outlet, marks, unread
}

/// The view of all articles.
package struct ArticleList: Hashable, Sendable {
  /// All rows in the order of the library.
  package private(set) var rows: [ArticleRow]
  /// The rows that the filter lets through, sorted: numbers into `rows`.
  package private(set) var shown: [Int]
  package private(set) var order: ArticleOrder
  /// Words as they were typed, `#` before those of tags.
  package private(set) var filter: String
  /// The row under the cursor: a number into `shown`.
  package var cursor: Int
  /// The first row on the screen.
  package var top: Int
  /// False until the library was read for the first time.
  package var isLoaded: Bool
  /// Files of the library that could not be read, a line each.
  package var problems: [String]
  /// Of the folder of articles, taken before it was read.
  package var edition: Edition

  package init() {
    edition = Edition()
    rows = []
    shown = []
    order = .added
    filter = ""
    cursor = 0
    top = 0
    isLoaded = false
    problems = []
  }

  /// The row under the cursor; nil in an empty list.
  package var current: ArticleRow? { shown.indices.contains(cursor) ? rows[shown[cursor]] : nil }

  /// Changes what is shown; the cursor stays on its article where that is still there.
  package mutating func show(
    rows new: [ArticleRow]? = nil, order: ArticleOrder? = nil, filter: String? = nil
  ) {
    let kept = current?.id
    rows = new ?? rows
    self.order = order ?? self.order
    self.filter = filter ?? self.filter
    let words = self.filter.lowercased().split(separator: " ").map(String.init)
    shown = rows.indices.filter { rows[$0].matches(words) }.sorted { comes($0, before: $1) }
    cursor = shown.firstIndex { rows[$0].id == kept } ?? min(cursor, max(0, shown.count - 1))
  }

  /// Takes over what is new, changed or gone.
  mutating func take(_ news: ListNews) {
    edition = news.edition
    guard !news.rows.isEmpty || !news.gone.isEmpty else { return }
    let changed = Dictionary(news.rows.map { ($0.id, $0) }) { $1 }
    let known = Set(rows.map(\.id))
    let kept = rows.filter { !news.gone.contains($0.id) }.map { changed[$0.id] ?? $0 }
    let new = news.rows.filter { !known.contains($0.id) }
    show(rows: new.isEmpty ? kept : (kept + new).sorted { $0.id < $1.id })
  }

  private func comes(_ a: Int, before b: Int) -> Bool {
    let (first, second) = (rows[a], rows[b])
    let key = first.compare(second, by: order)
    return key == 0 ? first.id < second.id : key < 0
  }
}

extension ArticleRow {
  /// Whether every word stands in the title, outlet, byline or tags; `#word` in the tags alone.
  fileprivate func matches(_ words: [String]) -> Bool {
    let data = summary.metadata
    let text = ([summary.title, data.outlet ?? ""] + data.byline).joined(separator: " ")
      .lowercased()
    let tags = summary.tags.map { $0.description.lowercased() }
    return words.allSatisfy { word in
      (!word.hasPrefix("#") && text.contains(word)) || tags.contains { $0.contains(word) }
    }
  }

  /// Below zero where this row comes first. Newest, most and unread first; names from A on.
  fileprivate func compare(_ other: ArticleRow, by order: ArticleOrder) -> Int {
    let (a, b) = (summary, other.summary)
    return switch order {
    case .added: b.added.seconds - a.added.seconds
    case .published: three(b.metadata.published ?? "", a.metadata.published ?? "")
    case .title: three(a.title.lowercased(), b.title.lowercased())
    case .outlet:
      three(
        (a.metadata.outlet ?? "\u{10FFFF}").lowercased(),
        (b.metadata.outlet ?? "\u{10FFFF}").lowercased())
    case .marks: b.markCount - a.markCount
    case .unread: (place?.isRead == true ? 1 : 0) - (other.place?.isRead == true ? 1 : 0)
    }
  }
}

private func three<Value: Comparable>(_ a: Value, _ b: Value) -> Int { a < b ? -1 : a == b ? 0 : 1 }
