import Model
import Text

/// A step of the ladder that a selection climbs: how it was before, and what it became.
package struct Rung: Hashable, Sendable {
  /// Nil where nothing was selected.
  let anchor: ScalarOffset?
  let takesRows: Bool
  let isFresh: Bool
  let cursor: ScalarOffset
  let top: ScalarOffset
  /// What it became, and what that is called. Where something else is selected now, the step does not count.
  let reached: Span
  let name: String
}

extension Reading {
  /// Grows the selection to the next larger unit that holds it, from nothing to the word under the
  /// cursor. Returns the unit's name; nil where none is larger.
  mutating func grow(height: Int) -> String? {
    let before = selection
    let held = selected.map(text.trimmed)
    let larger = units(over: held ?? Span(cursor, cursor + 1)).first { unit in
      held.map { unit.span.contains($0) && unit.span != $0 } ?? true
    }
    guard let unit = larger else { return nil }
    let rungs = before.map { $0.rungs.last?.reached == selected ? $0.rungs : [] } ?? []
    let rung = Rung(
      anchor: before?.anchor, takesRows: before?.takesRows ?? false,
      isFresh: before?.isFresh ?? false, cursor: cursor, top: top,
      reached: unit.span, name: unit.name)
    select(unit.span, height: height)
    selection?.rungs = rungs + [rung]
    return unit.name
  }

  /// Shrinks the selection the way that it grew; where it did not come by growing, to the next
  /// smaller unit at the cursor. Returns the unit's name, empty where it is none; nil where nothing is
  /// selected any more.
  mutating func shrink(height: Int) -> String? {
    guard let selection, let held = selected else { return nil }
    defer { followIfHidden(height: height) }
    if let rung = selection.rungs.last, rung.reached == held {
      climbDown(rung, selection.rungs.dropLast())
      return self.selection.map { $0.rungs.last?.name ?? "" }
    }
    let inner = text.trimmed(held)
    let unit = units(over: placeOfWord(within: inner)).last {
      inner.contains($0.span) && $0.span != inner
    }
    if let unit { select(unit.span, height: height) } else { letGoOfSelection() }
    return self.selection.map { _ in unit?.name ?? "" }
  }

  private mutating func climbDown(_ rung: Rung, _ others: ArraySlice<Rung>) {
    let part = selection?.adjusts
    (cursor, top, goal) = (rung.cursor, rung.top, nil)
    selection = rung.anchor.map { anchor in
      var selection = Selection(anchor: anchor, takesRows: rung.takesRows, isFresh: rung.isFresh)
      (selection.rungs, selection.adjusts) = (Array(others), part)
      return selection
    }
  }

  /// The cursor's place, or behind the words that of the last of them.
  private func placeOfWord(within span: Span) -> Span {
    var place = min(max(cursor, span.start), max(span.start, span.end - 1))
    if word(at: place) == nil, let block = visibleBlock(at: place),
      let start = Words.previousStart(before: place, in: text, within: block.span),
      start >= span.start
    {
      place = start
    }
    return Span(place, place + 1)
  }

  /// The edges of a mark are left by their own key.
  private mutating func letGoOfSelection() {
    if selection?.adjusts == nil { selection = nil }
  }

  /// The units around the ends of a span, the smallest first: sections within others come before
  /// these.
  private func units(over span: Span) -> [(name: String, span: Span)] {
    let last = Clusters.previous(before: span.end, in: text)
    func around(_ name: String, _ unit: (ScalarOffset) -> Span?) -> (name: String, span: Span)? {
      guard let first = unit(span.start), let end = unit(max(span.start, last)) else { return nil }
      return (name, first.union(end))
    }
    let small = [
      around("word", word(at:)), around("sentence", sentence(at:)),
      around("paragraph") { visibleBlock(at: $0)?.span },
    ]
    let large = sections.map(\.span).filter { $0.contains(span) }.sorted { $0.count < $1.count }
    return small.compactMap(\.self) + large.map { ("section", $0) }
  }

  /// Selects a span with the cursor at the end of it that is in sight, so that the view stays.
  mutating func select(_ span: Span, height: Int) {
    let rows = topRow(height: height)..<topRow(height: height) + height
    select(span)
    guard !rows.contains(layout.row(at: cursor)), rows.contains(layout.row(at: span.start)) else {
      return
    }
    selection?.anchor = cursor
    place(span.start)
  }
}
