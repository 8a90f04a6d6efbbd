import Screen
import Testing

@Suite struct FrameDumpTests {
  private func frame() -> Frame {
    var frame = Frame(size: Size(columns: 12, rows: 3))
    frame.put(
      "宽 Ab".map { Glyph(String($0), width: $0 == "宽" ? 2 : 1) }, column: 1, row: 0, roles: .text)
    frame.add(.claim, columns: 1..<4, row: 0)
    frame.add(.selection, columns: 3..<5, row: 0)
    frame.put("key".map { Glyph(String($0), width: 1) }, column: 0, row: 2, roles: Roles(.key))
    frame.cursor = Size(columns: 4, rows: 0)
    return frame
  }

  @Test func aStyledDumpShowsTheRolesUnderTheText() {
    #expect(
      frame().styled == """
        │ 宽 Ab
        ┆·ccA~
        │
        │key
        ┆kkk
        c claim
        A claim+selection
        ~ selection
        k key
        cursor 4,0

        """)
  }

  @Test func differentRolesGiveDifferentDumps() {
    var other = frame()
    other.add(.cue, columns: 6..<7, row: 0)
    #expect(other.styled != frame().styled)
  }

  @Test func everyRoleHasASignOfItsOwn() {
    var frame = Frame(size: Size(columns: Role.allCases.count, rows: 1))
    for (column, role) in Role.allCases.enumerated() {
      frame[column, 0] = Cell("x", Roles(role))
    }
    let signs = frame.styled.split(separator: "\n")[1].dropFirst()
    #expect(Set(signs).count == Role.allCases.count)
    #expect(!signs.contains("?"))
  }

  @Test func ansiTellsOnlyChanges() {
    var frame = Frame(size: Size(columns: 4, rows: 1))
    frame.add(.claim, columns: 1..<3, row: 0)
    frame[1, 0].text = "\u{1B}"
    frame[2, 0].text = "b"
    #expect(
      frame.ansi(.terminal, depth: .ansi16)
        == "\u{1B}[0m \u{1B}[0;4;35m b\u{1B}[0m \u{1B}[0m\n")
  }

  @Test func ansiWithoutColourHasNone() throws {
    for theme in try BundledThemes.all() {
      let text = theme.preview().ansi(theme, depth: .mono)
      #expect(!text.contains(/\[[\d;]*(3\d|4\d|38;|48;)/), "\(theme.slug)")
      #expect(text.contains("\u{1B}[0;7m"))
    }
  }
}
