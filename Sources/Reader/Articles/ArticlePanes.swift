package import Screen

/// Where the list of articles and the preview lie on a screen.
package struct ArticlePanes: Hashable, Sendable {
  /// The rows without the heads of the columns.
  package let list: Rect
  /// Nil where none is shown.
  package let preview: Rect?
  /// Whether it is beside the list, and not below it.
  package let isBeside: Bool

  /// From this width on it is shown unless somebody put it away.
  static let wide = 120
  /// With fewer rows there is none below the list.
  static let fewestRows = 16

  /// - Parameter isWanted: whether somebody chose to see the preview or not
  package init(size: Size, isWanted: Bool?) {
    let rows = max(1, size.rows - 3)
    isBeside = size.columns >= Self.wide
    let isShown = isBeside ? isWanted != false : isWanted == true && size.rows >= Self.fewestRows
    guard isShown else {
      list = Rect(column: 0, row: 2, columns: size.columns, rows: rows)
      preview = nil
      return
    }
    if isBeside {
      let width = min(76, size.columns * 2 / 5)
      list = Rect(column: 0, row: 2, columns: size.columns - width - 1, rows: rows)
      preview = Rect(column: size.columns - width, row: 1, columns: width - 1, rows: rows + 1)
    } else {
      let height = rows / 2
      list = Rect(column: 0, row: 2, columns: size.columns, rows: rows - height)
      preview = Rect(
        column: 2, row: 3 + rows - height, columns: max(1, size.columns - 4), rows: height - 1)
    }
  }
}

extension State {
  /// The panes of the list of articles on the screen as it is.
  package var articlePanes: ArticlePanes {
    ArticlePanes(size: size, isWanted: articles.previews.isWanted)
  }
}
