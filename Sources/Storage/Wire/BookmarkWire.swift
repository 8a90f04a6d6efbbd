import JSON
import Model

/// A bookmark with the article that it is in.
struct BookmarkEntry: Wired {
  let article: ID<Article>
  let bookmark: Bookmark

  /// By which no two are the same.
  var key: String { "\(article) \(bookmark.name)" }

  init(article: ID<Article>, bookmark: Bookmark) {
    self.article = article
    self.bookmark = bookmark
  }

  init(wire: Value) throws(Flaw) {
    let record = try wire.record("article", "name", "anchor", "textHash", "time")
    article = try record.get("article")
    let word: String = try record.get("name")
    guard let name = word.first, word.count == 1, Bookmark.isName(name) else {
      throw Flaw("is no key", at: "name")
    }
    guard let hash = try record.textHash("textHash") else {
      throw Flaw("is missing", at: "textHash")
    }
    bookmark = Bookmark(
      name: name, anchor: try record.get("anchor"), textHash: hash, time: try record.get("time"))
  }

  var wire: JSON {
    .record([
      "article": article.wire, "name": String(bookmark.name).wire, "anchor": bookmark.anchor.wire,
      "textHash": bookmark.textHash.wire, "time": bookmark.time.wire,
    ])
  }
}
