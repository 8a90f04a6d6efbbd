import Screen
import Terminal
import TestSupport
import Testing

/// What is sent in fewer bytes shows the same.
@Suite struct TerseOutputTests {
  private func terse(_ text: String, columns: Int = 80, rows: Int = 24) -> String {
    let size = Size(columns: columns, rows: rows)
    return String(decoding: TerseOutput.of(Array(text.utf8), size: size) { _ in 1 }, as: UTF8.self)
  }

  @Test func onlyWhatDiffersIsSet() {
    let before =
      "\u{1B}[38;5;7;48;5;255ma\u{1B}[3m\u{1B}[38;5;7;48;5;9mb\u{1B}[23m\u{1B}[38;5;7;48;5;255mc"
    #expect(
      terse(before + "\u{1B}[m")
        == "\u{1B}[38;5;7;48;5;255ma\u{1B}[3;48;5;9mb\u{1B}[23;48;5;255mc\u{1B}[m")
    #expect(terse("\u{1B}[1;31mx\u{1B}[0;1;32my\u{1B}[m") == "\u{1B}[1;31mx\u{1B}[32my\u{1B}[m")
    // What it costs less to set anew is set anew.
    #expect(
      terse("\u{1B}[1;3;4;31mx\u{1B}[0;32my\u{1B}[m") == "\u{1B}[1;3;4;31mx\u{1B}[0;32my\u{1B}[m")
    #expect(
      terse("\u{1B}[1;2;41mx\u{1B}[0;2;41my\u{1B}[m") == "\u{1B}[1;2;41mx\u{1B}[22;2my\u{1B}[m")
  }

  @Test func theFirstFontIsSetAnyway() {
    #expect(
      terse("\u{1B}[0;10m\u{1B}[31ma\u{1B}[0;10;1mb\u{1B}[m") == "\u{1B}[31ma\u{1B}[0;1mb\u{1B}[m")
    #expect(
      terse("a\u{1B}[11mb\u{1B}[10m") == "a\u{1B}[11mb\u{1B}[10m", "another is not understood")
  }

  @Test func nothingIsSetWhereNothingIsPainted() {
    #expect(terse("a\u{1B}[7m\u{1B}[5;6H\u{1B}[m\u{1B}[7;8Hb") == "a\u{1B}[7;8Hb")
    #expect(terse("\u{1B}[7m\u{1B}[?25l") == "\u{1B}[?25l\u{1B}[7m", "it stays set")
    #expect(terse("\u{1B}[7m\n\u{1B}[m") == "\u{1B}[7m\n\u{1B}[m", "a new line has a ground")
  }

  @Test func whatGoesWithoutSayingIsLeftOut() {
    #expect(
      terse("\u{1B}[2;23r\u{1B}[23;1H\n\u{1B}[1;24r\u{1B}[3;11H")
        == "\u{1B}[2;23r\u{1B}[23H\n\u{1B}[r\u{1B}[3;11H")
    #expect(terse("\u{1B}[1;24r", rows: 25) == "\u{1B}[1;24r")
  }

  @Test(arguments: ["58;5;3", "6", "21", "38", "38;5", "38;2;1;2", "38;9;1", "1;;200", "4:3"])
  func whatIsNotUnderstoodGoesOutAsItIs(parameters: String) {
    let text = "\u{1B}[7m\u{1B}[m\u{1B}[\(parameters)mx"
    #expect(terse(text) == text)
  }

  /// Random output on a small screen, read by a terminal of the test's own before and after.
  @Test(arguments: 0..<400) func theScreenIsTheSame(seed: UInt64) {
    var dice = Dice(seed: seed)
    var text = ""
    for _ in 0..<Int.random(in: 1...60, using: &dice) { text += Self.piece(&dice) }
    let short = terse(text, columns: SmallScreen.columns, rows: SmallScreen.rows)
    #expect(SmallScreen(after: short) == SmallScreen(after: text), "\(text.debugDescription)")
    #expect(short.utf8.count <= text.utf8.count + 8, "\(text.debugDescription)")
  }

  private static func piece(_ dice: inout Dice) -> String {
    let (row, column) = (Int.random(in: 1...5, using: &dice), Int.random(in: 1...9, using: &dice))
    let moves = [
      "\(row);\(column)H", "\(row)d", "\(column)G", "\(row)A", "\(row)B", "2C", "D", "H",
    ]
    let others = [
      "\u{1B}[K", "\u{1B}[1K", "\u{1B}[3X", "\n", "\r", "\u{8}", "\u{1B}7", "\u{1B}8",
      "\u{1B}[?25l", "\u{1B}[1;5r", "\u{1B}[2;4r",
    ]
    return switch Int.random(in: 0..<10, using: &dice) {
    case 0..<3: String(repeating: ["a", "ö", "—"].randomElement(using: &dice) ?? "", count: column)
    case 3..<7:
      "\u{1B}[\((0..<Int.random(in: 0...3, using: &dice)).map { _ in parameter(&dice) }.joined(separator: ";"))m"
    case 7..<9: "\u{1B}[" + (moves.randomElement(using: &dice) ?? "")
    default: others.randomElement(using: &dice) ?? ""
    }
  }

  private static func parameter(_ dice: inout Dice) -> String {
    let all = [
      "", "0", "1", "2", "3", "4", "7", "22", "23", "24", "27", "31", "92", "44", "103", "39", "49",
      "38;5;3", "48;5;200", "38;2;1;2;3", "48;2;200;100;50", "38:5:9",
    ]
    return all.randomElement(using: &dice) ?? ""
  }
}
