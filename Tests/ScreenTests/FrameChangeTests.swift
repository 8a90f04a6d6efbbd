import Screen
import Testing

/// Which cells of a frame are drawn anew.
@Suite struct FrameChangeTests {
  private func frame(_ signs: String) -> Frame {
    var frame = Frame(size: Size(columns: 12, rows: 1))
    let glyphs = signs.map { Glyph(String($0), width: $0.isASCII ? 1 : 2) }
    frame.put(glyphs, column: 0, row: 0, roles: .text)
    return frame
  }

  private func changes(from before: String, to after: String) -> [[String]] {
    var stretches: [[String]] = []
    frame(after).forEachChange(since: frame(before), within: Size(columns: 12, rows: 1)) {
      stretches.append($2.map(\.text))
    }
    return stretches
  }

  @Test func wideSignsAreDrawnWhole() {
    #expect(changes(from: "ab日本c", to: "ab日語c") == [["語", ""]])
    #expect(changes(from: "日本語日本語", to: "日本語日本体") == [["体", ""]])
    #expect(changes(from: "日本", to: "語本") == [["語", ""]])
    #expect(changes(from: "a日b", to: "日ab") == [["日", "", "a"]])
  }

  @Test func whatIsTheSameIsNot() {
    #expect(changes(from: "日本", to: "日本") == [])
    #expect(changes(from: "abcd", to: "axcd") == [["x"]])
  }
}
