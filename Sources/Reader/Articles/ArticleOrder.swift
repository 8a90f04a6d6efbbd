import Model

/// What the list is sorted by. Newest, most and unread first; names from A on.
package enum ArticleOrder: String, CaseIterable, Hashable, Sendable {
  case added, published, title, outlet, marks, claims, words, unread
  case lastRead = "last read"

  /// What it puts first, for a picker.
  var detail: String {
    switch self {
    case .added, .published: "the newest first"
    case .title, .outlet: "from A on"
    case .marks, .claims, .words: "the most first"
    case .unread: "what is unread first, then what was begun"
    case .lastRead: "what was read last first"
    }
  }

  /// Whether the greatest come first.
  var falls: Bool { self != .title && self != .outlet }

  /// The column that shows it.
  var column: ArticleColumn? {
    switch self {
    case .added: .added
    case .published: .published
    case .outlet: .outlet
    case .marks: .marks
    case .claims: .claims
    case .words: .words
    case .lastRead: .read
    case .unread: .progress
    case .title: nil
    }
  }
}

extension ArticleColumn {
  /// What sorts by it; nil where nothing does.
  var order: ArticleOrder? { ArticleOrder.allCases.first { $0.column == self } }
}

extension ReadingProgress {
  fileprivate var order: Int {
    switch self {
    case .unread: 0
    case .begun: 1
    case .read: 2
    }
  }
}

extension [ArticleRow] {
  /// The numbers of the rows in this order; equal ones by their ids, as they stand in the library.
  func numbers(by order: ArticleOrder, isReversed: Bool) -> [Int] {
    let sorted =
      switch order {
      case .added: sorted { -$0.summary.added.seconds }
      case .published: sorted(falling: true) { $0.summary.metadata.published ?? "" }
      case .title: sorted(falling: false) { $0.summary.title.lowercased() }
      case .outlet:
        sorted(falling: false) { $0.summary.metadata.outlet?.lowercased() ?? "\u{10FFFF}" }
      case .marks: sorted { -$0.summary.markCount }
      case .claims: sorted { -($0.summary.marks[.claim] ?? 0) }
      case .words: sorted { -$0.summary.words }
      case .unread: sorted { $0.place.progress.order }
      case .lastRead: sorted { -($0.place?.time?.seconds ?? .min + 1) }
      }
    return isReversed ? sorted.reversed() : sorted
  }

  /// Each key is made once, and not at each comparison.
  private func sorted(by key: (ArticleRow) -> Int) -> [Int] {
    let keys = map(key)
    return indices.sorted { a, b in keys[a] == keys[b] ? a < b : keys[a] < keys[b] }
  }

  private func sorted(falling: Bool, by key: (ArticleRow) -> String) -> [Int] {
    let keys = map(key)
    return indices.sorted { a, b in
      keys[a] == keys[b] ? a < b : (keys[a] < keys[b]) != falling
    }
  }
}
