import Model

/// What was on the screen before the cursor moved.
package struct Sight: Hashable, Sendable {
  /// The first scalar of the row at its top.
  fileprivate let top: ScalarOffset
  /// Where the cursor stood.
  fileprivate let cursor: ScalarOffset
}

extension Reading {
  /// The rows kept between the cursor and the edge of the screen that it goes to.
  private static let edge = 2

  private static func edge(_ height: Int) -> Int { min(edge, max(0, (height - 1) / 2)) }

  /// What a screen of so many rows shows.
  package func sight(height: Int) -> Sight {
    Sight(top: layout.rows[safe: topRow(height: height)]?.span.start ?? .start, cursor: cursor)
  }

  /// Keeps the cursor in sight after it moved, with some rows beyond it on the side towards which it
  /// went. So the text never goes against the cursor.
  package mutating func follow(from before: Sight, height: Int) {
    let (row, old) = (layout.row(at: cursor), layout.row(at: before.cursor))
    let (first, edge) = (layout.row(at: before.top), Self.edge(height))
    if row > old {
      setTop(max(first, row - height + 1 + edge), height: height)
    } else {
      setTop(row < old ? min(first, row - edge) : first, height: height)
    }
  }

  /// The row at the top of a screen of so many rows. It is the row of `top`, unless the cursor
  /// would then be out of sight: a smaller screen shows the cursor, and a larger one comes back.
  package func topRow(height: Int) -> Int {
    let row = layout.row(at: cursor)
    let wanted = min(layout.row(at: top), lastTop(height: height))
    let edge = Self.edge(height)
    if row < wanted { return max(0, row - edge) }
    if row > wanted + height - 1 { return min(lastTop(height: height), row - height + 1 + edge) }
    return max(0, wanted)
  }

  /// Brings the cursor into sight with some rows around it, wherever it comes from.
  package mutating func follow(height: Int) {
    let (row, edge) = (layout.row(at: cursor), Self.edge(height))
    var first = min(layout.row(at: top), lastTop(height: height))
    if row < first + edge { first = row - edge }
    if row > first + height - 1 - edge { first = row - height + 1 + edge }
    setTop(first, height: height)
  }

  /// Brings the cursor into sight where it is not; else the view stays as it is.
  mutating func followIfHidden(height: Int) {
    let first = min(layout.row(at: top), lastTop(height: height))
    if !(first..<first + height).contains(layout.row(at: cursor)) { follow(height: height) }
  }

  /// Scrolls by rows; the cursor moves only as far as it must to stay in sight.
  package mutating func scroll(by rows: Int, height: Int) {
    setTop(topRow(height: height) + rows, height: height)
    let first = layout.row(at: top)
    let row = layout.row(at: cursor)
    if row < first { stand(at: first, towards: 1) }
    if row > first + height - 1 { stand(at: first + height - 1, towards: -1) }
  }

  /// Shows the row first, or as near to that as the text goes on below it.
  package mutating func setTop(_ row: Int, height: Int) {
    let row = min(max(0, row), lastTop(height: height))
    top = layout.rows[safe: row]?.span.start ?? .start
    if row + height >= layout.rows.count { isRead = true }
  }

  func lastTop(height: Int) -> Int { max(0, layout.rows.count - max(1, height)) }

  /// Puts the cursor on a row, or on the next in that direction where it may stand.
  private mutating func stand(at row: Int, towards step: Int) {
    let stop = layout.isStop(row) ? row : layout.stop(from: row, by: step)
    guard let stop else { return }
    let column = goal ?? column(of: cursor, in: layout.rows[layout.row(at: cursor)])
    goal = column
    cursor = offset(at: column, in: layout.rows[stop])
  }

  /// Brings the cursor into sight without moving the text, after it was wrapped at another width.
  package mutating func holdTop(height: Int) {
    let first = min(layout.row(at: top), lastTop(height: height))
    let row = layout.row(at: cursor)
    if row < first { stand(at: first, towards: 1) }
    if row > first + height - 1 { stand(at: first + height - 1, towards: -1) }
  }
}
