import Model
import Provenance
import Testing

@Suite struct LengthTests {
  @Test func aLongChainIsFollowedToItsEnd() {
    let steps = (0..<10_000).map { "s\($0)" }.joined(separator: " ← ")
    let origins = Told(["A: " + steps]).origins()
    #expect(origins.phrase == "1 article → 1 outlet → 1 independent origin (1 named)")
    #expect(origins.roots.map(\.sources) == [[ID("s9999")]])
  }

  @Test func aLongCircleIsOne() {
    let steps = (0..<10_000).map { "s\($0)" }.joined(separator: " ← ")
    let origins = Told(["A: " + steps + " ← s0"]).origins()
    #expect(origins.circles.map(\.sources.count) == [10_000])
  }

  /// In the square of the number of articles this would take many minutes.
  @Test(.timeLimit(.minutes(3))) func manyArticlesAreCountedInTime() {
    #expect(web(of: 20_000).origins().high == 20_000)
  }

  private func web(of count: Int) -> Told {
    Told((0..<count).map { "A\($0): B\($0) ← C\($0)" })
  }
}
