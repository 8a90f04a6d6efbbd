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
    return zip(entries, cells).flatMap { entry, cells in
      let head = entry.signature.time.description + "  " + Self.cell(cells.creator, creator)
      let article = hasArticle ? cells.article : ""
      if let edge, isStacked(on: edge, head) { return stacked(head, article, entry, edge) }
      return [line(head + (hasArticle ? Self.cell(article, self.article) : ""), entry, edge)]
    }
  }

  /// Whether what was done has a line of its own: beside ids, which are never cut, there is no room.
  private func isStacked(on edge: Int, _ head: String) -> Bool {
    hasArticle
      ? edge < Self.wide || article > edge / 3 : edge - Cells.width(head) < Self.leastWords
  }

  private func stacked(
    _ head: String, _ article: String, _ entry: LogEntry, _ edge: Int
  ) -> [String] {
    let isBeside = Cells.width(head + article) <= edge
    let first = [Cells.withoutEnd(isBeside ? head + article : head)]
    let below = isBeside ? [] : Cells.hung("  " + article, to: edge)
    return first + below + [line("    ", entry, edge)]
  }

  private func line(_ head: String, _ entry: LogEntry, _ edge: Int?) -> String {
    let words = entry.words(within: edge.map { max(Self.leastWords, $0 - Cells.width(head)) })
    return Cells.withoutEnd(head + Visible.line(words))
  }

  /// In cells.
  private static let leastWords = 40

  private static func cell(_ text: String, _ width: Int) -> String {
    let text = Cells.cut(text, to: width)
    return text + String(repeating: " ", count: width - Cells.width(text) + 2)
  }
}
