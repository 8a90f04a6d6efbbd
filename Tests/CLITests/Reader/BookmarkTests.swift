import Foundation
import Model
import Reader
import Storage
import TestSupport
import Testing

@testable import CLI

/// Bookmarks through the desk: over a restart, and into a newer version.
@Suite struct BookmarkTests {
  private let bench: Sandbox
  private let library: Library
  private let id: ID<Article>
  private let signature = Signature(creator: "mira", time: Timestamp(seconds: 7))

  init() throws {
    bench = try Sandbox(articles: ["quay.txt": Sample.quay])
    library = try Library.open(at: bench.path + "/lib")
    id = try #require(try library.articleIDs().first)
  }

  private var desk: Desk {
    let context = Context(
      environment: bench.settings, directory: bench.path, clock: { Timestamp(seconds: 0) })
    return Desk(library: library, context: context)
  }

  private func place(_ words: String, in article: Article) throws -> ScalarOffset {
    try #require(Pattern(words).places(in: article).first).start
  }

  private func set(_ name: Character, at words: String) throws {
    var desk = desk
    let article = try library.article(id)
    let bookmark = Bookmark(
      name, at: try place(words, in: article), of: article, time: signature.time)
    #expect(desk.perform(.keepBookmark(try #require(bookmark), in: id)) == nil)
  }

  /// The next reader that opens the article.
  private func reopened() throws -> Opened { try desk.opened(id) }

  @Test func theyOutliveTheReader() throws {
    try set("a", at: "harbour")
    try set("b", at: "closed")
    var desk = desk
    let place = Place(top: .start, cursor: .start, progress: .begun, time: signature.time)
    #expect(desk.perform(.savePlaces([id: place])) == nil)
    let again = try reopened()
    #expect(again.bookmarks.map(\.name) == ["a", "b"] && again.place == place)
    #expect(desk.perform(.dropBookmark("a", in: id)) == nil)
    #expect(try reopened().bookmarks.map(\.name) == ["b"])
    // Nothing of it is in the library, which may be somebody else's, too.
    #expect(try bench.run("check").status == 0)
    #expect(desk.places.path.hasPrefix(bench.settings["XDG_STATE_HOME"] ?? "?"))
  }

  @Test func theyFollowIntoANewerVersion() throws {
    try set("a", at: "harbour")
    let old = try library.article(id)
    let words = "A line that nobody has read before stands here now.\n\n" + Sample.quay
    var new = Article(
      id: id, metadata: old.metadata, text: ScalarText(words),
      blocks: [Block(.paragraph, span: ScalarText(words).whole)], original: old.original)
    let bytes = Array(words.utf8)
    new.original.sha256 = Evidence.sha256(bytes)
    new.original.bytes = bytes.count
    let made = try library.renew(id, with: new, original: bytes)
    #expect(made == .renewed(version: 2))
    let again = try reopened()
    let bookmark = try #require(again.bookmarks.first)
    #expect(bookmark.place(in: again.article) == (try place("harbour", in: again.article)))
  }
}
