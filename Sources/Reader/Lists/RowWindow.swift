/// Which rows of a list are shown, which of them has the cursor, and which is the first on the
/// screen.
package struct RowWindow: Hashable, Sendable {
  /// Numbers into the entries of the list.
  package private(set) var shown: [Int] = []
  /// A number into `shown`.
  package private(set) var cursor = 0
  /// The first row on the screen: a number into `shown`.
  package private(set) var top = 0

  /// Puts the cursor on a row that there is, and scrolls as far as it must.
  mutating func go(to row: Int, height: Int) {
    cursor = min(max(0, row), max(0, shown.count - 1))
    top = min(max(top, cursor - height + 1), cursor)
  }

  /// Leaves no rows free below the last while there are some above the first.
  mutating func fill(height: Int) { top = max(0, min(top, shown.count - height)) }

  /// Shows other rows. The cursor goes to the given one, or stays at its number, and keeps its line
  /// on the screen.
  mutating func show(_ numbers: [Int], cursor row: Int?) {
    let line = cursor - top
    shown = numbers
    cursor = row ?? min(cursor, max(0, shown.count - 1))
    top = max(0, cursor - line)
  }
}
