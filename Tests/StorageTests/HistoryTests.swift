import Foundation
import Model
import Storage
import Testing

@Suite struct HistoryTests {
  private let sample = Sample("⟦The harbour was closed⟧, ⟦said⟧ ⟦the mayor⟧. Nobody asked why.")

  private func withTwoSteps(_ body: (Library, ID<Article>, String) throws -> Void) throws {
    try withArticle(sample) { library, id in
      try library.commit(.addMark(sample.mark(0)), to: id)
      try library.commit(.addMark(sample.mark(1)), to: id)
      try body(library, id, library.root + "/articles/\(id)/history.jsonl")
    }
  }

  @Test func aTornLineIsPassedOverAndCutOff() throws {
    try withTwoSteps { library, id, path in
      try edit(path) { String($0.dropLast(20)) }
      #expect(try library.history(of: id).done.count == 1)
      try library.commit(.addMark(sample.mark(2)), to: id)
      #expect(try library.history(of: id).done.count == 2)
      let lines = try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n")
      #expect(lines.count == 2)
    }
  }

  @Test func aWholeLineWithoutItsEndCounts() throws {
    try withTwoSteps { library, id, path in
      try edit(path) { String($0.dropLast()) }
      #expect(try library.history(of: id).done.count == 2)
      try library.commit(.addMark(sample.mark(2)), to: id)
      #expect(try library.history(of: id).done.count == 3)
    }
  }

  @Test func aBrokenLineInTheMiddleIsAnError() throws {
    try withTwoSteps { library, id, path in
      try edit(path) { $0.replacing("\"do\"", with: "\"dance\"", maxReplacements: 1) }
      let error = #expect(throws: StorageError.self) { try library.history(of: id) }
      #expect(error?.place == "line 1.act")
    }
  }

  @Test func aNewStepEndsWhatCouldBeRedone() throws {
    try withTwoSteps { library, id, _ in
      try library.undo(id)
      try library.commit(.addMark(sample.mark(2)), to: id)
      let history = try library.history(of: id)
      #expect(history.done.count == 2)
      #expect(history.nextRedo == nil)
    }
  }

  /// Two people at one article: whoever undoes a step that is no longer the last is refused, and
  /// nobody's history is broken by it.
  @Test func onlyTheLastStepIsUndone() throws {
    try withTwoSteps { library, id, _ in
      let stale = try #require(try library.history(of: id).nextUndo)
      try library.commit(.addMark(sample.mark(2)), to: id)
      let before = try files(below: library.root)
      let error = #expect(throws: StorageError.self) {
        try library.commit(stale.inverse, act: .undone, label: "", to: id, by: .ada(9))
      }
      guard case .overtaken = error else {
        Issue.record("\(String(describing: error))")
        return
      }
      #expect(try files(below: library.root) == before)
      for left in [2, 1, 0] {
        try library.undo(id)
        #expect(try library.history(of: id).done.count == left)
      }
      #expect(try library.annotations(of: id).marks.isEmpty)
    }
  }

  @Test func aHistoryThatCannotGrowStopsTheChange() throws {
    try withTwoSteps { library, id, path in
      try FileManager.default.removeItem(atPath: path)
      try FileManager.default.createSymbolicLink(atPath: path, withDestinationPath: "/dev/null")
      let before = try files(below: library.root)
      let error = #expect(throws: StorageError.self) {
        try library.commit(.addMark(sample.mark(2)), to: id)
      }
      guard case .unwritable(path, _) = error else { throw try #require(error) }
      #expect(try files(below: library.root) == before)
    }
  }
}
