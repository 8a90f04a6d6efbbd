extension Frame {
  /// Rows that are the same but for so many cells are one row that moved: a sign of the rail stands
  /// still beside a text that scrolls.
  private static let mostOthers = 2

  /// The frame before this one with its rows where they stand now, as far as they moved together; nil
  /// where fewer than half of them did.
  ///
  /// Who writes to a terminal looks for rows that are the same all along, and where what stands still
  /// parts them, writes them anew. From the frame before to this one they are the same, and from this
  /// one on only cells change.
  package func scrolled(from before: Frame) -> Frame? {
    guard before.size == size, size.rows > 3 else { return nil }
    let moved = (0..<size.rows).filter { !isAlike($0, before, $0, most: 0) }
    guard moved.count * 2 > size.rows else { return nil }
    for step in 1...size.rows / 2 {
      for shift in [step, -step] {
        if let rows = rows(movedBy: shift, since: before) {
          return placed(rows, movedBy: shift, since: before)
        }
      }
    }
    return nil
  }

  /// The longest stretch of rows that stood so many rows lower before.
  private func rows(movedBy shift: Int, since before: Frame) -> Range<Int>? {
    // More than half of all rows in one stretch: the one in the middle is among them.
    let middle = size.rows / 2
    guard isAlike(middle, before, middle + shift, most: Self.mostOthers) else { return nil }
    var (longest, start) = (0..<0, 0)
    for row in 0...size.rows {
      let from = row + shift
      let isMoved =
        row < size.rows && (0..<size.rows).contains(from)
        && isAlike(row, before, from, most: Self.mostOthers)
      if isMoved { continue }
      if row - start > longest.count { longest = start..<row }
      start = row + 1
    }
    return longest.count * 2 > size.rows ? longest : nil
  }

  private func placed(_ rows: Range<Int>, movedBy shift: Int, since before: Frame) -> Frame {
    var frame = self
    for row in rows {
      for column in 0..<size.columns { frame[column, row] = before[column, row + shift] }
    }
    return frame
  }

  /// Whether a row differs from one of another frame in no more than so many cells.
  private func isAlike(_ row: Int, _ other: Frame, _ from: Int, most: Int) -> Bool {
    var others = 0
    for column in 0..<size.columns where self[column, row] != other[column, from] {
      others += 1
      if others > most { return false }
    }
    return true
  }
}
