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
  /// What is shown of a prompt of one line, with the cursor in it, and the cells before the cursor.
  func window(width: Int) -> (text: String, cursor: Int) {
    let before = String(characters[..<cursor]).glyphs
    let behind = String(characters[cursor...].prefix(max(0, width))).glyphs
    guard before.width + behind.width >= width, width > 2 else { return (text, before.width) }
    // At most a third of the room is behind the cursor: what is being written is read on from there.
    let room = width - 2 - min(behind.width, width / 3)
    var (start, used) = (before.count, 0)
    while start > 0, used + before[start - 1].width <= room {
      start -= 1
      used += before[start].width
    }
    let head = start > 0 ? "…" : ""
    let cursor = head.count + used
    let rest = behind.prefix(width: width - 1 - cursor)
    return (head + (before[start...] + rest).map(\.text).joined(), cursor)
  }

  /// The text in lines of a width, words whole where they fit, and the cursor's column and row. Spaces
  /// at the end of a line may hang over its edge.
  fileprivate func wrapped(width: Int) -> (lines: [String], cursor: Size) {
    let starts = starts(width: width)
    let lines = starts.enumerated().map { number, start in
      let end = starts[safe: number + 1] ?? characters.count
      return String(characters[start..<end].filter { !$0.isNewline }).cut(to: width)
    }
    let row = max(0, (starts.firstIndex { $0 > cursor } ?? starts.count) - 1)
    let before = String(characters[starts[row]..<cursor]).glyphs.width
    return (lines, Size(columns: min(before, width), rows: row))
  }

  /// The numbers of the characters with which the lines begin.
  private func starts(width: Int) -> [Int] {
    var (starts, used) = ([0], 0)
    var word = 0
    for (index, character) in characters.enumerated() {
      let cells = character.isNewline ? 0 : String(character).glyphs.width
      if used + cells > width, !character.isWhitespace, let last = starts.last {
        let start = word > last ? word : index
        starts.append(start)
        used = String(characters[start..<index]).glyphs.width
      }
      used += cells
      if character.isWhitespace { word = index + 1 }
      if character.isNewline {
        starts.append(index + 1)
        used = 0
      }
    }
    return starts
  }
}

extension [Glyph] {
  /// The first of them, as many as so many cells have room for.
  fileprivate func prefix(width: Int) -> ArraySlice<Glyph> {
    var used = 0
    return prefix { glyph in
      used += glyph.width
      return used <= width
    }
  }
}

extension String {
  /// Without the spaces at its end that have no room.
  fileprivate func cut(to width: Int) -> String {
    var kept = self
    while kept.last?.isWhitespace == true, kept.glyphs.width > width { kept.removeLast() }
    return kept
  }
}
