import Model
import TestSupport
import Testing

@Suite struct InlineTests {
  /// Inlines over the marked spans; `looked` is the words whose inlines are asked for.
  private func check(
    _ marked: String, overlapping looked: String, _ expected: [String],
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let passage = MarkedText(marked)
    let inlines = Inlines(passage.spans.map { Inline(.emphasis, $0) }.reversed())
    let place = try #require(passage.text.occurrences(of: ScalarText(looked)).first)
    let found = inlines.overlapping(place).map { passage.text[$0.span] }
    #expect(found == expected, sourceLocation: sourceLocation)
  }

  @Test func whatOverlapsIsFound() throws {
    try check("⟦Prices⟧ rose ⟦again⟧.", overlapping: "rose", [])
    try check("⟦Prices⟧ rose ⟦again⟧.", overlapping: "s rose a", ["Prices", "again"])
    try check("⟦Prices ⟦rose⟧ again⟧ today.", overlapping: "rose", ["Prices rose again", "rose"])
    try check("⟦Prices ⟦rose⟧ again⟧ today.", overlapping: "again", ["Prices rose again"])
    try check("⟦A⟧ b ⟦c⟧ ⟦d ⟦e⟧ f g⟧ h", overlapping: "g", ["d e f g"])
    try check("⟦A⟧", overlapping: "A", ["A"])
  }

  @Test func eachStandsOnceAndTheOuterFirst() {
    let text = MarkedText("⟦Prices ⟦rose⟧⟧.")
    let (outer, inner) = (text.spans[0], text.spans[1])
    let inlines = Inlines([
      Inline(.strong, inner), Inline(.link("https://a.example"), outer), Inline(.strong, inner),
      Inline(.emphasis, outer),
    ])
    #expect(inlines.map(\.kind) == [.emphasis, .link("https://a.example"), .strong])
  }

  @Test func theInnermostLinkIsTheOneUnderTheCursor() {
    let text = MarkedText("See ⟦the ⟦survey⟧ of Varn⟧ here.")
    let inlines = Inlines([
      Inline(.link("https://a.example/outer"), text.spans[0]),
      Inline(.link("https://a.example/inner"), text.spans[1]),
    ])
    #expect(inlines.link(at: text.spans[0].start) == "https://a.example/outer")
    #expect(inlines.link(at: text.spans[1].start) == "https://a.example/inner")
    #expect(inlines.link(at: text.spans[1].end) == "https://a.example/outer")
    #expect(inlines.link(at: text.spans[0].end) == nil)
    #expect(inlines.hasLinks && !Inlines([Inline(.code, text.spans[0])]).hasLinks)
  }

  @Test func everyKindIsKnownByItsName() {
    let kinds: [Inline.Kind] = [
      .emphasis, .strong, .code, .superscript, .subscript, .deleted, .link("https://a.example"),
      .image("https://a.example/b.png"),
    ]
    for kind in kinds {
      #expect(Inline.Kind(name: kind.name, address: kind.address) == kind)
      let wrong = kind.address == nil ? "https://a.example" : nil
      #expect(Inline.Kind(name: kind.name, address: wrong) == nil)
    }
    #expect(Inline.Kind(name: "blink", address: nil) == nil)
  }
}
