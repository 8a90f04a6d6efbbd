package import Model

/// What became of an article that was to be added.
package enum Added: Hashable, Sendable {
  case added(ID<Article>)
  /// The same bytes were there already, under this id.
  case unchanged(ID<Article>)
  /// They were there already, and came from a place that was not known before.
  case seen(ID<Article>)
  /// The article's original was missing or damaged, and is there again.
  case restored(ID<Article>)
  /// They are a newer version of this article.
  case updated(ID<Article>, version: Int)

  package var id: ID<Article> {
    switch self {
    case .added(let id), .unchanged(let id), .seen(let id), .restored(let id), .updated(let id, _):
      id
    }
  }
}

extension Library {
  /// Takes one article in with the bytes that it was read from. It is there whole or not at all.
  /// `Additions` takes many.
  package func add(_ article: Article, original: [UInt8]) throws(StorageError) -> Added {
    let original = Evidence(original)
    try check(article, original)
    var additions = try Additions(to: self)
    if let id = try additions.catalogue.keeper(of: article.original.sha256) {
      return try receive(original.bytes, Encounter(article.original), again: id)
    }
    let built = try additions.site().build(article, original: original, number: 0)
    guard let result = additions.settle([built], renewing: false).first else {
      return .unchanged(article.id)
    }
    return try result.get()
  }

  /// That the article can be a folder, and is the one that was read from these bytes.
  func check(_ article: Article, _ original: Evidence) throws(StorageError) {
    let path = Path.join(articlesFolder, article.id.value)
    guard Path.isName(article.id.value) else {
      throw .unwritable(path: path, reason: "cannot be the name of a folder")
    }
    guard Path.isName(article.original.file), article.original.file.hasPrefix("original.") else {
      throw .corrupt(path: path, place: "original.file", reason: "should be original.EXT")
    }
    guard article.original.sha256 == original.sha256,
      article.original.bytes == original.bytes.count
    else { throw .corrupt(path: path, place: "original", reason: "is not what the bytes are") }
  }
}
