import Model
import TestSupport
import Testing

@Suite struct PatternTests {
  private func check(
    _ marked: String, _ words: String, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let expected = MarkedText(marked)
    #expect(
      Pattern(words).places(in: expected.text) == expected.spans, sourceLocation: sourceLocation)
  }

  @Test func smallLettersFindCapitalOnes() {
    check("⟦PRICES⟧, ⟦Prices⟧ and ⟦prices⟧.", "prices")
    check("⟦ΌΧΙ⟧ is ⟦όχι⟧", "όχι")
    check("⟦İz⟧mir", "i\u{307}z")
  }

  @Test func aCapitalLetterFindsJustItself() {
    check("PRICES, ⟦Prices⟧ and prices.", "Prices")
    check("⟦Ärzte⟧ and ärzte", "Ärzte")
    check("The ⟦“Lind”⟧ and the “lind”", "\"Lind\"")
  }

  @Test func whiteSpaceQuotesAndDashesDoNotCount() {
    check("the ⟦Need to\n  respect⟧ it", " need\tto respect ")
    check("THE ⟦Need\u{A0}to\u{2009} respect⟧ it", "Need to respect")
    check("He said ⟦“it’s 4–5”⟧.", "\"it's 4-5\"")
    check("He said ⟦\"it's 4-5\"⟧.", "„it‘s 4—5“")
    check("⟦Wind\u{AD}mill⟧ and ⟦windmill⟧", "windmill")
  }

  @Test func noTwoPlacesShareAScalar() {
    check("⟦aba⟧ba⟦aba⟧", "aba")
    check("Well⟦…⟧ no⟦.⟧", ".")
    check("Prices", "")
    check("Prices rose", "  ")
  }

  @Test func boilerplateAndWhatRunsOverBlocksAreLeftOut() {
    let marked = MarkedText("Prices rose.\n\n⟦Prices⟧ fell\n\nbut ⟦prices⟧ matter.")
    let blocks = [(BlockRole.boilerplate, 0, 12), (.paragraph, 14, 25), (.paragraph, 27, 45)]
    var article = Article.sample(marked.text)
    article.blocks = blocks.map { Block($0.0, span: Span($0.1, $0.2)) }
    #expect(Pattern("prices").places(in: article) == marked.spans)
    #expect(Pattern("prices").foldedPlaces(in: article) == [Span(0, 6)])
    #expect(Pattern("fell but").places(in: article) == [])
  }
}
