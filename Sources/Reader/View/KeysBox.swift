import Screen

extension View {
  /// What may follow the keys that wait, once they have waited for a moment: whoever types on sees
  /// nothing come and go.
  static func drawWaitingKeys(_ state: State, _ frame: inout Frame) {
    guard state.mode == .normal, state.pending.hasWaited else { return }
    let entries = state.continuations
    guard !entries.isEmpty else { return }
    let columns = KeyColumns(entries, width: state.size.columns - 2)
    let rows = min(columns.rows, max(0, state.size.rows - 3))
    guard rows > 0 else { return }
    let area = boxArea(rows: rows + 1, state, frame)
    frame.fill(area, roles: Roles(.panel))
    drawRule("\(state.pending.label) …", area, &frame)
    for (number, entry) in entries.enumerated() where number % columns.rows < rows {
      let column = 2 + number / columns.rows * columns.step
      draw(entry, columns, column: column, row: area.row + 1 + number % columns.rows, &frame)
    }
  }

  private static func draw(
    _ entry: Continuation, _ columns: KeyColumns, column: Int, row: Int, _ frame: inout Frame
  ) {
    let roles = Roles(.panel)
    frame.write(entry.keys, column: column, row: row, roles: roles.with(.key))
    frame.write(
      entry.words, column: column + columns.keys + 1, row: row,
      limit: min(column + columns.step - 2, frame.size.columns - 1),
      roles: entry.isOff ? roles.with(.muted) : roles)
  }
}

/// A key that may follow those that wait.
struct Continuation: Hashable {
  let rest: [KeyEvent]
  /// As they are shown.
  let keys: String
  /// The command, in words.
  let words: String
  /// Whether it can't act here.
  let isOff: Bool
}

/// As many columns of keys as have room side by side.
private struct KeyColumns {
  /// The cells of the longest keys.
  let keys: Int
  /// From one column to the next.
  let step: Int
  let rows: Int

  init(_ entries: [Continuation], width: Int) {
    keys = entries.reduce(0) { max($0, $1.keys.glyphs.width) }
    let words = entries.reduce(0) { max($0, $1.words.glyphs.width) }
    step = keys + 1 + words + 3
    let columns = max(1, (width + 3) / step)
    rows = (entries.count + columns - 1) / columns
  }
}

extension State {
  /// What may follow the keys that wait, in the order of the keymap; the nearest mode says what a key
  /// is.
  var continuations: [Continuation] {
    let modes = keyModes
    guard !pending.keys.isEmpty, case .beginning(let rows) = keymap.find(pending.keys, in: modes)
    else { return [] }
    return rows.filter { keymap.find($0.keys, in: modes) == .command($0.command) }.map { row in
      let rest = Array(row.keys.dropFirst(pending.keys.count))
      return Continuation(
        rest: rest, keys: rest.map(\.label).joined(separator: " "),
        words: row.command.replacing("-", with: " "),
        isOff: Commands.named[row.command]?.disabled(self) != nil)
    }
  }
}
