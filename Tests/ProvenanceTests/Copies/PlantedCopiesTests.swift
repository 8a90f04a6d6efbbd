import Foundation
import Model
import TestSupport
import Testing

@testable import Provenance

/// Copies with a tenth of their words changed, hidden among other articles.
@Suite struct PlantedCopiesTests {
  private var isLong: Bool { ProcessInfo.processInfo.environment["POSTIL_LONG"] == "1" }

  @Test func ofTextsOfOurOwn() {
    var prose = Prose(seed: 21)
    let texts = (0..<(isLong ? 1000 : 100)).map { prose.text(30 + $0 * 7 % 700) }
    for seed in 0..<UInt64(isLong ? 4 : 2) { check(texts, seed: seed) }
  }

  @Test(arguments: ["train", "dev"]) func ofRealArticles(_ part: String) throws {
    guard let folder = PackageFolder.shared("corpora/polnear/\(part)") else { return }
    let names = try FileManager.default.contentsOfDirectory(atPath: folder)
      .filter { $0.hasSuffix(".txt") }.sorted().prefix(isLong ? 2000 : 60)
    let texts = try names.map {
      try plainWords(String(contentsOfFile: "\(folder)/\($0)", encoding: .utf8))
    }
    for seed in 0..<UInt64(isLong ? 3 : 1) { check(texts, seed: seed) }
  }

  /// Every copy is found, and what is found is what there is, by the plain way.
  private func check(_ texts: [[String]], seed: UInt64) {
    var prose = Prose(seed: seed, words: texts.flatMap { $0 })
    let copies = texts.map { prose.changed($0) }
    let found = Copies.find(
      in: (texts + copies).enumerated().map {
        Body.text("\($0.offset)", $0.element.joined(separator: " "))
      })
    var overlaps: [Set<Int>: Double] = [:]
    for pair in found.copies {
      overlaps[Set([pair.first, pair.second].compactMap { Int($0.value) })] = pair.overlap
    }
    let missing = texts.indices.filter { overlaps[[$0, $0 + texts.count]] == nil }
    #expect(
      missing.isEmpty, "\(missing.count) of \(texts.count), \(missing.map { texts[$0].count })")
    let expected = PlainOverlap(texts + copies).pairs(from: 0.5)
    for (pair, overlap) in overlaps
    where pair.allSatisfy({ $0 >= texts.count || texts[$0].count > 60 }) {
      #expect(expected[pair] == overlap)
    }
    #expect(Set(expected.keys).subtracting(overlaps.keys).isEmpty)
  }

  /// Small letters and digits, anything else between words.
  private func plainWords(_ text: String) -> [String] {
    text.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
  }
}
