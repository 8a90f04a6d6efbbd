import JSON
import Model

/// The file of reading positions and bookmarks.
struct PlacesFile: Filed {
  static var format: String { "postil-places" }
  var places: [ID<Article>: Place]
  /// By the key that names each.
  var bookmarks: [ID<Article>: [Character: Bookmark]]

  init(
    places: [ID<Article>: Place] = [:], bookmarks: [ID<Article>: [Character: Bookmark]] = [:]
  ) {
    self.places = places
    self.bookmarks = bookmarks
  }

  init(wire: Value) throws(Flaw) {
    let record = try wire.record("format", "version", "places", "bookmarks")
    let entries = try record.ledger("places", by: \Entry.article)
    places = Dictionary(uniqueKeysWithValues: entries.map { ($0.article, $0.place) })
    bookmarks = [:]
    for entry in try record.ledger("bookmarks", by: \BookmarkEntry.key) {
      bookmarks[entry.article, default: [:]][entry.bookmark.name] = entry.bookmark
    }
  }

  var wire: JSON {
    let entries = places.sorted { $0.key < $1.key }.map { Entry(article: $0.key, place: $0.value) }
    let named = bookmarks.sorted { $0.key < $1.key }.flatMap { article, bookmarks in
      bookmarks.values.sorted { $0.name < $1.name }
        .map { BookmarkEntry(article: article, bookmark: $0) }
    }
    return filed(["places": entries.wireUnlessEmpty, "bookmarks": named.wireUnlessEmpty])
  }

  var isBlank: Bool { places.isEmpty && bookmarks.isEmpty }
}

private struct Entry: Wired {
  let article: ID<Article>
  let place: Place

  init(article: ID<Article>, place: Place) {
    self.article = article
    self.place = place
  }

  init(wire: Value) throws(Flaw) {
    let record = try wire.record("article", "top", "cursor", "read", "unread", "time")
    article = try record.get("article")
    place = Place(
      top: try record.offset("top"), cursor: try record.offset("cursor"),
      progress: try record.progress(), time: try record.find("time"))
  }

  var wire: JSON {
    .record([
      "article": article.wire, "top": place.top.value.wire, "cursor": place.cursor.value.wire,
      "read": (place.progress == .read).wire,
      "unread": place.progress == .unread ? true.wire : nil, "time": place.time?.wire,
    ])
  }
}

extension Record {
  fileprivate func progress() throws(Flaw) -> ReadingProgress {
    let (isRead, isUnread): (Bool, Bool) = (try get("read"), try find("unread") ?? false)
    if isRead, isUnread { throw Flaw("is both read and unread", at: "unread") }
    return isRead ? .read : isUnread ? .unread : .begun
  }

  fileprivate func offset(_ key: String) throws(Flaw) -> ScalarOffset {
    let value: Int = try get(key)
    guard value >= 0 else { throw Flaw("is before the text", at: key) }
    return ScalarOffset(value)
  }
}
