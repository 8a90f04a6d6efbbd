import Foundation
import Model
import Storage
import Testing

@Suite struct CommitTests {
  private let sample = Sample("⟦The harbour was closed⟧, ⟦said⟧ ⟦the mayor⟧. Nobody asked why.")

  @Test func whatIsCommittedIsRead() throws {
    try withLibrary { library, _ in
      let id = try library.add(sample.article, original: sample.bytes).id
      let mark = sample.mark(0)
      let (notebook, step) = try library.commit(
        .addMark(mark), label: "claim marked", to: id, by: .ada(1))
      #expect(notebook.annotations.marks == [mark])
      #expect(try library.annotations(of: id).marks == [mark])
      #expect(try library.history(of: id).done == [step])
      #expect(step.inverse == .removeMark(mark.id))
      #expect(try library.article(id) == sample.article)
      #expect(try library.original(of: id) == sample.bytes)
    }
  }
}
