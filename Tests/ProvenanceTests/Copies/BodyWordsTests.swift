import Model
import TestSupport
import Testing

@testable import Provenance

@Suite struct BodyWordsTests {
  /// The words of the text are those marked.
  private func check(_ marked: String, sourceLocation: SourceLocation = #_sourceLocation) {
    let expected = MarkedText(marked)
    let words = BodyWords(Body.article("a", expected.text))
    let spans = (0..<words.count).map { words.span(of: $0..<($0 + 1)) }
    #expect(spans == expected.spans, sourceLocation: sourceLocation)
  }

  private func names(_ text: String) -> [UInt64] {
    BodyWords(Body.article("a", ScalarText(text))).names
  }

  @Test func wordsAreLettersAndDigits() {
    check("⟦Prices⟧ ⟦rose⟧ ⟦4⟧.⟦2⟧ %. “⟦Nobody⟧ ⟦asked⟧,” ⟦he⟧ — ⟦said⟧!")
    check("")
    check(" \n.… ")
    check("⟦it⟧’⟦s⟧ ⟦co⟧-⟦op⟧ ⟦e\u{301}te\u{301}⟧ ⟦soft\u{AD}en⟧")
    check("⟦Цены⟧ ⟦выросли⟧. ⟦الأسعار⟧ ⟦ارتفعت⟧، ⟦가격⟧ ⟦Ärger⟧")
  }

  @Test func signsOfScriptsWithoutSpacesAreWords() {
    check("⟦价⟧⟦格⟧，⟦上⟧⟦涨⟧⟦3⟧⟦％⟧。".replacing("⟦％⟧", with: "％"))
    check("⟦ト⟧⟦ヨ⟧⟦タ⟧・⟦は⟧⟦Toyota⟧⟦です⟧".replacing("⟦です⟧", with: "⟦で⟧⟦す⟧"))
    check("⟦ร⟧⟦า⟧⟦ค⟧⟦า⟧")
  }

  @Test func boilerplateHasNoWords() {
    check("~Sign up here\n\n⟦Prices⟧ ⟦rose⟧.\n\n~Share this\n\n⟦Again⟧.")
    let words = BodyWords(Body.article("a", "One two.\n\n~Share\n\n~Like\n\nThree.\n\nFour."))
    #expect(words.breaks == [2, 4])
    #expect([0, 1, 2, 3].map { words.stretchEnd(after: $0) } == [2, 2, 4, 4])
  }

  @Test(arguments: [
    ("PRICES Été ÉTÉ", "prices été été"), ("ЦЕНЫ Ёлка ЙОД", "цены ёлка йод"), ("ΤΙΜΕΣ", "τιμεσ"),
    ("مُحَمَّد", "محمد"), ("كتـــاب", "كتاب"), ("hy\u{AD}phen zero\u{200D}width", "hyphen zerowidth"),
    ("don’t “so”", "don't \"so\""), ("İzmir Ǆ", "izmir ǆ"),
  ])
  func formsThatDoNotCount(_ one: String, _ other: String) {
    #expect(names(one) == names(other))
  }

  @Test(arguments: [("rose", "rise"), ("3 5", "35"), ("価", "格"), ("a b", "b a")])
  func whatCounts(_ one: String, _ other: String) { #expect(names(one) != names(other)) }
}
