package import Model
import Screen
import Text

/// A button of the mouse that is held over the text.
package struct MouseHold: Hashable, Sendable {
  /// What was pressed, which stays selected while the mouse moves: a place, a word or a sentence.
  package let grip: Span
  package let unit: MouseUnit
  /// Whether it was pressed behind the last words of the row: what follows is meant, and not its last
  /// sign.
  package let isBehind: Bool
  /// The last column, in cells from the left edge of the screen.
  package var column: Int
  /// The rows that the text scrolls by at each step: below 0 while the mouse is above the text, above 0
  /// while it is below, else 0.
  package var scrolls: Int
}

/// By what a drag selects, as the clicks before it say.
package enum MouseUnit: String, Hashable, Sendable {
  case place, word, sentence

  package init(clicks: Int) { self = clicks >= 3 ? .sentence : clicks == 2 ? .word : .place }
}

extension Reading {
  /// Puts the cursor at what was pressed, or selects the word or sentence of it.
  mutating func grip(
    _ offset: ScalarOffset, by unit: MouseUnit, column: Int, isBehind: Bool
  ) -> MouseHold {
    selection = nil
    chosen = nil
    let span = span(of: unit, at: offset)
    place(offset)
    if unit != .place, let span { select(span) }
    return MouseHold(
      grip: span ?? Span(offset, offset), unit: unit, isBehind: isBehind, column: column, scrolls: 0
    )
  }

  /// A hold on the text from beside it, which changes nothing until the mouse moves.
  func gripBeside(_ event: MouseEvent, _ panes: Panes) -> MouseHold? {
    let rows = panes.text.row..<panes.text.row + panes.text.rows
    guard rows.contains(event.row),
      let offset = nearest(column: event.column, row: event.row, panes)
    else { return nil }
    return MouseHold(
      grip: Span(offset, offset), unit: .place, isBehind: isBehind(event, panes),
      column: event.column, scrolls: 0)
  }

  func isBehind(_ event: MouseEvent, _ panes: Panes) -> Bool {
    row(under: event, panes).map { isBehind(event.column - panes.text.column, in: $0) } ?? false
  }

  /// Selects from what was pressed to what the mouse is over.
  mutating func drag(_ hold: MouseHold, to offset: ScalarOffset) {
    guard hold.unit != .place else {
      if selection == nil, offset == hold.grip.start { return }
      selection = Selection(anchor: anchor(of: hold, towards: offset), isFresh: false)
      return place(offset)
    }
    let there = span(of: hold.unit, at: offset) ?? Span(offset, offset)
    let whole = hold.grip.union(there)
    guard there.start < hold.grip.start else { return select(whole) }
    // Upwards the cursor is at the beginning, where the mouse is.
    selection = Selection(
      anchor: Clusters.previous(before: whole.end, in: text), isFresh: false)
    place(whole.start)
  }

  private func anchor(of hold: MouseHold, towards offset: ScalarOffset) -> ScalarOffset {
    let pressed = hold.grip.start
    guard hold.isBehind, offset > pressed else { return pressed }
    var anchor = Clusters.next(after: pressed, in: text)
    while anchor < offset, text[anchor].properties.isWhitespace { anchor = anchor + 1 }
    return min(anchor, offset)
  }

  private func span(of unit: MouseUnit, at offset: ScalarOffset) -> Span? {
    switch unit {
    case .place: Span(offset, offset)
    case .word: word(at: offset)
    case .sentence: sentence(at: offset)
    }
  }

  /// What of the text is nearest to a cell: of an empty row the end of the text before it.
  func nearest(column: Int, row: Int, _ panes: Panes) -> ScalarOffset? {
    let area = panes.text
    guard area.rows > 0 else { return nil }
    let line = min(max(row, area.row), area.row + area.rows - 1) - area.row
    let number = min(topRow(height: area.rows) + line, layout.rows.count - 1)
    if layout.isStop(number), let found = layout.rows[safe: number] {
      return offset(at: max(0, column - area.column), in: found)
    }
    let before = layout.stop(from: number, by: -1) ?? layout.stop(from: number, by: 1)
    return before.flatMap { layout.rows[safe: $0] }.map { offset(at: Int.max / 2, in: $0) }
  }

  /// Whether a cell lies in the text or its gutter.
  func holds(_ event: MouseEvent, _ panes: Panes) -> Bool {
    let area = panes.text
    return (area.row..<area.row + area.rows).contains(event.row)
      && event.column >= area.column - Panes.gutter && event.column <= area.column + area.columns
  }

  /// The row of the text under a cell of it.
  func row(under event: MouseEvent, _ panes: Panes) -> Row? {
    layout.rows[safe: topRow(height: panes.text.rows) + event.row - panes.text.row]
  }

  /// Goes to the section in this row of the outline. Returns what it is called; nil where none is.
  mutating func pressInOutline(_ outline: Rect, row: Int, height: Int) -> String? {
    guard let section = sections[safe: outlineTop(height: outline.rows) + row - outline.row]
    else { return nil }
    jump(to: section.span.start)
    showAtTop(height: height)
    return section.heading ?? "Lead"
  }
}
