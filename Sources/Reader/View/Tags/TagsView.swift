import Model
import Screen

extension View {
  /// The tags of the library, and on a wide screen what bears the one under the cursor.
  static func drawTags(_ state: State, _ frame: inout Frame) {
    let list = state.tags
    drawLibraryBar("Tags", state, &frame)
    drawLibraryList(
      state, list, about: aboutTags, filters: "Words look at names and descriptions.", &frame,
      rows: { drawRows(of: list, $0, &$1) }, beside: { drawTagged(state, $0, &$1) })
  }

  private static func drawRows(of list: TagList, _ area: Rect, _ frame: inout Frame) {
    let columns = TagColumns(area)
    columns.drawHeads(&frame)
    drawRows(of: list, area, &frame) { columns.draw($0, at: $1, &$2) }
  }

  private static func drawTagged(_ state: State, _ area: Rect, _ frame: inout Frame) {
    guard let entry = state.tags.current, let book = state.library.book else { return }
    let lines = TagPageLines(book: book, width: area.columns)
    var row = area.row
    let end = area.row + area.rows
    for line in lines.head(of: entry) where row < end {
      line.draw(column: area.column, row: row, limit: area.column + area.columns, &frame)
      row += 1
    }
    let chosen = state.tags.isInside ? state.tags.item : nil
    for number in entry.items.indices.dropFirst(state.tags.itemTop) {
      guard row < end else { break }
      for (place, line) in lines.of(entry.items[number]).enumerated() where row < end {
        line.draw(column: area.column, row: row, limit: area.column + area.columns, &frame)
        if number == chosen { mark(row, isFirst: place == 0, area, &frame) }
        row += 1
      }
    }
  }

  private static let aboutTags = """
    A tag gathers marks and claims across articles. Put one on a marked passage with t; / in its name \
    makes a hierarchy: war/air stands below war.
    """
}
