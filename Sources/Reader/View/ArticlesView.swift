import Model
import Screen

extension View {
  /// The list of articles: the newest first, a line each.
  static func drawArticles(_ state: State, _ frame: inout Frame) {
    let columns = ArticleColumns(width: state.size.columns)
    frame.fill(state.panes.bar, roles: Roles(.bar))
    frame.write("Postil · Articles", column: 1, row: 0, roles: Roles(.bar))
    let right = state.settings.library + "  sorted by " + state.articles.order.rawValue
    let start = state.size.columns - right.glyphs.width - 1
    if start > 22 { frame.write(right, column: start, row: 0, roles: Roles(.bar)) }
    columns.drawHeads(&frame)
    drawRows(state, columns, &frame)
  }

  private static func drawRows(
    _ state: State, _ columns: ArticleColumns, _ frame: inout Frame
  ) {
    let list = state.articles
    guard !list.shown.isEmpty else { return drawEmpty(state, &frame) }
    for line in 0..<state.listRows {
      guard let index = list.shown[safe: list.top + line] else { break }
      columns.draw(
        list.entries[index], at: 2 + line, isCurrent: list.top + line == list.cursor, &frame)
    }
  }

  private static func drawEmpty(_ state: State, _ frame: inout Frame) {
    guard state.articles.isLoaded else { return }
    let text =
      state.articles.filter.isEmpty
      ? "The library is empty. `postil add PATH` adds articles to it."
      : state.spelled("No article fits “\(state.articles.filter)”. \(key: "cancel") shows all.")
    frame.write(text, column: 3, row: 4, limit: state.size.columns - 1, roles: Roles(.muted))
  }
}

/// Where the columns of the list of articles stand.
struct ArticleColumns {
  private let width: Int
  private let marks: Int
  private let published: Int?
  private let outlet: Int?

  private static let marksWidth = 12
  private static let dateWidth = 12
  private static let outletWidth = 20

  init(width: Int) {
    self.width = width
    marks = max(3, width - Self.marksWidth)
    let date = marks - Self.dateWidth
    published = date > 30 ? date : nil
    let place = date - Self.outletWidth
    outlet = place > 34 ? place : nil
  }

  func drawHeads(_ frame: inout Frame) {
    let roles = Roles(.muted)
    frame.write("Title", column: 3, row: 1, limit: titleEnd, roles: roles)
    if let outlet { frame.write("Outlet", column: outlet, row: 1, roles: roles) }
    if let published { frame.write("Published", column: published, row: 1, roles: roles) }
    frame.write("Marks", column: marks, row: 1, roles: roles)
  }

  private var titleEnd: Int { (outlet ?? published ?? marks) - 2 }

  func draw(_ row: ArticleRow, at line: Int, isCurrent: Bool, _ frame: inout Frame) {
    let data = row.summary.metadata
    let roles = row.place?.isRead == true ? Roles(.muted) : Roles(.text)
    frame.write(row.sign, column: 1, row: line, roles: roles)
    frame.write(row.summary.title, column: 3, row: line, limit: titleEnd, roles: roles)
    if let outlet {
      frame.write(
        data.outlet ?? "", column: outlet, row: line, limit: (published ?? marks) - 2, roles: roles)
    }
    if let published {
      frame.write(
        String((data.published ?? "").prefix(10)), column: published, row: line, limit: marks - 1,
        roles: roles)
    }
    frame.write(row.marksText, column: marks, row: line, roles: roles)
    if isCurrent { mark(line, &frame) }
  }

  /// The row under the cursor, also without colour: a sign at its left edge.
  private func mark(_ line: Int, _ frame: inout Frame) {
    frame.write("▸", column: 0, row: line, roles: Roles(.key))
    frame.add(.cursorLine, columns: 0..<width, row: line)
    frame.cursor = Size(columns: 0, rows: line)
  }
}

extension ArticleRow {
  /// `•` where it was never opened, `◦` where it was begun, a tick where it was read to its end.
  fileprivate var sign: String {
    guard let place else { return "•" }
    return place.isRead ? "✓" : "◦"
  }

  /// How many marks, and how many of them claims: `12 · 4 C`.
  fileprivate var marksText: String {
    guard !summary.hasUnreadableMarks else { return "unreadable" }
    guard summary.markCount > 0 else { return "" }
    let claims = summary.marks[.claim] ?? 0
    return claims == 0 ? "\(summary.markCount)" : "\(summary.markCount) · \(claims) C"
  }
}
