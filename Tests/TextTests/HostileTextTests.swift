import Model
import TestSupport
import Testing

@testable import Text

/// Long texts of one repeated piece, each of which takes minutes where a rule looks too far.
@Suite struct HostileTextTests {
  /// Four times the text may take four times as long, and not sixteen times. Of the processor's time,
  /// since the machine may have other work.
  @Test(
    .timeLimit(.minutes(10)),
    arguments: ["a.", "? “", ". . ", ".)", "A. B. ", "\n\n", "! Aa Bb ", "。」说", "a'", "\u{301}"])
  func timeIsLinear(piece: String) {
    let short = (0..<3).map { _ in time(of: piece, scalars: 8_000) }.min() ?? 0
    let long = (0..<2).map { _ in time(of: piece, scalars: 32_000) }.min() ?? 0
    #expect(long < 9 * short, "\(short) s, \(long) s")
  }

  /// In seconds of the processor.
  private func time(of piece: String, scalars: Int) -> Double {
    let text = ScalarText(String(repeating: piece, count: scalars / piece.unicodeScalars.count))
    let began = ThreadTime.now()
    let sentences = Sentences.of(text, in: text.whole)
    #expect(sentences.count <= text.count)
    let lines = Lines.wrap(text, in: text.whole, width: 72)
    #expect(lines.last?.end == text.end)
    let words = Words.of(text, in: text.whole)
    let last = Words.previousStart(before: text.end, in: text, within: text.whole)
    #expect(words.last?.start == last)
    #expect(Clusters.of(text, in: text.whole).last?.span.end == text.end)
    return ThreadTime.now() - began
  }
}
