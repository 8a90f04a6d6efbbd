import Screen
import Terminal
import Testing

@Suite struct ControlSequenceTests {
  private func check(
    _ text: String, _ expected: ControlSequence.Meaning?,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    #expect(ControlSequence(text)?.meaning == expected, "\(text)", sourceLocation: sourceLocation)
  }

  private func check(
    _ text: String, key name: String, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let key = try #require(KeyEvent(name: name))
    check(text, .input(.key(key)), sourceLocation: sourceLocation)
  }

  @Test func keys() throws {
    try check("A", key: "Up")
    try check("1;5C", key: "C-Right")
    try check("1;2A", key: "S-Up")
    try check("1;8D", key: "C-A-S-Left")
    try check("3~", key: "Delete")
    try check("6;3~", key: "A-PageDown")
    try check("15~", key: "F5")
    try check("24;2~", key: "S-F12")
    try check("Z", key: "S-Tab")
    try check("H", key: "Home")
  }

  @Test func keysByTheirCode() throws {
    try check("246u", key: "ö")
    try check("97;5u", key: "C-a")
    try check("97;2u", key: "A")
    try check("13;5u", key: "C-Enter")
    try check("9;2u", key: "S-Tab")
    try check("27;5;105~", key: "C-i")
    check("1114112u", .nothing)
    check("55296u", .nothing)
    check("1u", .nothing)
  }

  @Test func mouse() {
    check("<0;10;5M", .input(.mouse(MouseEvent(.press, column: 9, row: 4))))
    check("<0;10;5m", .input(.mouse(MouseEvent(.release, column: 9, row: 4))))
    check("<32;11;5M", .input(.mouse(MouseEvent(.drag, column: 10, row: 4))))
    check("<64;1;1M", .input(.mouse(MouseEvent(.wheelUp, column: 0, row: 0))))
    check("<69;1;1M", .input(.mouse(MouseEvent(.wheelDown, column: 0, row: 0))))
    check("<66;1;1M", .nothing)
    check("<2;1;1M", .nothing)
    check("<0;;M", .input(.mouse(MouseEvent(.press, column: 0, row: 0))))
  }

  @Test func pasteFocusAndAnswers() {
    check("200~", .pasteBegins)
    check("201~", .pasteEnds)
    check("I", .input(.focus(true)))
    check("O", .input(.focus(false)))
    check("?2026;2$y", .mode(2026, isAvailable: true))
    check("?2026;0$y", .mode(2026, isAvailable: false))
    check("?62;22c", .nothing)
  }

  @Test func nonsenseMeansNothing() {
    check("", nil)
    check("99999999999999999999999~", .nothing)
    check("1;2;3;4;5;6z", .nothing)
    check("?1;2A", .nothing)
    check(";;;~", .nothing)
  }
}
