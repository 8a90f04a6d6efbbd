import Model
import Screen

/// What is shown of an article beside the list.
struct PreviewLines {
  private let row: ArticleRow
  /// Nil until it was read.
  private let preview: ArticlePreview?

  init(_ row: ArticleRow, _ preview: ArticlePreview?) {
    self.row = row
    self.preview = preview
  }

  /// The share of the rows that the text has where there is something else to show.
  private static let textShare = 2

  func draw(_ area: Rect, _ frame: inout Frame) {
    let (column, width) = (area.column + 1, max(1, area.columns - 2))
    var line = area.row
    let end = area.row + area.rows
    func put(_ lines: [String], _ roles: Roles, _ frame: inout Frame) {
      for text in lines where line < end && lines != [""] {
        frame.write(text, column: column, row: line, limit: column + width, roles: roles)
        line += 1
      }
    }
    put(Fitted.lines(row.summary.title.onOneLine, width: width, most: 3), Roles(.title), &frame)
    put(Fitted.lines(about, width: width, most: 2), Roles(.muted), &frame)
    put(Fitted.lines(counts, width: width, most: 1), Roles(.muted), &frame)
    put(Fitted.lines(tags, width: width, most: 2), Roles(.tag), &frame)
    line += 1
    guard let preview else { return }
    if let problem = preview.problem {
      return put(Fitted.lines(problem, width: width, most: 3), Roles(.warning), &frame)
    }
    let found = statements(width: width)
    let spare = end - line - found.count
    let rows = max(spare - 1, (end - line) / Self.textShare)
    put(text(width: width, rows: found.isEmpty ? end - line : rows), Roles(.text), &frame)
    line += 1
    for statement in found where line < end {
      frame.write(statement.sign, column: column, row: line, roles: Roles(statement.role))
      frame.write(
        statement.words, column: column + 2, row: line, limit: column + width,
        roles: Roles(statement.sign == " " ? .muted : .text))
      line += 1
    }
  }

  /// A row on what is said in the article: as in the margin, the letter alone has the mark's colours.
  private struct Statement {
    var sign = " "
    let words: String
    var role = Role.text
  }

  private var about: String {
    let data = row.summary.metadata
    let day = String((data.published ?? "").prefix(10))
    let parts = [data.byline.joined(separator: ", "), data.outlet ?? "", day]
    return parts.filter { !$0.isEmpty }.joined(separator: " · ").onOneLine
  }

  private var counts: String {
    let summary = row.summary
    let claims = summary.marks[.claim] ?? 0
    let parts = [
      summary.words.of("word"),
      summary.hasUnreadableMarks
        ? "marks unreadable" : summary.markCount == 0 ? "no marks" : summary.markCount.of("mark"),
      claims == 0 ? nil : claims.of("claim"), progress,
    ]
    return parts.compactMap(\.self).joined(separator: " · ")
  }

  private var progress: String {
    switch row.place.progress {
    case .unread: "unread"
    case .begun: "read to \(row.progress ?? 0) %"
    case .read: "read"
    }
  }

  private var tags: String {
    row.summary.tags.map(\.description).joined(separator: " ")
  }

  /// The first paragraphs, as many rows as there are for them.
  private func text(width: Int, rows: Int) -> [String] {
    var lines: [String] = []
    for paragraph in preview?.paragraphs ?? [] where lines.count < rows {
      if !lines.isEmpty { lines.append("") }
      // More than there are cells for is not looked at.
      lines += Fitted.lines(String(paragraph.prefix((rows + 1) * width)), width: width)
    }
    guard lines.count > rows, rows > 0 else { return lines }
    while lines.count > rows || lines.last?.isEmpty == true { lines.removeLast() }
    if let last = lines.popLast() { lines.append(Fitted.text(last + " …", width: width)) }
    return lines
  }

  /// Claims with their chains, and the sources.
  private func statements(width: Int) -> [Statement] {
    guard let preview else { return [] }
    var lines: [Statement] = []
    for claim in preview.claims {
      let words = Fitted.text(claim.words.onOneLine, width: width - 2)
      lines.append(Statement(sign: "C", words: words, role: .claim))
      guard !claim.chain.isEmpty else { continue }
      let chain = Fitted.text("← \(claim.chain.onOneLine)", width: width - 2)
      lines.append(Statement(words: chain))
    }
    guard !preview.sources.isEmpty else { return lines }
    let names = preview.sources.map(\.onOneLine).joined(separator: ", ")
    return lines + [
      Statement(sign: "S", words: Fitted.text(names, width: width - 2), role: .source)
    ]
  }
}
