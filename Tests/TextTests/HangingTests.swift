import Model
import TestSupport
import Testing

@testable import Text

/// Punctuation that hangs out of the column.
@Suite struct HangingTests {
  private func check(
    _ text: String, width: Int, _ expected: [String],
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let text = ScalarText(text)
    let lines = Lines.wrap(text, in: text.whole, width: width, hangs: true)
    #expect(lines.map { text[$0] } == expected, sourceLocation: sourceLocation)
  }

  @Test func stopsHangBehindALine() {
    check("It rose. Then", width: 7, ["It rose. ", "Then"])
    check("one two, six", width: 7, ["one two, ", "six"])
    check("one two: six", width: 7, ["one ", "two: ", "six"])
    check("a well-known one", width: 6, ["a well-", "known ", "one"])
    check("one two,six", width: 7, ["one ", "two,six"])
  }

  @Test func onlyOneSignHangs() {
    check("It rose.” Then", width: 7, ["It ", "rose.” ", "Then"])
    check("“‘Why", width: 4, ["“‘Why"])
    check("“‘Why", width: 3, ["“‘Wh", "y"])
  }

  @Test func openingQuotesHangBeforeALine() {
    check("“Why?” he sat", width: 4, ["“Why?” ", "he ", "sat"])
    check("a “b c", width: 4, ["a “b ", "c"])
    check("a “b c", width: 3, ["a ", "“b c"])
    check("abc (def) ghi", width: 4, ["abc ", "(def) ", "ghi"])
  }

  /// A sign of two cells finds no room beside the column.
  @Test func wideSignsDoNotHang() {
    check("「今天」", width: 4, ["「今", "天」"])
  }

  /// No line has more than the room on either side, and none is lost.
  @Test func linesStayInTheirRoom() {
    var dice = Dice(seed: 5)
    for _ in 0..<300 {
      let signs = ["“", "”", "(", ")", ".", ",", " ", " ", "-", "a", "word", "今", "é"]
      let text = ScalarText((0..<60).map { _ in signs.randomElement(using: &dice) ?? "" }.joined())
      let width = Int.random(in: 2...12, using: &dice)
      let lines = Lines.wrap(text, in: text.whole, width: width, hangs: true)
      #expect(lines.map { text[$0] }.joined() == text[text.whole])
      for line in lines {
        var words = text[line]
        while words.last == " " { words.removeLast() }
        let hung = Hanging.cells(before: line, of: text)
        #expect(Clusters.width(of: words) - hung <= width + Hanging.room, "\(words) at \(width)")
      }
    }
  }
}
