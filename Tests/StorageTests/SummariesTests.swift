import Foundation
import Model
import Storage
import Testing

@Suite struct SummariesTests {
  @Test func aBrokenArticleHidesNoOther() throws {
    try withLibrary { library, _ in
      let samples = (0..<40).map { Sample("⟦Text⟧ number \($0).", title: "Title \($0)") }
      for sample in samples { _ = try library.add(sample.article, original: sample.bytes) }
      let (broken, marked) = (samples[7].article.id, samples[9])
      try library.commit(.addMark(marked.mark(0)), to: marked.article.id)
      try edit(library.root + "/articles/\(broken)/article.json") { _ in "{" }
      let (found, failed) = try library.summaries()
      #expect(found.map(\.id) == samples.map(\.article.id).filter { $0 != broken }.sorted())
      #expect(failed.count == 1)
      #expect(found.first { $0.id == marked.article.id }?.marks == [.claim: 1])
      #expect(found.first?.words == 3)
    }
  }

  @Test func anArticleWithoutReadableMarksIsFoundWithoutThem() throws {
    try withLibrary { library, _ in
      let sample = Sample("⟦Text⟧ of one article.")
      let id = sample.article.id
      _ = try library.add(sample.article, original: sample.bytes)
      try library.commit(.addMark(sample.mark(0)), to: id)
      try edit(library.root + "/articles/\(id)/marks.json") { _ in "{" }
      let (found, failed) = try library.summaries()
      #expect(found.map(\.id) == [id] && found[0].hasUnreadableMarks && found[0].markCount == 0)
      #expect(failed.count == 1 && failed[0].isAboutMarks)
      let (notebook, problems) = try library.readableNotebook(of: sample.article)
      #expect(notebook == Notebook() && problems == failed)
    }
  }

  @Test func anEmptyLibraryHasNone() throws {
    try withLibrary { library, _ in
      try FileManager.default.removeItem(atPath: library.root + "/articles")
      #expect(try library.summaries().found == [])
    }
  }
}
