import Model
import TestSupport
import Testing

@testable import Provenance

@Suite struct SharedTextTests {
  /// The passages of both texts are those marked.
  private func check(
    _ first: String, _ second: String, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let (a, b) = (MarkedText(first), MarkedText(second))
    let shared = SharedText(
      BodyText(Body.article("a", a.text)), BodyText(Body.article("b", b.text)))
    #expect(shared.passages.map(\.first) == a.spans, sourceLocation: sourceLocation)
    #expect(shared.passages.map(\.second).sorted() == b.spans, sourceLocation: sourceLocation)
  }

  @Test func runsOfEightWordsAreShown() {
    check(
      "He said: ⟦one two three four five six seven eight⟧. And he left.",
      "They heard “⟦One two three, four five; six seven eight⟧” on the wireless.")
    check("one two three four five six seven", "one two three four five six seven")
    check("", "one two three four five six seven eight")
  }

  @Test func aFewOtherWordsDoNotPartAPassage() {
    check(
      "⟦one two three four x y five six seven eight⟧ and out",
      "and ⟦one two three four p five six seven eight⟧")
    check(
      "one two three four x y x y x five six seven eight", "one two three four five six seven eight"
    )
  }

  @Test func paragraphsInAnotherOrder() {
    check(
      "⟦a1 a2 a3 a4 a5 a6 a7 a8 a9⟧\n\n⟦b1 b2 b3 b4 b5 b6 b7 b8 b9⟧",
      "⟦b1 b2 b3 b4 b5 b6 b7 b8 b9⟧\n\n⟦a1 a2 a3 a4 a5 a6 a7 a8 a9⟧")
  }

  @Test func aPassageHoldsNoBoilerplate() {
    check(
      "⟦a1 a2 a3 a4 a5 a6 a7 a8⟧\n\n~Sign up\n\n⟦b1 b2 b3 b4 b5 b6 b7 b8⟧",
      "⟦a1 a2 a3 a4 a5 a6 a7 a8⟧ ⟦b1 b2 b3 b4 b5 b6 b7 b8⟧")
  }

  @Test func whatOneTextSaysTwiceStandsOnceInTheOther() {
    let shared = SharedText(
      Body.text("a", "a1 a2 a3 a4 a5 a6 a7 a8"),
      Body.text("b", "a1 a2 a3 a4 a5 a6 a7 a8. So: a1 a2 a3 a4 a5 a6 a7 a8, again, x y z."))
    #expect(shared.passages.count == 2)
    #expect(shared.firstShare == 1 && shared.secondShare == 16.0 / 21)
  }

  @Test func aSignIsHalfAWord() {
    check(
      "他说：“⟦一二三四五六七八九十百千万亿兆京⟧。”", "⟦一二三四五六七八九十百千万亿兆京⟧")
    check("一二三四五六七八九十百千万亿", "一二三四五六七八九十百千万亿")
  }

  @Test(arguments: [
    ("2025-09-29", "2025-09-30", "a<b"), ("2025-09-30", "2025-09-29", "b<a"),
    ("2025-09-29", "2025-09-29", "a~b"), (nil, "2025-09-29", "a~b"), (nil, nil, "a~b"),
  ])
  func theYoungerOneIsTheCopy(_ one: String?, _ other: String?, _ expected: String) {
    let words = (0..<40).map { "w\($0)" }.joined(separator: " ")
    let texts = [
      Body.text("b", words, published: other), Body.text("a", words, published: one),
    ]
    #expect(Copies.find(in: texts).pairs == [expected])
  }
}
