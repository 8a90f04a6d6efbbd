import Screen

extension View {
  /// A text being written, above the foot.
  static func drawEditor(
    _ editor: LineEditor, _ heading: String, keys: String, _ state: State, _ frame: inout Frame
  ) {
    let width = max(1, state.size.columns - 4)
    let (lines, cursor) = editor.wrapped(width: width)
    let shown = min(lines.count, max(1, min(8, state.size.rows - 4)))
    let area = boxArea(rows: shown + 1, state, frame)
    frame.fill(area, roles: Roles(.panel))
    drawRule(heading, area, &frame)
    let first = max(0, min(cursor.rows - shown + 1, lines.count - shown))
    for line in 0..<shown {
      frame.write(lines[first + line], column: 2, row: area.row + 1 + line, roles: Roles(.panel))
    }
    frame.cursor = Size(columns: 2 + cursor.columns, rows: area.row + 1 + cursor.rows - first)
    drawKeys(keys, state, &frame)
  }
}

extension LineEditor {
  /// The text in lines of a width, cut between characters, and the cursor's column and row.
  fileprivate func wrapped(width: Int) -> (lines: [String], cursor: Size) {
    var lines = [""]
    var used = 0
    var place = Size(columns: 0, rows: 0)
    for (index, character) in characters.enumerated() {
      let cells = character.isNewline ? 0 : String(character).glyphs.width
      if !character.isNewline, used + cells > width {
        lines.append("")
        used = 0
      }
      if index == cursor { place = Size(columns: used, rows: lines.count - 1) }
      if character.isNewline {
        lines.append("")
        used = 0
      } else {
        lines[lines.count - 1].append(character)
        used += cells
      }
    }
    if cursor == characters.count { place = Size(columns: used, rows: lines.count - 1) }
    return (lines, place)
  }
}
