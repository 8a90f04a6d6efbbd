import Foundation
import Model
import Testing

@testable import Storage

/// The history has no limit, and no say in what the marks are.
@Suite struct LongHistoryTests {
  private let sample = Sample("⟦The harbour was closed⟧, ⟦said⟧ ⟦the mayor⟧. Nobody asked why.")

  /// Each step by a program that has just been started.
  @Test func aThousandStepsAreTakenBackAndDoneAgainOverRestarts() throws {
    try withArticle(sample) { library, id in
      let (root, mark, count) = (library.root, sample.mark(0), 1_000)
      try library.commit(.addMark(mark), to: id)
      for number in 1..<count {
        let edit = Change.editMark(
          mark.id, .setNote("note \(number)"), time: Signature.ada(number).time)
        try Library.open(at: root).commit(edit, to: id)
      }
      var history = try library.history(of: id)
      #expect(history.done.count == count)
      for act in [Act.undone, .redone] {
        for number in 1...count {
          let (change, step) = try #require(history.next(act))
          let (notebook, written) = try Library.open(at: root).commit(
            change, act: act, label: step.label, to: id, by: .ada(2_000))
          history.record(act, written)
          let left = act == .undone ? count - number : number
          let note = left == 0 ? nil : left == 1 ? "" : "note \(left - 1)"
          #expect(notebook.annotations.mark(mark.id)?.note == note)
        }
        #expect(history.next(act) == nil)
        #expect(try Library.open(at: root).history(of: id) == history)
      }
    }
  }

  @Test(arguments: ["", "no JSON\n", "{}\n", "\u{0}\u{1}", #"{"act":"do"}"# + "\n\n\n"])
  func theMarksAreWhatTheyAreWhateverTheHistorySays(_ mangled: String) throws {
    try withArticle(sample) { library, id in
      try library.commit(.addMark(sample.mark(0)), to: id)
      try library.commit(.addMark(sample.mark(1)), to: id)
      let before = try library.annotations(of: id)
      let path = library.articlesFolder + "/\(id)/history.jsonl"
      try mangled.write(toFile: path, atomically: false, encoding: .utf8)
      #expect(try library.annotations(of: id) == before)
      try library.commit(.addMark(sample.mark(2)), to: id)
      #expect(try library.annotations(of: id).marks.count == 3)
      try FileManager.default.removeItem(atPath: path)
      #expect(try library.annotations(of: id).marks.count == 3)
      #expect(try library.history(of: id) == History())
    }
  }
}
