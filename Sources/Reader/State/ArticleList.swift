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
package struct ArticleList: Hashable, Sendable, SortedList {
  package static let noun = "article"
  package static func key(of row: ArticleRow) -> ID<Article> { row.id }

  /// In the order of the library.
  package private(set) var entries: [ArticleRow] = []
  package var window = RowWindow()
  package var order = ArticleOrder.added
  /// `#` stands before words of tags.
  package var filter = ""
  /// The first row, of those that may be off the screen, that the next look is taken at.
  private var unwatched = 0
  /// False until the library was read for the first time.
  package var isLoaded = false
  /// Files of the library that could not be read, a line each.
  package var problems: [String] = []
  /// Of the folder of articles, taken before it was read.
  package var edition = Edition()

  package init() {}

  package func sifted() -> [Int] {
    let words = filter.lowercased().split(separator: " ").map(String.init)
    return entries.indices.filter { entries[$0].matches(words) }.sorted { comes($0, before: $1) }
  }

  /// How many rows off the screen a look is taken at: of a thousand, each within a second, for about
  /// two milliseconds of the processor.
  private static let patrol = 500

  /// The rows on the screen, and in turn some of all: what others write may bring a row there, by
  /// its place or its tags.
  mutating func watched(height: Int) -> [Int] {
    let onScreen = shown.dropFirst(top).prefix(height)
    let begin = unwatched < entries.count ? unwatched : 0
    let inTurn = begin..<min(begin + Self.patrol, entries.count)
    unwatched = inTurn.upperBound
    return onScreen.filter { !inTurn.contains($0) } + inTurn
  }

  /// Takes other rows; the cursor stays on its article where that is still there.
  package mutating func take(_ rows: [ArticleRow]) {
    let kept = current?.id
    entries = rows
    sift(staying: kept)
  }

  /// Takes over what is new, changed or gone.
  mutating func take(_ news: ListNews) {
    edition = news.edition
    guard !news.rows.isEmpty || !news.gone.isEmpty else { return }
    let changed = Dictionary(news.rows.map { ($0.id, $0) }) { $1 }
    let known = Set(entries.map(\.id))
    let kept = entries.filter { !news.gone.contains($0.id) }.map { changed[$0.id] ?? $0 }
    let new = news.rows.filter { !known.contains($0.id) }
    take(new.isEmpty ? kept : (kept + new).sorted { $0.id < $1.id })
  }

  private func comes(_ a: Int, before b: Int) -> Bool {
    let (first, second) = (entries[a], entries[b])
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
