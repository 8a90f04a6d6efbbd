import Model

/// A column of the list of articles, behind the title.
package enum ArticleColumn: String, CaseIterable, Hashable, Sendable {
  case outlet, byline, published, added, marks, claims, words, progress, read, tags

  /// What is shown where nobody chose.
  package static let usual: [ArticleColumn] = [.outlet, .published, .marks, .claims]

  var head: String {
    switch self {
    case .progress: "Read %"
    case .read: "Last read"
    default: rawValue.capitalizedAtStart
    }
  }

  /// What it shows, for the list to choose from.
  var summary: String {
    switch self {
    case .outlet: "who published it"
    case .byline: "who wrote it"
    case .published: "the day on which it was published"
    case .added: "the day on which it came into the library"
    case .marks: "how many marks it has"
    case .claims: "how many of them are claims"
    case .words: "how many words its body has"
    case .progress: "how far it was read, in percent"
    case .read: "the day on which it was read last"
    case .tags: "the tags on its marks"
    }
  }

  /// Numbers stand at the right of their column.
  var isNumber: Bool {
    switch self {
    case .marks, .claims, .words, .progress: true
    default: false
    }
  }

  /// In cells: no column takes more, whatever stands in it.
  var most: Int {
    switch self {
    case .tags: 32
    case .outlet, .byline: 24
    default: 10
    }
  }

  /// What stands in it of an article; empty where there is nothing to tell.
  func text(of row: ArticleRow) -> String {
    let (summary, data) = (row.summary, row.summary.metadata)
    return switch self {
    case .outlet: data.outlet ?? ""
    case .byline: data.byline.joined(separator: ", ")
    case .published: String((data.published ?? "").prefix(10))
    case .added: summary.added.day
    case .marks: summary.hasUnreadableMarks ? "unreadable" : Self.number(summary.markCount)
    case .claims: Self.number(summary.marks[.claim] ?? 0)
    case .words: Self.number(summary.words)
    case .progress: row.progress.map(String.init) ?? ""
    case .read: row.place?.time?.day ?? ""
    case .tags: summary.tags.map(\.description).joined(separator: " ")
    }
  }

  private static func number(_ count: Int) -> String { count == 0 ? "" : String(count) }
}

extension Timestamp {
  fileprivate var day: String { String(description.prefix(10)) }
}

/// How wide the columns of a list would like to be, in cells; 0 where nothing stands in one, or in so
/// few rows that titles need the room more.
struct ArticleWidths: Hashable, Sendable {
  private(set) var title = 0
  private(set) var columns: [ArticleColumn: Int] = [:]

  /// No title makes the others stand further off than this.
  private static let widestTitle = 100
  /// One row in so many makes a column.
  private static let few = 50

  init() {}

  init(_ rows: [ArticleRow], _ columns: [ArticleColumn]) {
    for row in rows { title = Self.wider(title, row.summary.title, most: Self.widestTitle) }
    for column in columns {
      var (width, filled) = (0, 0)
      for row in rows where width < column.most || filled * Self.few < rows.count {
        let text = column.text(of: row)
        filled += text.isEmpty ? 0 : 1
        width = Self.wider(width, text, most: column.most)
      }
      self.columns[column] = filled * Self.few < rows.count ? 0 : width
    }
  }

  /// Few texts are longer in bytes than the widest is in cells, and have to be measured.
  private static func wider(_ width: Int, _ text: String, most: Int) -> Int {
    guard width < most, text.utf8.count > width else { return width }
    return max(width, min(most, text.glyphs.width))
  }
}
