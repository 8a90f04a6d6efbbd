import Screen

/// Where one of two articles lies.
struct BesidePane: Hashable {
  /// Its title and what is known of it, the gutter and the text.
  let whole: Rect
  let text: Rect

  /// The cells left of the text: the number of what is shared, and a mark's letter.
  static let gutter = 5
  /// The rows above the text.
  static let heads = 2

  init(_ whole: Rect) {
    self.whole = whole
    text = Rect(
      column: whole.column + Self.gutter, row: whole.row + Self.heads,
      columns: max(1, whole.columns - Self.gutter - 1), rows: max(1, whole.rows - Self.heads))
  }
}

/// Where the two articles lie on a screen: beside each other, or below where it is too narrow.
struct BesidePanes: Hashable {
  let left: BesidePane
  let right: BesidePane
  /// What is shared, and how each has it.
  let tie: Rect
  let isWide: Bool

  /// Cells that two columns of text need.
  static let leastWide = 80
  /// As wide as the text of the reader, with the gutter.
  private static let widest = 80
  private static let tieRows = 3
  /// Rows of a screen on which each chain may have a line of its own.
  private static let roomy = 20

  init(size: Size) {
    let ties = Self.tieRows + (size.rows < Self.roomy ? 0 : 1)
    let rows = max(1, size.rows - 2 - ties)
    isWide = size.columns >= Self.leastWide
    tie = Rect(column: 0, row: 1 + rows, columns: size.columns, rows: ties)
    if isWide {
      let width = min((size.columns - 1) / 2, Self.widest)
      let start = (size.columns - 1 - 2 * width) / 2
      left = BesidePane(Rect(column: start, row: 1, columns: width, rows: rows))
      right = BesidePane(Rect(column: start + width + 1, row: 1, columns: width, rows: rows))
    } else {
      let half = max(1, rows / 2)
      left = BesidePane(Rect(column: 0, row: 1, columns: size.columns, rows: half))
      right = BesidePane(Rect(column: 0, row: 1 + half, columns: size.columns, rows: half))
    }
  }
}
