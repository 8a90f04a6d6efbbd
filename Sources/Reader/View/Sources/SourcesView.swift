import Model
import Screen

extension View {
  /// The sources of the library, and on a wide screen the record of the one under the cursor.
  static func drawSources(_ state: State, _ frame: inout Frame) {
    let list = state.sources
    drawLibraryBar("Sources", state, right: list.orderText, &frame)
    drawLibraryList(
      state, list, about: aboutSources, filters: aboutFilters, &frame,
      rows: { drawRows(of: list, $0, &$1) }, beside: { drawRecord(state, $0, &$1) })
  }

  private static func drawRows(of list: SourceList, _ area: Rect, _ frame: inout Frame) {
    let columns = SourceColumn.columns(in: area)
    columns.drawHeads("Source", &frame)
    drawRows(of: list, area, &frame) { entry, row, frame in
      drawName(of: entry, columns.start, columns.end, row, &frame)
      columns.draw(at: row, &frame) { (entry.words(of: $0), entry.roles(of: $0)) }
    }
  }

  /// The name, and its other names as far as there is room.
  private static func drawName(
    of entry: SourceEntry, _ start: Int, _ limit: Int, _ row: Int, _ frame: inout Frame
  ) {
    let end = frame.write(
      entry.name, column: start, row: row, limit: limit,
      roles: entry.source.kind == .anonymous ? Roles(.emphasis) : .text)
    guard !entry.aliases.isEmpty, limit - end > 6 else { return }
    frame.write(
      entry.aliases.joined(separator: " · "), column: end + 2, row: row, limit: limit,
      roles: Roles(.muted))
  }

  private static func drawRecord(_ state: State, _ area: Rect, _ frame: inout Frame) {
    guard let page = state.sources.page, let book = state.library.book else { return }
    let lines = SourcePageLines(book: book, keymap: state.keymap, width: area.columns)
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

  private static let aboutSources = """
    A source is whoever or whatever says something: a person, an organisation, an outlet, a document, \
    or somebody who is only described. Say with a on a marked passage who says it, and they stand \
    here, with all that articles have from them.
    """

  private static let aboutFilters =
    "Words look at names and aliases; kind:person, grade:B or B alone, articles>1, claims>1."
}
