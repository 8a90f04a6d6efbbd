import Foundation
import Model
import Storage
import TestSupport
import Testing

/// What a process remembers of the file that it wrote last never shows in the next.
@Suite struct WrittenMarksTests {
  private let sample = Sample(
    "⟦The harbour⟧ ⟦closed⟧, ⟦said the ⟦mayor⟧⟧. ⟦Nobody⟧ asked ⟦why⟧. ⟦It was ⟦late⟧⟧.")

  private func marks(in library: Library, _ id: ID<Article>) throws -> Data? {
    FileManager.default.contents(atPath: "\(library.root)/articles/\(id)/marks.json")
  }

  @Test(arguments: 1...4) func theSameBytesAsWithoutIt(seed: UInt64) throws {
    try withArticle(sample) { mine, id in
      try withArticle(sample) { theirs, _ in
        var dice = Dice(seed: seed)
        var written: WrittenMarks?
        for second in 1...60 {
          let notebook = try mine.notebook(of: id)
          let change = RandomChange.next(sample, notebook, second: second, &dice)
          let by = Signature.ada(second)
          _ = try mine.commit(change, label: "test", to: id, by: by, written: &written)
          _ = try theirs.commit(change, label: "test", to: id, by: by)
          #expect(try marks(in: mine, id) == marks(in: theirs, id), "\(change)")
        }
        #expect(try marks(in: mine, id) != nil)
      }
    }
  }

  @Test func whatSomebodyElseWroteIsTakenUp() throws {
    try withArticle(sample) { library, id in
      var written: WrittenMarks?
      let (first, other, last) = (sample.mark(0), sample.mark(1), sample.mark(2))
      let by = Signature.ada(9)
      _ = try library.commit(.addMark(first), label: "", to: id, by: by, written: &written)
      try library.commit(.addMark(other), to: id)
      let (after, _) = try library.commit(
        .addMark(last), label: "", to: id, by: by, written: &written)
      #expect(Set(after.annotations.marks.map(\.id)) == [first.id, other.id, last.id])
      #expect(try library.notebook(of: id) == after)
    }
  }
}
