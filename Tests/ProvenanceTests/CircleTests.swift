import Model
import Provenance
import Testing

@Suite struct CircleTests {
  private func check(
    _ lines: String..., circles expected: [String], origins: ClosedRange<Int>,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let found = Told(lines).origins()
    let circles = found.circles.map { circle in
      circle.sources.map(\.value).joined(separator: " ⇄ ") + (circle.hasOrigin ? " ← …" : "")
    }
    #expect(circles.sorted() == expected, sourceLocation: sourceLocation)
    #expect(found.count == origins, sourceLocation: sourceLocation)
  }

  @Test func outletsThatCiteEachOtherAreACircle() {
    check("A: B", "B: A", circles: ["A ⇄ B"], origins: 0...0)
    check("A: B", "B: C", "C: A", circles: ["A ⇄ B ⇄ C"], origins: 0...0)
    check("X: A ← B ← A", circles: ["A ⇄ B"], origins: 0...0)
  }

  @Test func aCircleWithAWayOutHasTheOriginAtItsEnd() {
    check("A: B", "B/1: A", "B/2: Ivar Holm", circles: ["A ⇄ B ← …"], origins: 1...1)
    check("A: B", "B/1: A", "B/2: B", circles: ["A ⇄ B ← …"], origins: 1...1)
  }

  @Test func twoCirclesAreTwo() {
    check("A: B", "B: A", "C: D", "D: C", circles: ["A ⇄ B", "C ⇄ D"], origins: 0...0)
    check("A: B", "B: A", "C: D", "D: C", "E: A + C", circles: ["A ⇄ B", "C ⇄ D"], origins: 0...0)
  }

  @Test func namingOneselfIsNoCircle() {
    check("A: A", circles: [], origins: 1...1)
    check("X: A ← A ← file", circles: [], origins: 1...1)
  }

  @Test func itSaysSo() {
    let phrase = "2 articles → 2 outlets → 0 independent origins (1 untraceable), 1 circle"
    #expect(Told(["A: B", "B: A"]).origins().phrase == phrase)
  }
}
