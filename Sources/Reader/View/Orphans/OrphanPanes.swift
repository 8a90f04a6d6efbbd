import Screen

/// Where the list of orphans and what is known of one lie on a screen.
struct OrphanPanes {
  let list: Rect
  let details: Rect
  /// Whether they lie beside one another.
  let isWide: Bool

  private static let leastWide = 110

  /// `lines` are those of the list; the first is a title where it `isGrouped`.
  init(size: Size, lines: Int, isGrouped: Bool) {
    let height = max(0, size.rows - 2)
    isWide = size.columns >= Self.leastWide
    guard !isWide else {
      let width = min(56, size.columns * 2 / 5)
      list = Rect(column: 0, row: 1, columns: width, rows: height)
      details = Rect(
        column: width + 2, row: 1, columns: size.columns - width - 3, rows: height)
      return
    }
    // Each orphan has two lines.
    let most = max(2, height * 2 / 5 / 2 * 2) + (isGrouped && height > 12 ? 1 : 0)
    let rows = min(lines, most)
    list = Rect(column: 0, row: 1, columns: size.columns, rows: rows)
    details = Rect(
      column: 2, row: rows + 2, columns: size.columns - 3, rows: height - rows - 1)
  }
}
