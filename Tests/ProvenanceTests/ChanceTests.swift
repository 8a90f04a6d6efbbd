import TestSupport
import Foundation
import Model
import Provenance
import Testing

/// The count of graphs made by chance, against one that follows every way on its own.
@Suite struct ChanceTests {
  @Test func itFindsTheSameOriginsAsAPlainSearch() {
    var chance = Chance(seed: 7)
    for _ in 0..<500 {
      let lines = (0...chance.next(8)).map { "x\($0): " + chance.chain() }
      let origins = Told(lines).origins()
      let found = Set(origins.roots.flatMap(\.sources).map(\.value))
      #expect(found == plainRoots(lines), "\(lines)")
      #expect(origins.high == found.count)
    }
  }

  /// More that is possibly the same never makes more origins, and leaves the high end alone.
  @Test func whatIsPossibleOnlyLowersTheLowEnd() {
    var chance = Chance(seed: 11)
    for _ in 0..<500 {
      let told = Told((0...chance.next(8)).map { "x\($0): " + chance.chain() })
      let relations = (0..<chance.next(5)).map { _ in
        Relation.sources(.possiblySameAs, chance.name(), chance.name())
      }
      let (plain, related) = (told.origins(), told.origins(relations))
      #expect(related.high == plain.high)
      #expect(related.low <= plain.low)
    }
  }

  /// Who says it first, and which relation comes first, makes no difference; nor do more relations
  /// make more origins.
  @Test func theOrderMakesNoDifference() {
    var chance = Chance(seed: 13)
    for _ in 0..<500 {
      let lines = (0...chance.next(8)).map { "x\($0): " + chance.chain() }
      let relations = (0..<chance.next(6)).map { _ in
        Relation.sources(chance.kind(), chance.name(), chance.name(), refused: chance.next(4) == 0)
      }
      let plain = Told(lines).origins(relations)
      #expect(
        Told(chance.shuffled(lines)).origins(chance.shuffled(relations)).number == plain.number)
      #expect(plain.low <= plain.high)
      #expect(plain.roots.count == plain.high)
    }
  }

  /// The sources that a way leads to and that lead nowhere.
  private func plainRoots(_ lines: [String]) -> Set<String> {
    let chains = lines.map { line in
      line.components(separatedBy: ": ")[1].components(separatedBy: " ← ")
        .map { $0.components(separatedBy: " + ") }
    }
    var next: [String: Set<String>] = [:]
    for chain in chains {
      for (from, to) in zip(chain, chain.dropFirst()) {
        for name in from { next[name, default: []].formUnion(to.filter { $0 != name }) }
      }
    }
    var seen: Set<String> = []
    var open = chains.flatMap { $0[0] }
    while let name = open.popLast() {
      if seen.insert(name).inserted { open += next[name] ?? [] }
    }
    return seen.filter { next[$0, default: []].isEmpty }
  }
}

/// Knuth's linear congruential generator (MMIX): always the same graphs.
private struct Chance {
  private var dice: Dice

  init(seed: UInt64) { dice = Dice(seed: seed) }

  mutating func next(_ limit: Int) -> Int { Int.random(in: 0..<limit, using: &dice) }

  mutating func kind() -> RelationKind { RelationKind.allCases[next(4)] }
  mutating func shuffled<Item>(_ items: [Item]) -> [Item] { items.shuffled(using: &dice) }

  mutating func name() -> String { (next(4) == 0 ? "?" : "") + "s\(next(9))" }

  mutating func chain() -> String {
    let sources = (0...next(2)).map { _ in name() }.joined(separator: " + ")
    return ([sources] + (0..<next(4)).map { _ in name() }).joined(separator: " ← ")
  }
}
