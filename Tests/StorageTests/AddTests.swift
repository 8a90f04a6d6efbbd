import Foundation
import Model
import Storage
import Testing

@Suite struct AddTests {
  private let sample = Sample("The harbour was closed.")

  @Test func theSameBytesAreOneArticle() throws {
    try withLibrary { library, _ in
      let id = sample.article.id
      #expect(try library.add(sample.article, original: sample.bytes) == .added(id))
      let before = try files(below: library.root)
      let renamed = Sample("The harbour was closed.", title: "Another title").article
      #expect(try library.add(renamed, original: sample.bytes) == .unchanged(id))
      #expect(try files(below: library.root) == before)
      #expect(try library.articleIDs() == [id])
    }
  }

  @Test func whatAKilledProcessBeganIsNotSeenAndGoes() throws {
    try withLibrary { library, _ in
      let building = library.root + "/articles/.adding"
      try FileManager.default.createDirectory(
        atPath: building, withIntermediateDirectories: true)
      try "half".write(toFile: building + "/article.json", atomically: false, encoding: .utf8)
      #expect(try library.articleIDs() == [])
      #expect(try library.summaries().failed == [])
      let id = try library.add(sample.article, original: sample.bytes).id
      #expect(!FileManager.default.fileExists(atPath: building))
      #expect(try library.article(id) == sample.article)
    }
  }

  @Test func otherBytesThanTheArticleSaysAreRefused() throws {
    try withLibrary { library, _ in
      let error = #expect(throws: StorageError.self) {
        try library.add(sample.article, original: [1, 2, 3])
      }
      #expect(error?.place == "original")
      let ids = try library.articleIDs()
      #expect(ids == [])
    }
  }

  @Test(arguments: ["../evil-00000000", ".hidden-00000000", "", "a/b"])
  func anIdThatIsNoNameIsRefused(name: String) throws {
    try withLibrary { library, _ in
      let article = Article(
        id: ID(name), metadata: Metadata(), text: sample.article.text, blocks: [],
        original: sample.article.original)
      #expect(throws: StorageError.self) { try library.add(article, original: sample.bytes) }
      #expect(throws: StorageError.noSuchArticle(name)) { try library.article(ID(name)) }
    }
  }

  @Test func everyFieldOfAnArticleIsKept() throws {
    try withLibrary { library, _ in
      var article = sample.article
      article.metadata = Metadata(
        title: "T", byline: ["A", "B"], outlet: "O", published: "2025-09-29", modified: "",
        url: "https://example.org/a", language: "en", description: "D")
      article.notes = [ImportNote(span: Span(0, 3), reason: "guessed"), ImportNote(reason: "all")]
      article.blocks = [
        Block(.heading, level: 3, span: Span(0, 3)), Block(.table, span: Span(4, 9)),
      ]
      let id = try library.add(article, original: sample.bytes).id
      #expect(try library.article(id) == article)
    }
  }
}
