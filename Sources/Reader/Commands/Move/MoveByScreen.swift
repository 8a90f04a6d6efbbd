import Model
import Screen

extension Command {
  static let halfPageDown = scrolling("half-page-down", "Move down half a screen") {
    max(1, $0 / 2)
  }
  static let halfPageUp = scrolling("half-page-up", "Move up half a screen") { -max(1, $0 / 2) }
  static let pageDown = scrolling("page-down", "Move down a screen") { max(1, $0 - 2) }
  static let pageUp = scrolling("page-up", "Move up a screen") { -max(1, $0 - 2) }

  /// Scrolls by rows, at least one however low the screen is; at either end of the text the cursor
  /// goes on to the first or last line.
  private static func scrolling(
    _ name: String, _ summary: String, rows: @escaping @Sendable (_ height: Int) -> Int
  ) -> Command {
    .reading(name, summary, group: .move, takesCount: true) { state, reading, invocation in
      let height = state.panes.text.rows
      let distance = rows(height)
      let before = reading.topRow(height: height)
      reading.selection?.isFresh = false
      reading.chosen = nil
      reading.scrollPage(by: distance * min(invocation.times, 10_000), height: height)
      if reading.topRow(height: height) == before { reading.move(rows: distance) }
      reading.followIfHidden(height: height)
      return []
    }
  }
}

extension Reading {
  /// Scrolls, and takes the cursor along by as many rows.
  fileprivate mutating func scrollPage(by rows: Int, height: Int) {
    let offsetInScreen = layout.row(at: cursor) - topRow(height: height)
    setTop(topRow(height: height) + rows, height: height)
    let wanted = layout.row(at: top) + max(0, min(height - 1, offsetInScreen))
    let column = goal ?? column(of: cursor, in: layout.rows[layout.row(at: cursor)])
    // A row without words at the edge: the one beyond it would take the text along.
    let seen = layout.row(at: top)..<layout.row(at: top) + height
    let stops = [
      layout.isStop(wanted) ? wanted : layout.stop(from: wanted, by: rows.signum()),
      layout.stop(from: wanted, by: -rows.signum()),
    ].compactMap(\.self)
    guard let row = stops.first(where: seen.contains) ?? stops.first else { return }
    cursor = offset(at: column, in: layout.rows[row])
    goal = column
  }
}
