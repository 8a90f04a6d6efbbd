import Foundation
import Model
import TestSupport
import Testing

@testable import Provenance

/// What would take for ever, if each were compared with each.
@Suite struct HostileTextsTests {
  private static let isLong = ProcessInfo.processInfo.environment["POSTIL_LONG"] == "1"
  private let many = isLong ? 10_000 : 1000

  @Test(.timeLimit(.minutes(10))) func oneWordAMillionTimes() {
    let text = String(repeating: "again ", count: Self.isLong ? 1_000_000 : 100_000)
    let pair = [Body.text("a", text), Body.text("b", text)]
    let found = Copies.find(in: pair)
    #expect(found.copies.isEmpty)
    #expect(found.passages.map { $0.places.map(\.share) } == [[1, 1]])
  }

  @Test(.timeLimit(.minutes(10))) func twoWordsInTurn() {
    var prose = Prose(seed: 31)
    let texts = (0..<2).map { number in
      let tail = prose.text(50).joined(separator: " ")
      return Body.text("t\(number)", String(repeating: "to and ", count: 20_000) + tail)
    }
    #expect(Copies.find(in: texts).passages.count == 1)
  }

  @Test(.timeLimit(.minutes(10))) func manyTextsThatAreTheSame() {
    var prose = Prose(seed: 32)
    let words = prose.text(60).joined(separator: " ")
    let found = Copies.find(in: (0..<many).map { Body.text("t\($0)", words) })
    #expect(found.copies.count == many - 1 && found.passages.isEmpty)
    #expect(Set(found.copies.flatMap { [$0.first, $0.second] }).count == many)
  }

  /// A form with a few other words in each.
  @Test(.timeLimit(.minutes(10))) func manyTextsThatAreAlmostTheSame() {
    var prose = Prose(seed: 33)
    let form = prose.text(60)
    let texts = (0..<many).map { number in
      Body.text("t\(number)", prose.changed(form, share: 0.1).joined(separator: " "))
    }
    let found = Copies.find(in: texts)
    #expect(Set(found.copies.flatMap { [$0.first, $0.second] }).count == many)
    #expect(found.copies.count < 2 * many && found.passages.isEmpty)
  }

  /// A formula in each of them, as a page that was taken in badly has.
  @Test(.timeLimit(.minutes(10))) func manyTextsWithOneFormula() {
    var prose = Prose(seed: 34)
    let formula = prose.text(40)
    let found = Copies.find(
      in: (0..<many).map { Body.text("t\($0)", (prose.text(60) + formula).joined(separator: " ")) })
    #expect(found.copies.isEmpty)
    #expect(found.passages.first?.places.count == many)
  }

  @Test(arguments: [12, 13, 40]) func allPairsOfSmallFamiliesAreTold(_ count: Int) {
    var prose = Prose(seed: 35)
    let words = prose.text(80).joined(separator: " ")
    let found = Copies.find(in: (0..<count).map { Body.text("t\($0)", words) })
    #expect(found.copies.count == (count <= 12 ? count * (count - 1) / 2 : count - 1))
  }
}
