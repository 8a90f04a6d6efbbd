import TestSupport
import Model
import Testing

@testable import Text

@Suite struct ClusterTests {
  /// Checks what each cluster of a text is shown as, and in how many cells.
  private func check(
    _ text: String, _ expected: [(String, Int)], sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let found = Clusters.of(text)
    #expect(found.map(\.text) == expected.map(\.0), sourceLocation: sourceLocation)
    #expect(found.map(\.width) == expected.map(\.1), sourceLocation: sourceLocation)
    let width = expected.reduce(0) { $0 + $1.1 }
    #expect(Clusters.width(of: text) == width, sourceLocation: sourceLocation)
  }

  @Test func plainText() {
    check("", [])
    check("Aé’", [("A", 1), ("é", 1), ("’", 1)])
    check("e\u{301}x", [("e\u{301}", 1), ("x", 1)])
    check("中ｱ한Ａ", [("中", 2), ("ｱ", 1), ("한", 2), ("Ａ", 2)])
  }

  @Test func spaces() {
    check("a\tb", [("a", 1), (" ", 1), ("b", 1)])
    check("\n\r\n\u{A0}\u{2028}\u{2003}", Array(repeating: (" ", 1), count: 5))
    check("\u{3000}", [("\u{3000}", 2)])
  }

  @Test func nothingSteersTheTerminal() {
    check("a\u{1B}[2Jb", [("a", 1), ("", 0), ("[", 1), ("2", 1), ("J", 1), ("b", 1)])
    for scalar in ["\u{0}", "\u{7}", "\u{7F}", "\u{9B}", "\u{9D}", "\u{61C}", "\u{200E}"]
      + ["\u{202E}", "\u{2066}", "\u{2069}", "\u{AD}", "\u{200B}", "\u{FEFF}", "\u{E0041}"]
    {
      #expect(Clusters.of(scalar).map(\.text).joined() == "")
      #expect(Clusters.of("x" + scalar).map(\.text).joined() == "x")
      #expect(Clusters.width(of: "x" + scalar + "y") == 2)
    }
  }

  @Test func whereTerminalsDisagreeTheBaseIsShown() {
    check("👩‍👩‍👧!", [("👩", 2), ("!", 1)])
    check("👍🏽", [("👍", 2)])
    check("❤️", [("❤", 1)])
    check("1️⃣", [("1", 1)])
    check("🇩🇪🇫🇷", [("⚑", 1), ("⚑", 1)])
    check("\u{1FAE8}\u{1F600}", [("▢", 1), ("😀", 2)])
    check("\u{378}\u{E000}", [("", 0), ("\u{E000}", 1)])
  }

  @Test func marksAreLimited() {
    let marks = "\u{301}\u{302}\u{303}\u{304}"
    check("o" + marks + "\u{305}\u{306}", [("o" + marks, 1)])
    check("\u{301}", [("◌\u{301}", 1)])
  }

  @Test func koreanLettersAreSyllables() {
    check("\u{1112}\u{1161}\u{11AB}", [("한", 2)])
    check("\u{1112}\u{1161}", [("하", 2)])
    check("\u{1112}", [("\u{1112}", 2)])
  }

  @Test func spansAreThoseOfTheText() {
    let text = MarkedText("xx⟦a⟧⟦e\u{301}⟧⟦👩‍👩‍👧⟧⟦\u{1B}⟧⟦z⟧")
    let span = Span(ScalarOffset(2), text.text.end)
    #expect(Clusters.of(text.text, in: span).map(\.span) == text.spans)
  }

  @Test func boundaries() {
    let text: ScalarText = "ae\u{301}\u{302}z"
    func place(_ value: Int) -> ScalarOffset { ScalarOffset(value) }
    let starts = (0...6).map { Clusters.boundary(atOrBefore: place($0), in: text).value }
    #expect(starts == [0, 1, 1, 1, 4, 5, 5])
    let nexts = (0...6).map { Clusters.next(after: place($0), in: text).value }
    #expect(nexts == [1, 4, 4, 4, 5, 5, 5])
    let previous = (0...6).map { Clusters.previous(before: place($0), in: text).value }
    #expect(previous == [0, 0, 1, 1, 1, 4, 4])
  }
}
