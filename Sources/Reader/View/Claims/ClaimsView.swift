import Model
import Screen

extension View {
  /// The claims of the library, and on a wide screen the chains of the one under the cursor.
  static func drawClaims(_ state: State, _ frame: inout Frame) {
    drawLibraryBar("Claims", state, right: "sorted by \(state.claims.order.rawValue)", &frame)
    let panes = state.claimPanes
    guard state.claims.current != nil else { return drawNoClaims(state, &frame) }
    if let area = panes.list { drawList(state, area, &frame) }
    guard let area = panes.chains else { return }
    if panes.list != nil {
      for row in area.row..<area.row + area.rows {
        frame.write("│", column: area.column - 1, row: row, roles: Roles(.border))
      }
    }
    drawChains(state, area, &frame)
  }

  private static func drawList(_ state: State, _ area: Rect, _ frame: inout Frame) {
    let columns = ClaimColumns(area)
    columns.drawHeads(&frame)
    let list = state.claims
    for line in 0..<area.rows {
      guard let index = list.shown[safe: list.top + line] else { break }
      columns.draw(
        list.entries[index], at: area.row + line, isCurrent: list.top + line == list.cursor,
        isActive: !list.isInside, &frame)
    }
  }

  private static func drawChains(_ state: State, _ area: Rect, _ frame: inout Frame) {
    guard let tree = state.claims.tree, let layout = tree.layout else { return }
    let chosen = state.claims.isInside ? tree.stops[safe: tree.cursor] : nil
    var isFirst = true
    let lines = tree.lines(from: tree.top, count: area.rows, layout: layout)
    for (line, content) in lines.enumerated() {
      let row = area.row + line
      content.line.draw(
        column: area.column, row: row, limit: area.column + area.columns, &frame)
      guard let chosen, content.item == chosen else { continue }
      frame.add(.cursorLine, columns: area.column..<area.column + area.columns, row: row)
      guard isFirst else { continue }
      isFirst = false
      frame.write("▸", column: area.column, row: row, roles: Roles(.key))
      frame.cursor = Size(columns: area.column, rows: row)
    }
  }

  private static let about = """
    A claim is what somebody says is so, apart from anybody's wording. Mark a passage with c, say \
    with a who says it, and it stands here: with how many articles have it, and how many independent \
    origins these have. A claim of the ledger gathers such passages across articles.
    """

  private static func drawNoClaims(_ state: State, _ frame: inout Frame) {
    guard state.library.book != nil else {
      frame.write("reading the library …", column: 3, row: 2, roles: Roles(.muted))
      return
    }
    let list = state.claims
    let head =
      list.filter.isEmpty
      ? ["No claims in the library yet.", ""]
      : ["No claim fits “\(list.filter)”. Esc shows all.", ""]
    let filters =
      "Words look at the statement, #tag at the tags; status:open, status:passage, flag:single."
    let more = list.filter.isEmpty ? about : filters
    let lines = head + Fitted.lines(more, width: min(72, state.size.columns - 6))
    for (number, line) in lines.enumerated() where 2 + number < state.size.rows - 1 {
      frame.write(
        line, column: 3, row: 2 + number, limit: state.size.columns - 1,
        roles: Roles(number == 0 ? .text : .muted))
    }
  }

  /// The bar of a view of the library, with what it is sorted by or the like.
  static func drawLibraryBar(
    _ title: String, _ state: State, right: String = "", _ frame: inout Frame
  ) {
    frame.fill(state.panes.bar, roles: Roles(.bar))
    let name = "Postil · \(title)"
    frame.write(name, column: 1, row: 0, roles: Roles(.bar))
    let words = [state.settings.library, right].filter { !$0.isEmpty }.joined(separator: "  ")
    let start = state.size.columns - words.glyphs.width - 1
    if start > name.glyphs.width + 3 {
      frame.write(words, column: start, row: 0, roles: Roles(.bar))
    }
  }
}
