import TestSupport
import Model
import Testing

@Suite struct LooseTextTests {
  private func check(
    _ marked: String, _ words: String, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let expected = MarkedText(marked)
    #expect(
      LooseText(expected.text).occurrences(of: words) == expected.spans,
      sourceLocation: sourceLocation)
  }

  @Test func caseIsLevelled() {
    check("⟦PRICES Rose⟧ and ⟦prices rose⟧.", "Prices rose")
    check("⟦ΌΧΙ⟧", "όχι")
  }

  @Test func whiteSpaceIsLevelled() {
    check("the ⟦need to\n  respect⟧ it", " need to respect ")
    check("a\u{A0}⟦b\u{200B}c⟧", "bc")
  }

  @Test func quotationMarksAndDashesAreLevelled() {
    check("He said ⟦“it’s 4–5”⟧.", "\"it's 4-5\"")
    check("⟦Well…⟧ no", "well...")
  }

  @Test func nothingIsFoundOfNothing() {
    check("Prices rose", " ")
    check("Prices rose", "fell")
  }
}
