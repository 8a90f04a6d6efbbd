import Model
import Text

extension Reading {
  /// Moves by units of blocks: words, sentences, paragraphs. Without a selection from start to start;
  /// the edge of a selection goes from boundary to boundary, so that whole units are taken in or left
  /// out: the edge behind the other one to the ends of units, the one before it to their starts.
  mutating func move(_ count: Int, by units: (Block) -> [Span]) {
    guard selection != nil else { return move(count, among: { units($0).map(\.start) }) }
    for _ in 0..<abs(count) {
      let before = cursor
      if count > 0 { moveEdgeForward(units) } else { moveEdgeBack(units) }
      guard cursor != before else { break }
    }
  }

  private mutating func moveEdgeForward(_ units: (Block) -> [Span]) {
    guard let anchor = selection?.anchor else { return }
    let start = place(after: cursor, among: { units($0).map(\.start) })
    if cursor < anchor, let start, start <= anchor { return place(start) }
    guard let end = place(after: max(cursor, anchor), among: { units($0).map(last(of:)) }) else {
      return
    }
    // The edges change places: the unit at the one that stays now stays whole.
    if cursor <= anchor, let unit = unit(units, at: anchor), last(of: unit) == anchor {
      selection?.anchor = unit.start
    }
    place(end)
  }

  private mutating func moveEdgeBack(_ units: (Block) -> [Span]) {
    guard let anchor = selection?.anchor else { return }
    let end = place(before: cursor, among: { units($0).map(last(of:)) })
    if cursor > anchor, let end, end >= anchor { return place(end) }
    guard let start = place(before: min(cursor, anchor), among: { units($0).map(\.start) }) else {
      return
    }
    if cursor >= anchor, let unit = unit(units, at: anchor), unit.start == anchor {
      let end = last(of: unit)
      selection?.anchor = end
    }
    place(start)
  }

  /// The start of its last character.
  private func last(of unit: Span) -> ScalarOffset {
    max(unit.start, Clusters.previous(before: unit.end, in: text))
  }

  private func unit(_ units: (Block) -> [Span], at offset: ScalarOffset) -> Span? {
    article.block(at: offset).flatMap { block in
      units(article.blocks[block]).first { $0.contains(offset) }
    }
  }
}
