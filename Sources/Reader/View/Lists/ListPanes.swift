import Screen

/// Where a list of the library and what belongs to its row lie on a screen.
struct ListPanes {
  /// Without the heads of the columns; nil where there is room only for what stands beside.
  let list: Rect?
  /// Nil where only the list is shown.
  let beside: Rect?

  private static let leastWide = 110

  init(size: Size, isInside: Bool) {
    let rows = max(0, size.rows - 3)
    let isWide = size.columns >= Self.leastWide
    let width = isWide ? size.columns * 56 / 100 : size.columns
    list =
      isWide || !isInside ? Rect(column: 0, row: 2, columns: width, rows: max(1, rows)) : nil
    let start = isWide ? width + 1 : 0
    beside =
      isWide || isInside
      ? Rect(column: start, row: 1, columns: max(1, size.columns - start - 1), rows: rows + 1) : nil
  }
}
