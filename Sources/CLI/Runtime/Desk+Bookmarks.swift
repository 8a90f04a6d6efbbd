import Model
import Reader
import Storage

/// Bookmarks, which are state of one person and lie beside the reading positions.
extension Desk {
  func keep(_ bookmark: Bookmark, in id: ID<Article>) -> Message? {
    do {
      try places.keep(bookmark, in: id)
      return nil
    } catch {
      return notKept(error)
    }
  }

  func drop(bookmark name: Character, in id: ID<Article>) -> Message? {
    do {
      try places.drop(bookmark: name, in: id)
      return nil
    } catch {
      return notKept(error)
    }
  }

  private func notKept(_ error: StorageError) -> Message {
    .said(Status("the bookmarks were not kept: \(brief(error))", level: .error))
  }

  /// The bookmarks in the article's text. Its earlier versions are read only where one is of them.
  func carried(
    _ bookmarks: [Bookmark], to article: Article
  ) throws(StorageError) -> [Bookmark] {
    guard bookmarks.contains(where: { $0.textHash != article.textHash }) else { return bookmarks }
    let olds = try library.earlier(than: article)
    return bookmarks.map { $0.carried(to: article, from: olds) }
  }
}
