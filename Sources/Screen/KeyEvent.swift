/// A key as the keyboard has it.
package enum Key: Hashable, Sendable {
  case character(Character)
  case enter, tab, backtab, escape, backspace, delete, insert
  case up, down, left, right, home, end, pageUp, pageDown
  case function(Int)
}

/// A key with what was held beside it. Shift is part of a character; it counts only for keys that
/// have no sign of their own.
package struct KeyEvent: Hashable, Sendable {
  package let key: Key
  package let control: Bool
  package let alt: Bool
  package let shift: Bool

  package init(_ key: Key, control: Bool = false, alt: Bool = false, shift: Bool = false) {
    self.key = key
    self.control = control
    self.alt = alt
    self.shift = shift
  }

  /// The sign that the key writes, where it writes one.
  package var character: Character? {
    if case .character(let sign) = key, !control, !alt { return sign }
    return nil
  }
}

/// What the mouse did, at a cell.
package struct MouseEvent: Hashable, Sendable {
  package enum Kind: Hashable, Sendable { case press, release, drag, wheelUp, wheelDown }

  package let kind: Kind
  package let column: Int
  package let row: Int
  /// Of a press, how many came one soon after the other at the same place: 1, 2 or 3.
  package let clicks: Int

  package init(_ kind: Kind, column: Int, row: Int, clicks: Int = 1) {
    self.kind = kind
    self.column = column
    self.row = row
    self.clicks = clicks
  }

  package func clicked(_ clicks: Int) -> MouseEvent {
    MouseEvent(kind, column: column, row: row, clicks: clicks)
  }
}

/// What a terminal sends.
package enum Input: Hashable, Sendable {
  case key(KeyEvent)
  case mouse(MouseEvent)
  /// Text that was pasted, as one piece or, where it comes slowly, as several: no sign of it is a key.
  /// It is cut where it was longer than the longest.
  case paste(String, isCut: Bool = false)
  case resize(Size)
  case focus(Bool)
  /// The system or the terminal asks for an end: save, and go.
  case terminate

  /// So much of what is pasted is taken, in scalars.
  package static let longestPaste = 1_000_000
}
