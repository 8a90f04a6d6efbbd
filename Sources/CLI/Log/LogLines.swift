import Model

/// The log as lines, some at a time: the columns grow as wider ones come.
struct LogLines {
  private let context: Context
  /// Whether each line names its article.
  private let hasArticle: Bool
  private var (creator, article) = (0, 0)

  /// How many entries are aligned with each other at least.
  static let block = 256
  /// The least that is left on a terminal for what was done, in cells.
  private static let phrase = 44

  init(in context: Context, hasArticle: Bool) {
    self.context = context
    self.hasArticle = hasArticle
  }

  mutating func lines(of entries: [LogEntry]) -> [String] {
    let cells = entries.map {
      (Visible.line($0.signature.creator), Visible.line($0.article.value))
    }
    let edge = context.isTerminal ? context.columns : nil
    creator = max(creator, cells.map { Cells.width($0.0) }.max() ?? 0)
    if edge != nil { creator = min(creator, 16) }
    if hasArticle { article = max(article, cells.map { Cells.width($0.1) }.max() ?? 0) }
    if let edge { article = min(article, max(12, edge - 26 - creator - Self.phrase)) }
    return zip(entries, cells).map { entry, cells in
      let article = hasArticle ? Self.cell(cells.1, article) : ""
      let head = entry.signature.time.description + "  " + Self.cell(cells.0, creator) + article
      let room = edge.map { max(24, $0 - Cells.width(head)) }
      return Cells.withoutEnd(head + Visible.line(entry.words(within: room)))
    }
  }

  private static func cell(_ text: String, _ width: Int) -> String {
    let text = Cells.width(text) > width ? Cells.cut(text, to: width) : text
    return text + String(repeating: " ", count: width - Cells.width(text) + 2)
  }
}
