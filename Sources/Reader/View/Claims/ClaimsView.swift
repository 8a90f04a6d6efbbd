import Model
import Screen

extension View {
  /// The claims of the library, and on a wide screen the chains of the one under the cursor.
  static func drawClaims(_ state: State, _ frame: inout Frame) {
    let list = state.claims
    drawLibraryBar("Claims", state, right: list.orderText, &frame)
    drawLibraryList(
      state, list, about: aboutClaims, filters: aboutFilters, &frame,
      rows: { drawRows(of: list, $0, &$1) }, beside: { drawChains(state, $0, &$1) })
  }

  private static func drawRows(of list: ClaimList, _ area: Rect, _ frame: inout Frame) {
    let columns = ClaimColumn.columns(in: area)
    columns.drawHeads("Claim", &frame)
    drawRows(of: list, area, &frame) { entry, row, frame in
      let isPassage = entry.key.claim == nil
      frame.write(
        isPassage ? "“\(entry.statement)”" : entry.statement, column: columns.start, row: row,
        limit: columns.end, roles: isPassage ? Roles(.muted) : .text)
      columns.draw(at: row, &frame) { (entry.words(of: $0), entry.roles(of: $0)) }
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
      mark(row, isFirst: isFirst, area, &frame)
      isFirst = false
    }
  }

  private static let aboutClaims = """
    A claim is what somebody says is so, apart from anybody's wording. Mark a passage with c, say \
    with a who says it, and it stands here: with how many articles have it, and how many independent \
    origins these have. A claim of the ledger gathers such passages across articles.
    """

  private static let aboutFilters =
    "Words look at the statement, #tag at the tags; status:open, flag:single, grade:B, origins>1."
}
