extension Frame {
  /// Rows that are the same but for so many cells are one row that moved: a sign of the rail stands
  /// still beside a text that scrolls.
  private static let mostOthers = 2

  /// The frame before this one with its rows where they stand now, as far as they moved together; nil
  /// where fewer than half of all did. Those that came into view, and those above, are this frame's.
  ///
  /// Who writes to a terminal looks for rows that are the same all along, and where what stands still
  /// parts them, writes them anew. From the frame before to this one they are the same, and from this
  /// one on only cells change.
  package func scrolled(from before: Frame) -> Frame? {
    guard before.size == size, size.rows > 3 else { return nil }
    let changed = (0..<size.rows).count { !equals($0, of: before) }
    guard changed * 2 > size.rows else { return nil }
    for step in 1...size.rows / 2 {
      for shift in [step, -step] {
        if let rows = rows(movedBy: shift, since: before) {
          return placed(rows, movedBy: shift, since: before)
        }
      }
    }
    return nil
  }

  /// From the first to the last row that stood so many rows lower before, if those are more than half
  /// of all.
  private func rows(movedBy shift: Int, since before: Frame) -> Range<Int>? {
    let samples = [size.rows / 4, size.rows / 2, size.rows * 3 / 4]
    guard samples.contains(where: { stood($0, at: $0 + shift, in: before) }) else { return nil }
    let moved = (0..<size.rows).filter { stood($0, at: $0 + shift, in: before) }
    guard moved.count * 2 > size.rows else { return nil }
    return moved[0]..<moved[moved.count - 1] + 1
  }

  private func stood(_ row: Int, at from: Int, in before: Frame) -> Bool {
    (0..<size.rows).contains(from) && reads(row, as: from, of: before)
  }

  private func placed(_ rows: Range<Int>, movedBy shift: Int, since before: Frame) -> Frame {
    let uncovered =
      shift > 0
      ? rows.upperBound..<rows.upperBound + shift : rows.lowerBound + shift..<rows.lowerBound
    var frame = before
    frame.take(0..<rows.lowerBound, of: self, as: 0)
    let stood = rows.lowerBound + shift..<rows.upperBound + shift
    frame.take(stood, of: before, as: rows.lowerBound)
    frame.take(uncovered, of: self, as: uncovered.lowerBound)
    return frame
  }

  /// Whether a row reads as one of another frame does but for so few cells. How it looks changes with
  /// the cursor that comes and goes.
  private func reads(_ row: Int, as from: Int, of other: Frame) -> Bool {
    var others = 0
    for (here, there) in zip(cells(ofRow: row), other.cells(ofRow: from))
    where here.text != there.text {
      others += 1
      if others > Self.mostOthers { return false }
    }
    return true
  }

  private func equals(_ row: Int, of other: Frame) -> Bool {
    cells(ofRow: row) == other.cells(ofRow: row)
  }
}
