import Model
import Screen

extension View {
  /// The sources of the library, and on a wide screen the record of the one under the cursor.
  static func drawSources(_ state: State, _ frame: inout Frame) {
    drawLibraryBar("Sources", state, right: "sorted by \(state.sources.order.rawValue)", &frame)
    let panes = state.sourcePanes
    guard state.sources.current != nil else { return drawNoSources(state, &frame) }
    if let area = panes.list { drawList(state, area, &frame) }
    guard let area = panes.chains else { return }
    if panes.list != nil { drawBorder(before: area, &frame) }
    drawRecord(state, area, &frame)
  }

  /// The line between a list and what stands beside it.
  static func drawBorder(before area: Rect, _ frame: inout Frame) {
    for row in area.row..<area.row + area.rows {
      frame.write("│", column: area.column - 1, row: row, roles: Roles(.border))
    }
  }

  private static func drawList(_ state: State, _ area: Rect, _ frame: inout Frame) {
    let columns = SourceColumns(area)
    columns.drawHeads(&frame)
    let list = state.sources
    for line in 0..<area.rows {
      guard let index = list.shown[safe: list.top + line] else { break }
      columns.draw(
        list.entries[index], at: area.row + line, isCurrent: list.top + line == list.cursor,
        isActive: !list.isInside, &frame)
    }
  }

  private static func drawRecord(_ state: State, _ area: Rect, _ frame: inout Frame) {
    guard let page = state.sources.page, let book = state.library.book else { return }
    let lines = SourcePageLines(book: book, width: area.columns)
    let chosen = state.sources.isInside ? page.stops[safe: page.cursor] : nil
    var row = area.row
    for number in page.items.indices.dropFirst(page.top) {
      guard row < area.row + area.rows else { break }
      for (place, line) in lines.of(page.items[number]).enumerated()
      where row < area.row + area.rows {
        line.draw(column: area.column, row: row, limit: area.column + area.columns, &frame)
        if number == chosen { mark(row, isFirst: place == 0, area, &frame) }
        row += 1
      }
    }
  }

  /// A line under the cursor, also without colour: a sign at its left edge.
  static func mark(_ row: Int, isFirst: Bool, _ area: Rect, _ frame: inout Frame) {
    frame.add(.cursorLine, columns: area.column..<area.column + area.columns, row: row)
    guard isFirst else { return }
    frame.write("▸", column: area.column, row: row, roles: Roles(.key))
    frame.cursor = Size(columns: area.column, rows: row)
  }

  private static let aboutSources = """
    A source is whoever or whatever says something: a person, an organisation, an outlet, a document, \
    or somebody who is only described. Say with a on a marked passage who says it, and they stand \
    here, with all that articles have from them.
    """

  private static func drawNoSources(_ state: State, _ frame: inout Frame) {
    let filter = state.sources.filter
    let head =
      filter.isEmpty
      ? "No sources in the library yet." : "No source fits “\(filter)”. Esc shows all."
    let filters =
      "Words look at names and aliases, kind:person at the kind, A to F at the reliability."
    drawAbout(head, filter.isEmpty ? aboutSources : filters, state, &frame)
  }

  /// What a view of the library says where it has nothing to show.
  static func drawAbout(_ head: String, _ about: String, _ state: State, _ frame: inout Frame) {
    guard state.library.book != nil else {
      frame.write("reading the library …", column: 3, row: 2, roles: Roles(.muted))
      return
    }
    let lines = [head, ""] + Fitted.lines(about, width: min(72, state.size.columns - 6))
    for (number, line) in lines.enumerated() where 2 + number < state.size.rows - 1 {
      frame.write(
        line, column: 3, row: 2 + number, limit: state.size.columns - 1,
        roles: Roles(number == 0 ? .text : .muted))
    }
  }
}
