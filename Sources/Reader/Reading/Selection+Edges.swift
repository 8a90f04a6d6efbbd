import Model
import Text

extension Reading {
  /// Moves by units of blocks: words, sentences, paragraphs. Without a selection from start to start;
  /// the edge of a selection goes from boundary to boundary, so that whole units are taken in or left
  /// out: the edge behind the other one to the ends of units, the one before it to their starts.
  mutating func move(_ count: Int, by units: (Block) -> [Span]) {
    guard selection != nil else { return move(count, among: { units($0).map(\.start) }) }
    // The text and what is shown of it, which stay while the edge moves.
    let still = self
    for _ in 0..<abs(count) {
      let before = cursor
      if count > 0 {
        moveEdgeForward(
          start: place(after: cursor, among: { units($0).map(\.start) }),
          end: { still.place(after: $0, among: { units($0).map(still.last(of:)) }) },
          unit: { still.unit(units, at: $0) })
      } else {
        moveEdgeBack(
          end: place(before: cursor, among: { units($0).map(last(of:)) }),
          start: { still.place(before: $0, among: { units($0).map(\.start) }) },
          unit: { still.unit(units, at: $0) })
      }
      guard cursor != before else { break }
    }
  }

  /// The same by sections. Each goes from its heading to the end of the last block before the next:
  /// nothing of that is taken in.
  mutating func moveEdge(sections count: Int) {
    let stretches = stretchesOfSections
    let ends = stretches.map(last(of:))
    for _ in 0..<abs(count) {
      let before = cursor
      if count > 0 {
        moveEdgeForward(
          start: stretches.first { $0.start > cursor }?.start,
          end: { place in ends.first { $0 > place } },
          unit: { place in stretches.first { $0.contains(place) } })
      } else {
        moveEdgeBack(
          end: ends.last { $0 < cursor },
          start: { place in stretches.last { $0.start < place }?.start },
          unit: { place in stretches.first { $0.contains(place) } })
      }
      guard cursor != before else { break }
    }
  }

  /// From each heading to the end of what is shown before the next one, whatever its level.
  private var stretchesOfSections: [Span] {
    let starts = sections.map(\.span.start)
    return starts.enumerated().compactMap { number, start in
      let next = starts[safe: number + 1] ?? text.end
      guard let last = article.block(at: max(start, next - 1)),
        let shown = article.blocks[...last].last(where: { visibleBlock(at: $0.span.start) != nil }),
        start < shown.span.end
      else { return nil }
      return Span(start, shown.span.end)
    }
  }

  private mutating func moveEdgeForward(
    start: ScalarOffset?, end: (ScalarOffset) -> ScalarOffset?, unit: (ScalarOffset) -> Span?
  ) {
    guard let anchor = selection?.anchor else { return }
    if cursor < anchor, let start, start <= anchor { return place(start) }
    guard let end = end(max(cursor, anchor)) else { return }
    // The edges change places: the unit at the one that stays now stays whole.
    if cursor <= anchor, let unit = unit(anchor), last(of: unit) == anchor {
      selection?.anchor = unit.start
    }
    place(end)
  }

  private mutating func moveEdgeBack(
    end: ScalarOffset?, start: (ScalarOffset) -> ScalarOffset?, unit: (ScalarOffset) -> Span?
  ) {
    guard let anchor = selection?.anchor else { return }
    if cursor > anchor, let end, end >= anchor { return place(end) }
    guard let start = start(min(cursor, anchor)) else { return }
    if cursor >= anchor, let unit = unit(anchor), unit.start == anchor {
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
