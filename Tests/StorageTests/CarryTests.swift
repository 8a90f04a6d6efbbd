import Foundation
import Model
import Storage
import Testing

/// Marks over versions, as a library keeps them.
@Suite struct CarryTests {
  private let first = Sample("⟦The tide⟧ came early, and ⟦nobody on the quay was told⟧ of it.")
  private let second = Sample(
    "On Monday it rained. ⟦The tide⟧ came early, and that was all that anybody knew.")

  @Test func marksAreCarriedWhenReadAndWrittenWithTheNextChange() throws {
    try withLibrary { library, _ in
      let id = try library.add(first.article, original: first.bytes).id
      let (tide, told) = (first.mark(0), first.mark(1, at: 2))
      try library.commit(.addMark(tide), to: id)
      try library.commit(.addMark(told), to: id)
      _ = try library.renew(id, with: second.article, original: second.bytes)

      let article = try library.article(id)
      let read = try library.annotations(of: id)
      #expect(read.mark(tide.id)?.spans == [second.spans[0]])
      #expect(read.mark(told.id)?.isPlaced(in: article) == false)
      #expect(try library.notebook(of: article).annotations == read)
      #expect(try library.orphans(in: article).map(\.mark.id) == [told.id])
      #expect(try library.storedAnnotations(of: id).mark(tide.id) == tide)

      let edit = Change.editMark(tide.id, .setNote("why?"), time: Signature.ada(3).time)
      try library.commit(edit, to: id)
      try library.undo(id)
      // A mark that a reader makes in the text that it still shows comes into the newest one.
      let late = first.mark(0, .highlight, at: 9)
      try library.commit(.addMark(late), to: id)
      let stored = try library.storedAnnotations(of: id)
      #expect(stored.mark(late.id)?.spans == [second.spans[0]])
      #expect(stored.mark(tide.id)?.spans == [second.spans[0]])
      #expect(stored.isCarried(to: article))

      // Steps of the old text are taken back in the new one.
      for _ in 0..<3 { try library.undo(id) }
      #expect(try library.storedAnnotations(of: id) == Annotations())
    }
  }

  /// Somebody has changed a letter of `article.json`: what people marked does not become a mark of
  /// that, and tells of it until it is mended.
  @Test func marksDoNotFollowATextThatWasChangedByHand() throws {
    try withLibrary { library, root in
      let id = try library.add(first.article, original: first.bytes).id
      try library.commit(.addMark(first.mark(0)), to: id)
      let path = library.root + "/articles/\(id)/article.json"
      let whole = try String(contentsOfFile: path, encoding: .utf8)
      try whole.replacingOccurrences(of: "was told", with: "was sold")
        .write(toFile: path, atomically: true, encoding: .utf8)
      let before = try library.storedAnnotations(of: id)
      let now = Sample("⟦The tide⟧ came early, and ⟦nobody on the quay was sold⟧ of it.")
      #expect(throws: StorageError.corrupt(path: path, place: "text", reason: Self.otherText)) {
        try library.commit(.addMark(now.mark(1, at: 2)), to: id)
      }
      #expect(try library.storedAnnotations(of: id) == before)
      // What says nothing of the text is saved all the same.
      try library.commit(
        .editMark(first.mark(0).id, .setNote("why?"), time: Signature.ada(3).time), to: id)
      try whole.write(toFile: path, atomically: true, encoding: .utf8)
      try library.commit(.addMark(first.mark(1, at: 4)), to: id)
      #expect(try library.storedAnnotations(of: id).marks.count == 2)
    }
  }

  private static let otherText =
    "is not the one that its marks were made in"
}
