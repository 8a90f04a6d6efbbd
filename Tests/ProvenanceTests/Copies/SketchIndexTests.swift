import Model
import TestSupport
import Testing

@testable import Provenance

@Suite struct SketchIndexTests {
  /// What is known of a text before it is read: its sketch, which may have been kept.
  @Test func newTextsAreAskedOfKeptSketches() {
    var prose = Prose(seed: 41)
    let known = (0..<50).map { _ in prose.text(300) }
    var index = SketchIndex(
      known.map { Body.text("k", $0.joined(separator: " ")).shingles.sketch })
    for (number, words) in known.enumerated() {
      let longer = prose.changed(words) + prose.text(3000)
      #expect(
        index.candidates(in: Body.text("n", longer.joined(separator: " ")).shingles) == [number])
    }
    #expect(index.candidates(in: Body.text("n", "").shingles) == [])
  }

  @Test func aSketchIsTheSmallestNumbers() {
    var prose = Prose(seed: 42)
    let shingles = Body.text("a", prose.text(300).joined(separator: " ")).shingles
    #expect(shingles.sketch.values == Array(Set(shingles.hashes).sorted().prefix(64)))
    #expect(shingles.hashes.count > 200)
  }

  /// No two texts share sixteen words in a row without sharing a fingerprint.
  @Test func noSharedRunSlipsThrough() {
    var prose = Prose(seed: 43)
    for _ in 0..<300 {
      let run = prose.text(Winnowing.guarantee)
      let prints = (0..<2).map { number in
        let words =
          prose.text(Int.random(in: 0..<40, using: &prose.dice)) + run + prose.text(number * 20)
        return Set(
          Winnowing.fingerprints(
            of: BodyWords(Body.article("a", ScalarText(words.joined(separator: " "))))))
      }
      #expect(!prints[0].isDisjoint(with: prints[1]))
    }
  }
}
