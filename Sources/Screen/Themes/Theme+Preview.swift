extension Theme {
  /// A picture of the theme: a sentence with marks, and every role by its name.
  package func preview(columns: Int = 80) -> Frame {
    let roles = Role.allCases
    let perRow = max(1, (columns - 2) / Self.cell)
    let rows = (roles.count + perRow - 1) / perRow
    var frame = Frame(size: Size(columns: columns, rows: rows + 6))
    let bar = Rect(column: 0, row: 0, columns: columns, rows: 1)
    frame.fill(bar, roles: Roles(.bar))
    frame.put(Self.glyphs(" " + title), column: 0, row: 0, roles: Roles(.bar))
    Self.putSentence(in: &frame, row: 2)
    for (index, role) in roles.enumerated() {
      let (row, place) = index.quotientAndRemainder(dividingBy: perRow)
      let room = Self.glyphs(role.rawValue)
      frame.put(room, column: 2 + place * Self.cell, row: row + 5, roles: Roles(role))
    }
    return frame
  }

  private static let cell = 16

  private var title: String {
    let kind = palette.map { $0.isBase24 ? "base24" : "base16" } ?? "the terminal's own colours"
    return [name, variant?.rawValue, kind, author.isEmpty ? nil : "by \(author)"]
      .compactMap { $0 }.joined(separator: " · ")
  }

  /// Pieces of one sentence with what they are marked as.
  private static let sentence: [(String, [Role])] = [
    ("The harbour board", [.source]), (" ", []), ("said", [.cue]), (" that ", []),
    ("the new quay will ", [.claim]), ("cost twice", [.claim, .match]),
    (" what was planned", [.claim]), (", and that ", []),
    ("nobody had asked", [.highlight]), (".", []),
  ]

  private static func putSentence(in frame: inout Frame, row: Int) {
    var column = 2
    for (text, roles) in sentence {
      let all = roles.reduce(Roles.text) { $0.with($1) }
      column = frame.put(glyphs(text), column: column, row: row, roles: all)
    }
    var second = frame.put(glyphs("  The same under "), column: 0, row: row + 1, roles: .text)
    for (role, name) in [(Role.selection, "a selection"), (.currentMark, "the cursor")] {
      let roles = Roles.text.with(.claim).with(role)
      second = frame.put(glyphs(name), column: second, row: row + 1, roles: roles)
      second = frame.put(glyphs(" "), column: second, row: row + 1, roles: .text)
    }
  }

  /// One cell a sign: a sign of unknown width becomes a question mark.
  private static func glyphs(_ text: String) -> [Glyph] {
    text.map { sign in
      let isPlain = sign.unicodeScalars.allSatisfy {
        (0x20..<0x7F).contains($0.value) || (0xA0..<0x300).contains($0.value)
      }
      return Glyph(isPlain ? String(sign) : "?", width: 1)
    }
  }
}
