import Foundation
import JSON
import Model
import TestSupport
import Testing

@testable import Storage

/// A history read from its end tells what it tells when it is read from its start.
@Suite struct HistoryFromEndTests {
  private let sample = Sample("⟦The harbour was closed⟧, ⟦said⟧ ⟦the mayor⟧. Nobody asked why.")

  /// Lines of many lengths, of which some are longer than what is read at once.
  private func lines(_ count: Int, _ dice: inout Dice) -> [HistoryLine] {
    (0..<count).map { number in
      let act = Act.allCases[[0, 0, 0, 1, 1, 2][Int.random(in: 0..<6, using: &dice)]]
      let length = Int.random(in: 0..<8, using: &dice) == 0 ? 9_000 : 40
      let note = String(repeating: "né ", count: Int.random(in: 0..<length, using: &dice))
      let edit = { (words: String) in
        Change.editMark(ID("m-1"), .setNote(words), time: Signature.ada(number).time)
      }
      return HistoryLine(
        act,
        Step(
          change: edit("\(number) " + note), inverse: edit("\(number - 1)"), label: "note written",
          signature: Signature(
            creator: "Ada \(number)", time: Signature.ada(number / 3).time, microsecond: number)))
    }
  }

  private func history(_ lines: [HistoryLine]) -> History {
    var history = History()
    for line in lines { history.record(line.act, line.step) }
    return history
  }

  @Test func randomHistoriesReadAlikeFromBothEnds() throws {
    var dice = Dice(seed: 4)
    try withArticle(sample) { library, id in
      let path = library.articlesFolder + "/\(id)/history.jsonl"
      for round in 0..<60 {
        let lines = lines(Int.random(in: 0...60, using: &dice), &dice)
        let end = ["\n", "", "\n\n", "\n{\"act\":\"do\",\"chan", "\n\0\0\0"][round % 5]
        let text = lines.map(\.wire.sorted.line).joined(separator: round % 3 == 0 ? "\n\n" : "\n")
        try (lines.isEmpty ? "" : text + end).write(
          toFile: path, atomically: false, encoding: .utf8)
        let all = history(lines)
        #expect(try library.deeds(in: id) == lines.map { Deed($0.act, $0.step) })
        #expect(try library.history(of: id) == all)
        for act in [Act.undone, .redone] {
          #expect(try library.next(act, of: id)?.step == all.next(act)?.step)
        }
        var (deeds, back) = (try library.deedsFromEnd(of: id), [Deed]())
        while let deed = try deeds.next() { back.append(deed) }
        #expect(try library.deeds(in: id) == back.reversed())
        for steps in [1, 3, 20] {
          let some = try library.history(of: id, steps: steps)
          #expect(some.undone == all.undone)
          #expect(some.done == all.done.suffix(some.done.count))
          #expect(some.goesOn ? some.done.count >= steps : some == all)
        }
      }
    }
  }

  /// What is damaged is told with its line, and only where somebody comes to it.
  @Test func damageIsToldWhereItIsMet() throws {
    var dice = Dice(seed: 5)
    let lines = lines(40, &dice).map { HistoryLine(.done, $0.step).wire.sorted.line }
    try withArticle(sample) { library, id in
      let path = library.articlesFolder + "/\(id)/history.jsonl"
      let broken = lines[..<10] + [#"{"act":"dance"}"#] + lines[11...]
      try (broken.joined(separator: "\n") + "\n").write(
        toFile: path, atomically: false, encoding: .utf8)
      #expect(try library.next(.undone, of: id)?.step.label == "note written")
      #expect(try library.history(of: id, steps: 20).done.count == 20)
      let error = #expect(throws: StorageError.self) { try library.history(of: id) }
      #expect(error?.place == "line 11.act")
      var deeds = try library.deedsFromEnd(of: id)
      for _ in 0..<29 { #expect(try deeds.next() != nil) }
      #expect(throws: StorageError.self) { try deeds.next() }
    }
  }

  /// Ben takes back and does again what Ada did: it is hers still.
  @Test func aStepStaysWhoseItIs() throws {
    try withArticle(sample) { library, id in
      let ben = Signature(creator: "Ben", time: Signature.ada(20).time, microsecond: 5)
      try library.commit(.addMark(sample.mark(0)), to: id)
      for act in [Act.undone, .redone] {
        let (change, step) = try #require(try library.next(act, of: id))
        #expect(step.signature == .ada(9))
        _ = try library.commit(change, act: act, label: step.label, to: id, by: ben)
      }
      #expect(try library.next(.undone, of: id)?.step.signature == .ada(9))
      #expect(try library.deeds(in: id).map(\.step.signature) == [.ada(9), ben, ben])
    }
  }
}
