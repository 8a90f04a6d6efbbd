package import Model
import Text

extension Reading {
  /// Moves by rows, keeping the column; empty rows do not count.
  package mutating func move(rows: Int) {
    var row = layout.row(at: cursor)
    guard layout.rows.indices.contains(row) else { return }
    let column = goal ?? column(of: cursor, in: layout.rows[row])
    for _ in 0..<abs(rows) {
      guard let next = layout.stop(from: row, by: rows.signum()) else { break }
      row = next
    }
    goal = column
    cursor = offset(at: column, in: layout.rows[row])
  }

  /// Moves by clusters through what is shown, from row to row.
  package mutating func move(clusters: Int) {
    for _ in 0..<abs(clusters) {
      let next = clusters > 0 ? clusterAfterCursor : clusterBeforeCursor
      guard let next, next != cursor else { break }
      cursor = next
    }
    goal = nil
  }

  private var clusterAfterCursor: ScalarOffset? {
    let row = layout.row(at: cursor)
    guard let end = layout.rows[safe: row]?.span.end else { return nil }
    var next = Clusters.next(after: cursor, in: text)
    while next < end, isRepeatedFeed(next) { next = next + 1 }
    guard case .line = layout.rows[row].kind, next < text.end else {
      return layout.stop(from: row, by: 1).map { layout.rows[$0].span.start }
    }
    let other = layout.row(at: next)
    if case .line = layout.rows[other].kind { return next }
    let stop = layout.isStop(other) ? other : layout.stop(from: other, by: 1)
    return stop.map { layout.rows[$0].span.start }
  }

  private var clusterBeforeCursor: ScalarOffset? {
    let row = layout.row(at: cursor)
    let start = layout.rows[safe: row]?.span.start ?? .start
    guard cursor > .start else { return nil }
    var previous = Clusters.previous(before: cursor, in: text)
    while previous > start, isRepeatedFeed(previous) { previous = previous - 1 }
    let other = layout.row(at: previous)
    if case .line = layout.rows[safe: other]?.kind { return previous }
    let stop = layout.isStop(other) ? other : layout.stop(from: other, by: -1)
    // The character before the rows without words, or the fold; behind the last fold there is no row.
    let behind = stop.flatMap { layout.rows[safe: $0 + 1] ?? layout.rows[safe: $0] }?.span.start
    return behind.map { layout.stand(Clusters.previous(before: $0, in: text)) }
  }

  /// Whether a line feed stands there right after another one: within a row they are one space.
  private func isRepeatedFeed(_ offset: ScalarOffset) -> Bool {
    text[offset] == "\n" && offset > .start && text[offset - 1] == "\n"
  }

  /// Moves to the first place of the row.
  package mutating func moveToRowStart() {
    place(layout.rows[safe: layout.row(at: cursor)]?.span.start)
  }

  /// Moves to the last character of the row.
  package mutating func moveToRowEnd() {
    guard let row = layout.rows[safe: layout.row(at: cursor)] else { return }
    place(offset(at: .max, in: row))
  }

  /// Sets the cursor, and forgets the column that moving up and down keeps.
  package mutating func place(_ offset: ScalarOffset?) {
    guard let offset else { return }
    cursor = layout.stand(offset)
    goal = nil
  }

  /// Moves to the next of the places that `starts` gives for a block, over blocks and folds;
  /// backwards to the one before.
  package mutating func move(_ count: Int, among starts: (Block) -> [ScalarOffset]) {
    for _ in 0..<abs(count) {
      let next =
        count > 0 ? place(after: cursor, among: starts) : place(before: cursor, among: starts)
      guard let next else { break }
      place(next)
    }
  }

  /// The next of the places of blocks, over blocks and folds.
  func place(
    after offset: ScalarOffset, among places: (Block) -> [ScalarOffset]
  ) -> ScalarOffset? {
    let here = article.block(at: offset) ?? 0
    for index in here..<article.blocks.count where isShown(index) {
      if let next = places(article.blocks[index]).first(where: { $0 > offset }) { return next }
    }
    return nil
  }

  /// The last of the places of blocks before the offset.
  func place(
    before offset: ScalarOffset, among places: (Block) -> [ScalarOffset]
  ) -> ScalarOffset? {
    guard let here = article.block(at: offset) else { return nil }
    for index in (0...here).reversed() where isShown(index) {
      if let next = places(article.blocks[index]).last(where: { $0 < offset }) { return next }
    }
    return nil
  }

  private func isShown(_ block: Int) -> Bool {
    article.startOfRun(at: block).map(unfolded.contains) ?? true
  }

  /// Goes to a place that may be far: the old one is kept in the jump list, and a fold opens where
  /// it hides the place.
  package mutating func jump(to offset: ScalarOffset, opensFolds: Bool = true) {
    jumps.leave(cursor)
    if opensFolds { reveal(offset) }
    place(offset)
  }
}
