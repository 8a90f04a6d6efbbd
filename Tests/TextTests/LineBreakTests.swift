import Model
import Testing

@testable import Text

@Suite struct LineBreakTests {
  /// Lines of LineBreakTest.txt, counted from 1, that our rules deliberately do not meet.
  private let knownDifferences: Set<Int> = []

  @Test func unicodeLineBreakTest() {
    guard let lines = UnicodeData.lines(of: "auxiliary/LineBreakTest.txt") else { return }
    var failing: Set<Int> = []
    var count = 0
    for (number, line) in zip(1..., lines) {
      guard let (scalars, breaks) = UnicodeData.breaks(line) else { continue }
      count += 1
      let text = ScalarText(scalars: scalars)
      let found = LineBreaks.opportunities(of: text, in: text.whole).map(\.offset.value)
      if found + [text.count] != breaks { failing.insert(number) }
    }
    #expect(count > 7000)
    #expect(failing.subtracting(knownDifferences).sorted() == [], "fail without being listed")
    #expect(knownDifferences.subtracting(failing).sorted() == [], "listed, but pass")
  }
}
