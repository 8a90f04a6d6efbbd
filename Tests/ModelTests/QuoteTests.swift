import TestSupport
import Model
import Testing

@Suite struct QuoteTests {
  private func check(
    _ marked: String, _ quote: Quote, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let expected = MarkedText(marked)
    let article = Article.sample(expected.text)
    #expect(quote.places(in: article) == expected.spans, sourceLocation: sourceLocation)
  }

  @Test func everyPlaceIsFound() {
    check("⟦Prices rose⟧. Then ⟦Prices rose⟧ again.", Quote(exact: "Prices rose"))
    check("⟦aba⟧ba", Quote(exact: "aba", suffix: "ba"))
    check("Nobody asked.", Quote(exact: "Prices"))
  }

  @Test func prefixAndSuffixChoose() {
    check("He said no. She said ⟦no⟧.", Quote(exact: "no", prefix: "She said"))
    check("He said ⟦no⟧. She said no!", Quote(exact: "no", suffix: "."))
    check("He said no.", Quote(exact: "no", prefix: "it is long before He said"))
  }
}

extension Article {
  /// One paragraph a block.
  static func sample(_ text: ScalarText) -> Article {
    Article(
      id: ID("sample-00000000"), metadata: Metadata(title: "Sample"), text: text,
      blocks: [Block(.paragraph, span: text.whole)],
      original: Original(
        file: "original.txt", sha256: String(repeating: "0", count: 64), bytes: 0, source: "-",
        retrieved: Timestamp(seconds: 0), format: "text", encoding: "utf-8"))
  }
}
