import Model
import Testing

@testable import Provenance

@Suite struct OverlapTests {
  private func overlap(_ a: String, _ b: String) -> Double {
    let (a, b) = (Body.text("a", a).shingles, Body.text("b", b).shingles)
    #expect(a.overlap(with: b) == b.overlap(with: a))
    return a.overlap(with: b)
  }

  /// Words `w1 w2 …`, each of them once.
  private func words(_ range: Range<Int>) -> String {
    range.map { "w\($0)" }.joined(separator: " ")
  }

  @Test func itIsTheShareOfTheSmallerOnesRuns() {
    #expect(overlap(words(0..<60), words(0..<60)) == 1)
    #expect(overlap(words(0..<60), words(100..<160)) == 0)
    #expect(overlap(words(0..<60), words(20..<2000)) == 38.0 / 58)
    // One word of 62 changed: three runs of sixty.
    #expect(overlap(words(0..<62), words(0..<30) + " x " + words(31..<62)) == 57.0 / 60)
  }

  @Test func shortTextsAreNoCopiesOfMuchLongerOnes() {
    #expect(overlap(words(0..<10), words(0..<10)) == 1)
    #expect(overlap(words(0..<12), words(0..<500)) == 10.0 / 249)
    #expect(overlap(words(0..<25), words(0..<500)) == 23.0 / 249)
    #expect(overlap(words(0..<12), words(0..<22)) == 1)
    #expect(overlap(words(0..<12), words(0..<32)) == 10.0 / 15)
    #expect(overlap(words(0..<26), words(0..<500)) == 1)
  }

  @Test(arguments: ["", "w1", "w0 w1 w2", "w0 w1 w2 w3 w4 w5 w6 w7 w8"])
  func whatSaysTooLittleIsNoCopy(_ text: String) {
    #expect(overlap(text, text) == 0)
    #expect(overlap(text, words(0..<500)) == 0)
  }

  /// A thousand times the same is one run, however often it is said.
  @Test func repetitionCountsOnce() {
    let text = String(repeating: "again ", count: 1000)
    #expect(Body.text("a", text).shingles.count == 1)
    #expect(overlap(text, text) == 0)
  }

  @Test func largeTextsAreLookedUpIn() {
    #expect(overlap(words(0..<42), words(21..<3000)) == 19.0 / 40)
    #expect(overlap(words(0..<42), words(21..<60)) == 19.0 / 37)
  }
}
