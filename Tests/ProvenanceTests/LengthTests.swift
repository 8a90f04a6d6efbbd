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
  @Test(.timeLimit(.minutes(10))) func manyArticlesAreCountedInTime() {
    #expect(web(of: 20_000).origins().high == 20_000)
  }

  private func web(of count: Int) -> Told {
    Told((0..<count).map { "A\($0): B\($0) ← C\($0)" })
  }

  /// Ten thousand sources in a row, or in a ring, however they are tied.
  @Test(.timeLimit(.minutes(10)), arguments: [RelationKind.sameAs, .dependsOn, .copyOf])
  func manyThatAreTiedAreOne(by kind: RelationKind) {
    let count = 10_000
    let told = Told((0..<count).map { "A\($0): s\($0)" })
    let row = (1..<count).map { Relation.sources(kind, "s\($0 - 1)", "s\($0)") }
    #expect(told.origins(row).count == 1...1)
    let ring = row + [Relation.sources(kind, "s\(count - 1)", "s0")]
    #expect(told.origins(ring).count == 1...1)
  }

  @Test(.timeLimit(.minutes(10))) func manyThatMayBeTiedAreOneAtTheLowEnd() {
    let count = 10_000
    let told = Told((0..<count).map { "A\($0): s\($0)" })
    let row = (1..<count).flatMap { number in
      [false, true].map { isRefused in
        Relation.sources(.sameAs, "s\(number - 1)", "s\(number)", refused: isRefused)
      }
    }
    let origins = told.origins(row)
    #expect(origins.count == 1...count)
    #expect(origins.flags.count { $0.name == "contradictory-relations" } == count - 1)
  }

  @Test(.timeLimit(.minutes(10))) func aLongRowOfMergesIsOne() {
    let sources = (0..<10_000).map { "s\($0)" + ($0 == 9_999 ? "" : "=s\($0 + 1)") }
    let origins = Told(["A: s0", "B: s5000", "C: s9999"], sources: sources).origins()
    #expect(origins.count == 1...1)
    #expect(origins.roots.map(\.sources) == [[ID("s9999")]])
  }

  /// Each step has an origin of its own beside it: ten thousand of them lead to the first.
  @Test(.timeLimit(.minutes(10))) func aLongChainWithOriginsAlongItIsCounted() {
    let count = 3_000
    let lines = (0..<count).map { "A\($0): s\($0) ← s\($0 + 1)" }
    let origins = Told(lines + (0..<count).map { "B\($0): s\($0) ← r\($0)" }).number()
    #expect(origins.high == count + 1)
  }

  @Test(.timeLimit(.minutes(10))) func manyDatedOriginsAreComparedInTime() {
    let count = 5_000
    let told = Told(
      (0..<count).map { "A\($0) 2025-05-01: s\($0)" },
      sources: (0..<count).map { "s\($0) 2025-05-02" })
    #expect(told.origins().flags.count { $0.name == "younger-root" } == count)
  }
}
