import TestSupport
import Model
import Testing

@testable import Text

@Suite struct SentenceTests {
  @Test(arguments: SentenceTable.all) func sentencesAreTheMarkedOnes(_ marked: String) {
    let expected = MarkedText(marked)
    let found = Sentences.of(expected.text, in: expected.text.whole)
    #expect(found.map { expected.text[$0] } == expected.spans.map { expected.text[$0] })
    #expect(found == expected.spans)
  }

  @Test func theTableIsLargeAndSaysNothingTwice() {
    #expect(SentenceTable.all.count >= 240)
    #expect(Set(SentenceTable.all).count == SentenceTable.all.count)
    #expect(SentenceTable.all.count { $0.unicodeScalars.count { $0 == "⟦" } > 1 } >= 200)
  }

  @Test func sentenceAtAPlace() {
    let text: ScalarText = "One fell. Two rose. Three."
    func sentence(at offset: Int) -> String? {
      Sentences.sentence(at: ScalarOffset(offset), in: text, within: text.whole).map { text[$0] }
    }
    #expect(sentence(at: 0) == "One fell.")
    #expect(sentence(at: 9) == "One fell.")
    #expect(sentence(at: 10) == "Two rose.")
    #expect(sentence(at: 99) == "Three.")
    let second = Sentences.nextStart(after: .start, in: text, within: text.whole)
    #expect(second == ScalarOffset(10))
    let first = Sentences.previousStart(before: ScalarOffset(10), in: text, within: text.whole)
    #expect(first == .start)
  }
}
