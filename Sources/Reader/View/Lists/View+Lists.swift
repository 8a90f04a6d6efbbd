import Model
import Screen

extension View {
  /// A list of the library and what belongs to its row, or what is said where no row is.
  static func drawLibraryList<List: LibraryList>(
    _ state: State, _ list: List, about: String, filters: String, _ frame: inout Frame,
    rows: (Rect, inout Frame) -> Void, beside: (Rect, inout Frame) -> Void
  ) {
    guard list.current != nil else {
      return drawNothing(state, list, list.filter.isEmpty ? about : filters, &frame)
    }
    let panes = state.panes(of: list)
    if let area = panes.list { rows(area, &frame) }
    guard let area = panes.beside else { return }
    if panes.list != nil { drawBorder(before: area, &frame) }
    beside(area, &frame)
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

  /// The rows that are on the screen, each drawn at its line, and the sign of the cursor.
  static func drawRows<List: LibraryList>(
    of list: List, _ area: Rect, _ frame: inout Frame,
    draw: (List.Entry, Int, inout Frame) -> Void
  ) {
    for line in 0..<area.rows {
      guard let index = list.shown[safe: list.top + line] else { break }
      let row = area.row + line
      draw(list.entries[index], row, &frame)
      guard list.top + line == list.cursor else { continue }
      mark(row, isFirst: true, isActive: !list.isInside, area, &frame)
    }
  }

  /// A line under the cursor, also without colour: a sign at its left edge.
  static func mark(
    _ row: Int, isFirst: Bool, isActive: Bool = true, _ area: Rect, _ frame: inout Frame
  ) {
    frame.add(.cursorLine, columns: area.column..<area.column + area.columns, row: row)
    guard isFirst else { return }
    frame.write("▸", column: area.column, row: row, roles: Roles(isActive ? .key : .muted))
    if isActive { frame.cursor = Size(columns: area.column, rows: row) }
  }

  /// The line between a list and what stands beside it.
  static func drawBorder(before area: Rect, _ frame: inout Frame) {
    for row in area.row..<area.row + area.rows {
      frame.write("│", column: area.column - 1, row: row, roles: Roles(.border))
    }
  }

  private static func drawNothing(
    _ state: State, _ list: some RowList, _ more: String, _ frame: inout Frame
  ) {
    guard state.library.book != nil else {
      frame.write("reading the library …", column: 3, row: 2, roles: Roles(.muted))
      return
    }
    let noun = type(of: list).noun
    let head =
      list.filter.isEmpty
      ? "No \(noun)s in the library yet."
      : state.spelled("No \(noun) fits “\(list.filter)”. \(key: "cancel") shows all.")
    let lines = [head, ""] + Fitted.lines(more, width: min(72, state.size.columns - 6))
    for (number, line) in lines.enumerated() where 2 + number < state.size.rows - 1 {
      frame.write(
        line, column: 3, row: 2 + number, limit: state.size.columns - 1,
        roles: Roles(number == 0 ? .text : .muted))
    }
  }
}
