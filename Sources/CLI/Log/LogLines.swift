import Model

/// The log as lines, some at a time: the columns grow as wider ones come.
struct LogLines {
  private let context: Context
  /// Whether each line names its article.
  private let hasArticle: Bool
  private var (creator, article) = (0, 0)

  /// How many entries are aligned with each other at least.
  static let block = 256
  /// What a terminal must have for all of an entry to stand on one line, in cells.
  private static let wide = 120

  init(in context: Context, hasArticle: Bool) {
    self.context = context
    self.hasArticle = hasArticle
  }

  mutating func lines(of entries: [LogEntry]) -> [String] {
    let cells = entries.map {
      (
        creator: Visible.line($0.signature.creator),
        article: Visible.line($0.article?.value ?? "(ledgers)")
      )
    }
    let edge = context.isTerminal ? context.columns : nil
    creator = max(creator, cells.map { Cells.width($0.creator) }.max() ?? 0)
    if edge != nil { creator = min(creator, 16) }
    if hasArticle { article = max(article, cells.map { Cells.width($0.article) }.max() ?? 0) }
    if let edge { article = min(article, edge / 3) }
    return zip(entries, cells).flatMap { entry, cells in
      let head = entry.signature.time.description + "  " + Self.cell(cells.creator, creator)
      guard let edge, hasArticle, edge < Self.wide else {
        return [line(head + (hasArticle ? Self.cell(cells.article, article) : ""), entry, edge)]
      }
      let room = max(16, edge - Cells.width(head))
      return [head + Cells.cut(cells.article, to: room), line("    ", entry, edge)]
    }
  }

  private func line(_ head: String, _ entry: LogEntry, _ edge: Int?) -> String {
    let words = entry.words(within: edge.map { max(24, $0 - Cells.width(head)) })
    return Cells.withoutEnd(head + Visible.line(words))
  }

  private static func cell(_ text: String, _ width: Int) -> String {
    let text = Cells.cut(text, to: width)
    return text + String(repeating: " ", count: width - Cells.width(text) + 2)
  }
}
