import Model
import Screen
import Testing

@testable import Reader

/// What is cut says so.
@Suite struct CutTextTests {
  @Test func theLastLineGoesOn() {
    let words = "Divers found eleven cracks in the mole before the winter"
    func check(_ width: Int, _ most: Int, _ expected: [String]) {
      #expect(Fitted.lines(words, width: width, most: most) == expected)
      var text = RoledText()
      text.add(words, .text)
      let lines = text.lines(width: width + 2, indent: 2, most: most).map { line in
        line.runs.flatMap(\.glyphs).map(\.text).joined()
      }
      #expect(lines == expected)
      for line in lines { #expect(line.glyphs.width <= width, "\(line)") }
    }
    check(20, 2, ["Divers found eleven", "cracks in the mole…"])
    check(20, 1, ["Divers found eleven…"])
    check(20, 3, ["Divers found eleven", "cracks in the mole", "before the winter"])
    check(80, 1, [words])
    check(20, 0, [])
  }

  /// At each width, also where the last line fills it.
  @Test(arguments: [1, 2, 3]) func noWordIsCutInItsMiddle(most: Int) {
    let words = "Divers found eleven cracks in the mole, and denied nothing, before the winter came"
    for width in 14...90 {
      var text = RoledText()
      text.add(words, .text)
      let lines = text.lines(width: width, indent: 2, most: most).map { line in
        line.runs.flatMap(\.glyphs).map(\.text).joined()
      }
      let kept = lines.joined(separator: " ").replacing("…", with: "")
      let next = words.dropFirst(kept.count).first
      #expect(words.hasPrefix(kept) && next?.isLetter != true, "\(width): \(lines)")
      #expect((kept == words) != (lines.last?.hasSuffix("…") == true), "\(width): \(lines)")
    }
  }

  @Test func wideAndCombiningSignsAreCutWhole() {
    var text = RoledText()
    text.add("漢字漢字漢字 e\u{301}e\u{301}e\u{301} 漢字漢字漢字", .text)
    for width in 1...30 {
      for line in text.lines(width: width, most: 1) {
        let cells = line.runs.flatMap(\.glyphs).reduce(0) { $0 + $1.width }
        #expect(cells <= max(2, width), "\(width)")
      }
    }
  }

  /// A long note and a long attribution beside the text.
  @Test func theMarginSaysWhatItLeavesOut() throws {
    var scene = Scene(columns: 120, rows: 30)
    let name = "The harbour board of the old town and of all the villages around its wide bay"
    try scene.press("/nobody⏎c")
    try scene.press("a\(name)⏎⏎")
    try scene.press("i" + Array(repeating: "ask", count: 60).joined(separator: " ") + "⏎")
    let margin = scene.screen.split(separator: "\n").map { $0.drop { $0 != "│" } }
    #expect(margin.contains { $0.contains("ask…") }, "\(scene.screen)")
  }
}
