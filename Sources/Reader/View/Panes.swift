package import Screen

/// Where the panes of the reader lie on a screen of some size.
package struct Panes: Hashable, Sendable {
  /// The cells left of the text: a letter for the first mark of the row, and a space.
  package static let gutter = 2

  /// The first row: where one is.
  package let bar: Rect
  /// The last row: what was done, and the keys.
  package let foot: Rect
  /// The outline with its border; nil where there is no room.
  package let outline: Rect?
  /// The text without its gutter.
  package let text: Rect
  /// The margin notes with their border; nil where there is no room.
  package let margin: Rect?
  /// The column of the rail, which is also the margin's border; nil where there is no room.
  package let rail: Rect?

  private static let narrowestMargin = 22
  private static let widestMargin = 44
  private static let narrowestOutline = 24
  /// From here on the margin gets what there is more, until it is as wide as it may be.
  private static let outlineEnough = 32
  /// A screen with fewer columns has no cell to spare for a rail.
  private static let narrowestRail = 60

  /// - Parameters:
  ///   - outlineNeeds: the cells in which no heading of the outline is cut
  ///   - isAlone: nothing is to stand beside the text, which lies as wide as it would
  package init(
    size: Size, textWidth: Int, showsOutline: Bool, showsRail: Bool = true,
    outlineNeeds: Int = .max, isAlone: Bool = false
  ) {
    let (columns, height) = (size.columns, max(0, size.rows - 2))
    let room = showsRail && columns >= Self.narrowestRail ? 1 : 0
    bar = Rect(column: 0, row: 0, columns: columns, rows: min(1, size.rows))
    foot = Rect(
      column: 0, row: max(0, size.rows - 1), columns: columns, rows: size.rows > 1 ? 1 : 0)
    let width = max(1, min(textWidth, columns - Self.gutter - 2 - room))
    let spare = max(0, columns - width - Self.gutter - 2)
    let outlineWidth = isAlone ? 0 : Self.outlineWidth(spare, wanted: showsOutline, outlineNeeds)
    let marginWidth =
      !isAlone && spare - outlineWidth >= Self.narrowestMargin
      ? min(Self.widestMargin, spare - outlineWidth) : 0
    let free = spare - outlineWidth - marginWidth
    let left = outlineWidth + free / 2 + 1 + Self.gutter
    outline =
      outlineWidth == 0
      ? nil : Rect(column: 0, row: 1, columns: outlineWidth, rows: height)
    text = Rect(column: min(left, columns - 1), row: 1, columns: width, rows: height)
    margin =
      marginWidth == 0
      ? nil
      : Rect(column: left + width + 1, row: 1, columns: columns - left - width - 1, rows: height)
    rail =
      isAlone || room == 0
      ? nil : Rect(column: left + width + 1, row: 1, columns: 1, rows: height)
  }

  private static func outlineWidth(_ spare: Int, wanted: Bool, _ needed: Int) -> Int {
    guard wanted, spare >= narrowestOutline + narrowestMargin else { return 0 }
    let half = min(outlineEnough, max(narrowestOutline, spare / 2))
    // What the margin has no use for is the outline's.
    let most = max(half, min(widestMargin, spare - widestMargin))
    return min(most, max(narrowestOutline, needed))
  }
}

extension State {
  /// The panes on the screen as it is.
  package var panes: Panes {
    Panes(
      size: size, textWidth: settings.textWidth, showsOutline: settings.showsOutline,
      showsRail: settings.showsRail, outlineNeeds: reading?.outlineWidth ?? 0, isAlone: isAlone)
  }

  /// Whether the text stands alone on the screen.
  package var isAlone: Bool { settings.isAlone && view == .reader }
}
