import Model
import Testing

@testable import Text

/// Long texts of one repeated piece, each of which takes minutes where a rule looks too far.
@Suite struct HostileTextTests {
  @Test(
    .timeLimit(.minutes(1)),
    arguments: ["a.", "? “", ". . ", ".)", "A. B. ", "\n\n", "! Aa Bb ", "。」说", "a'", "\u{301}"])
  func timeIsLinear(piece: String) {
    let text = ScalarText(String(repeating: piece, count: 60_000 / piece.unicodeScalars.count))
    let sentences = Sentences.of(text, in: text.whole)
    #expect(sentences.count <= text.count)
    let lines = Lines.wrap(text, in: text.whole, width: 72)
    #expect(lines.last?.end == text.end)
    let words = Words.of(text, in: text.whole)
    let last = Words.previousStart(before: text.end, in: text, within: text.whole)
    #expect(words.last?.start == last)
    #expect(Clusters.of(text, in: text.whole).last?.span.end == text.end)
  }
}
