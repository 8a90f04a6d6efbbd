import TestSupport
import Foundation
import Model
import Storage
import Testing

@Suite struct CommitTests {
  private let sample = Sample("⟦The harbour was closed⟧, ⟦said⟧ ⟦the mayor⟧. Nobody asked why.")

  @Test func whatIsCommittedIsRead() throws {
    try withArticle(sample) { library, id in
      let mark = sample.mark(0)
      let (notebook, step) = try library.commit(
        .addMark(mark), label: "claim marked", to: id, by: .ada(1))
      #expect(notebook.annotations.marks == [mark])
      #expect(try library.annotations(of: id).marks == [mark])
      #expect(try library.history(of: id).done == [step])
      #expect(step.inverse == .removeMark(mark.id))
      #expect(step.label == "claim marked")
      #expect(step.signature == .ada(1))
    }
  }

  @Test func articleAndOriginalStayAsTheyCame() throws {
    try withArticle(sample) { library, id in
      let mine = { (path: String) in !path.hasSuffix("marks.json") }
      let before = try files(below: library.root).filter { mine($0.key) }
      try library.commit(.addMark(sample.mark(0)), to: id)
      #expect(try files(below: library.root).filter { mine($0.key) } == before)
      #expect(try library.article(id) == sample.article)
      #expect(try library.original(of: id) == sample.bytes)
    }
  }

  @Test func everyChangeIsUndoneAndRedoneToTheByte() throws {
    try withArticle(sample) { library, id in
      let rich = RichState(sample)
      for change in rich.making { try library.commit(change, to: id) }
      for change in rich.every { try checkUndoAndRedo(change, in: library, id) }
      #expect(Set(rich.every.map(\.name)) == Change.names)
    }
  }

  private func checkUndoAndRedo(
    _ change: Change, in library: Library, _ id: ID<Article>
  ) throws {
    let before = try files(below: library.root)
    try library.commit(change, to: id)
    let after = try files(below: library.root)
    #expect(after != before, "\(change)")
    try library.undo(id)
    #expect(try files(below: library.root) == before, "\(change)")
    try library.redo(id)
    #expect(try files(below: library.root) == after, "\(change)")
    try library.undo(id)
  }

  @Test(arguments: 1...4) func longHistoriesAreUndoneToTheByte(seed: UInt64) throws {
    try withArticle(sample) { library, id in
      var states = [try files(below: library.root)]
      var dice = Dice(seed: seed)
      for second in 1...40 {
        let notebook = try library.notebook(of: id)
        let change = RandomChange.next(sample, notebook, second: second, &dice)
        try library.commit(change, to: id)
        states.append(try files(below: library.root))
      }
      for state in states.dropLast().reversed() {
        try library.undo(id)
        #expect(try files(below: library.root) == state)
      }
      #expect(try library.history(of: id).nextUndo == nil)
      for state in states.dropFirst() {
        try library.redo(id)
        #expect(try files(below: library.root) == state)
      }
    }
  }

  @Test func refusedChangesNothing() throws {
    try withArticle(sample) { library, id in
      try library.commit(.addMark(sample.mark(0)), to: id)
      let before = try files(below: library.root, besidesHistory: false)
      let ghost = ID<Mark>("m-ghost")
      let path = library.root + "/articles/\(id)/marks.json"
      #expect(throws: StorageError.refused(.noSuchMark(ghost), path: path)) {
        try library.commit(.group([.addMark(sample.mark(1)), .removeMark(ghost)]), to: id)
      }
      #expect(try files(below: library.root, besidesHistory: false) == before)
    }
  }

  @Test func whatCouldNotBeReadAgainIsNotWritten() throws {
    try withArticle(sample) { library, id in
      let before = try files(below: library.root, besidesHistory: false)
      var mark = sample.mark(0)
      mark.anchors = [Anchor(span: Span(0, 3), exact: "four", prefix: "", suffix: "")]
      let change = Change.addMark(mark)
      let error = #expect(throws: StorageError.self) { try library.commit(change, to: id) }
      #expect(error?.place == "marks[0].spans[0].exact")
      #expect(try files(below: library.root, besidesHistory: false) == before)
    }
  }

  @Test func nothingButTheChangedFileIsWritten() throws {
    try withArticle(sample) { library, id in
      try library.commit(.addTag(Tag(name: try tag("harbour"))), to: id)
      let path = library.root + "/tags.json"
      let before = try FileManager.default.attributesOfItem(atPath: path)[.systemFileNumber] as? Int
      try library.commit(.addMark(sample.mark(0)), to: id)
      let after = try FileManager.default.attributesOfItem(atPath: path)[.systemFileNumber] as? Int
      #expect(before == after)
    }
  }

  @Test func permissionsAreKept() throws {
    try withArticle(sample) { library, id in
      try library.commit(.addMark(sample.mark(0)), to: id)
      let path = library.root + "/articles/\(id)/marks.json"
      try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: path)
      try library.commit(.addMark(sample.mark(1)), to: id)
      let attributes = try FileManager.default.attributesOfItem(atPath: path)
      #expect(attributes[.posixPermissions] as? Int == 0o640)
    }
  }
}
