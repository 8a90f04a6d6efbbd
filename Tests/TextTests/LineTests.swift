import TestSupport
import Model
import Testing

@testable import Text

@Suite struct LineTests {
  /// Checks the lines of a text at a width, each shown as it stands.
  private func check(
    _ text: String, width: Int, preformatted: Bool = false, _ expected: [String],
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let text = ScalarText(text)
    let lines =
      preformatted
      ? Lines.wrapPreformatted(text, in: text.whole, width: width)
      : Lines.wrap(text, in: text.whole, width: width)
    #expect(lines.map { text[$0] } == expected, sourceLocation: sourceLocation)
  }

  @Test func wordsAreKeptWhole() {
    check("", width: 10, [""])
    check("Prices rose.", width: 12, ["Prices rose."])
    check("Prices rose.", width: 11, ["Prices ", "rose."])
    check("one two three", width: 7, ["one two ", "three"])
    check("well-known men", width: 6, ["well-", "known ", "men"])
    check("“Why?” (he) asked", width: 6, ["“Why?” ", "(he) ", "asked"])
    check("a — b", width: 3, ["a — ", "b"])
  }

  @Test func whiteSpaceAtTheEndTakesNoRoom() {
    check("one     two", width: 3, ["one     ", "two"])
    check("one\ntwo\nthree", width: 7, ["one\ntwo\n", "three"])
    check("one   ", width: 3, ["one   "])
    check("one\u{A0}two", width: 5, ["one\u{A0}t", "wo"])
  }

  @Test func longWordsAreBroken() {
    check("incomprehensible", width: 6, ["incomp", "rehens", "ible"])
    check("an incomprehensible", width: 6, ["an ", "incomp", "rehens", "ible"])
    check("e\u{301}e\u{301}e\u{301}", width: 2, ["e\u{301}e\u{301}", "e\u{301}"])
    check("abc", width: 0, ["a", "b", "c"])
    check("abc", width: -5, ["a", "b", "c"])
  }

  @Test func wideSigns() {
    check("今天很好。你呢？", width: 8, ["今天很", "好。你", "呢？"])
    check("今天", width: 1, ["今", "天"])
    check("ab今", width: 3, ["ab", "今"])
    check("👩‍👩‍👧👩‍👩‍👧", width: 3, ["👩‍👩‍👧", "👩‍👩‍👧"])
  }

  @Test func numbersStayWhole() {
    check("cost $3,500.50 now", width: 9, ["cost ", "$3,500.50 ", "now"])
    check("up (4.5%) now", width: 7, ["up ", "(4.5%) ", "now"])
  }

  @Test func softHyphensAreNoPlaceToBreak() {
    check("co\u{AD}operate now", width: 10, ["co\u{AD}operate ", "now"])
    check("a co\u{AD}op", width: 4, ["a ", "co\u{AD}op"])
  }

  @Test func preformattedLinesStand() {
    check("", width: 9, preformatted: true, [""])
    check("a b\n  c\n", width: 9, preformatted: true, ["a b\n", "  c\n"])
    check("a\n\nb", width: 9, preformatted: true, ["a\n", "\n", "b"])
    check("a b c d", width: 3, preformatted: true, ["a b", " c ", "d"])
    check("abc\r\nd", width: 3, preformatted: true, ["abc\r\n", "d"])
  }

  @Test func onlyTheSpanIsWrapped() {
    let text = MarkedText("out ⟦one ⟧⟦two⟧ out")
    let span = text.spans[0].union(text.spans[1])
    #expect(Lines.wrap(text.text, in: span, width: 4) == text.spans)
  }
}
