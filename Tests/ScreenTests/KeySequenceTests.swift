import Screen
import Testing

/// How keys are written in a keymap.
@Suite struct KeySequenceTests {
  private func check(_ text: String, _ expected: [KeyEvent]) throws {
    #expect(try KeyEvent.sequence(text) == expected, "\(text)")
  }

  private func sign(_ sign: Character) -> KeyEvent { KeyEvent(.character(sign)) }

  @Test func aKeyIsASignOrAName() throws {
    try check("ö", [sign("ö")])
    try check("C-x", [KeyEvent(.character("x"), control: true)])
    try check("^X", [KeyEvent(.character("x"), control: true)])
    try check("C-X", [KeyEvent(.character("x"), control: true)])
    try check("Ctrl+x", [KeyEvent(.character("x"), control: true)])
    try check("Alt-x", [KeyEvent(.character("x"), alt: true)])
    try check("F5", [KeyEvent(.function(5))])
    try check("S-F5", [KeyEvent(.function(5), shift: true)])
    try check("Space", [sign(" ")])
    try check("C-Space", [KeyEvent(.character(" "), control: true)])
    try check("esc", [KeyEvent(.escape)])
    try check("Return", [KeyEvent(.enter)])
    try check("PgDn", [KeyEvent(.pageDown)])
    try check("S-Tab", [KeyEvent(.backtab)])
    try check("-", [sign("-")])
    try check("^", [sign("^")])
    try check("<", [sign("<")])
    try check("漢", [sign("漢")])
  }

  @Test func severalStandApartOrTwoTogether() throws {
    try check("g x", [sign("g"), sign("x")])
    try check("gg", [sign("g"), sign("g")])
    try check("[[", [sign("["), sign("[")])
    try check(
      "g F5 C-d", [sign("g"), KeyEvent(.function(5)), KeyEvent(.character("d"), control: true)])
    try check("gg gg gg gg", Array(repeating: sign("g"), count: 8))
    try check("  ö  ", [sign("ö")])
  }

  @Test(arguments: [
    ("", SequenceError.empty), ("   ", .empty), ("Entr", .noKey("Entr")),
    ("g Entr", .noKey("Entr")), ("F25", .noKey("F25")), ("\u{1B}", .noKey("\u{1B}")),
    ("\u{202E}", .noKey("\u{202E}")), ("\u{AD}", .noKey("\u{AD}")), ("abc", .noKey("abc")),
    ("S-a", .shifted("S-a", sign: "A")), ("Esc x", .escape),
    ("A-S-x", .shifted("A-S-x", sign: "A-X")), ("S-A-x", .shifted("S-A-x", sign: "A-X")),
    ("C-S-r", .alike("C-S-r", to: "C-r")), ("C-A-S-R", .alike("C-A-S-R", to: "C-A-r")),
    ("S-Space", .alike("S-Space", to: "Space")), ("g Esc", .escape),
    ("2 x", .digit("2")), ("X-a", .noKey("X-a")), ("a b c d e f g h i", .tooLong(8)),
    ("gg gg gg gg g", .tooLong(8)), (String(repeating: "gg ", count: 9), .tooLong(8)),
  ])
  func whatIsNoKeyIsRefused(_ text: String, _ expected: SequenceError) {
    #expect(throws: expected) { try KeyEvent.sequence(text) }
  }

  /// What help shows can be written into the file, and so can what `postil config` prints.
  @Test func everyLabelIsReadAgain() throws {
    for name in KeyEvent.keyNames + ["C-d", "A-x", "S-Up", "C-A-F3", "ö", "<", "C-Space"] {
      let keys = try KeyEvent.sequence(name)
      try #require(keys.count == 1)
      #expect(try KeyEvent.sequence(keys[0].name) == keys, "\(name)")
      #expect(try KeyEvent.sequence(keys[0].label) == keys, "\(name): \(keys[0].label)")
    }
  }
}
