package import Model

/// What became of an article that was to be added.
package enum Added: Hashable, Sendable {
  case added(ID<Article>)
  /// The same bytes were there already, under this id.
  case unchanged(ID<Article>)
  /// They are a newer version of this article.
  case updated(ID<Article>, version: Int)

  package var id: ID<Article> {
    switch self {
    case .added(let id), .unchanged(let id), .updated(let id, _): id
    }
  }
}

extension Library {
  /// Takes an article in with the bytes that it was read from. It is there whole or not at all.
  package func add(_ article: Article, original: [UInt8]) throws(StorageError) -> Added {
    try check(article, original)
    return try writing { () throws(StorageError) in
      if let id = try holder(of: article.original.sha256) { return .unchanged(id) }
      try build(article, original)
      return .added(article.id)
    }
  }

  /// That the article can be a folder, and is the one that was read from these bytes.
  func check(_ article: Article, _ original: [UInt8]) throws(StorageError) {
    let path = Path.join(articlesFolder, article.id.value)
    guard Path.isName(article.id.value) else {
      throw .unwritable(path: path, reason: "cannot be the name of a folder")
    }
    guard Path.isName(article.original.file), article.original.file.hasPrefix("original.") else {
      throw .corrupt(path: path, place: "original.file", reason: "should be original.EXT")
    }
    guard article.original.sha256 == Evidence.sha256(original),
      article.original.bytes == original.count
    else { throw .corrupt(path: path, place: "original", reason: "is not what the bytes are") }
  }

  /// The article that has this original, or began with it, whatever its slug. Ids end in the first
  /// digits of the first version's sum, so that few articles are opened.
  private func holder(of sha256: String) throws(StorageError) -> ID<Article>? {
    for id in try articleIDs(ending: "-" + sha256.prefix(8)) {
      if try versions(of: id).contains(where: { $0.sha256 == sha256 }) { return id }
    }
    return nil
  }

  /// Builds the folder under a name that no reader sees, then gives it its own.
  private func build(_ article: Article, _ original: [UInt8]) throws(StorageError) {
    let folder = Path.join(articlesFolder, article.id.value)
    guard !Folder.isFolder(folder) else { throw .articleExists(path: folder) }
    let building = Path.join(articlesFolder, ".adding")
    do {
      try Folder.remove(building)
      try Folder.make(building)
    } catch { throw .unwritable(path: building, reason: error.reason) }
    do {
      try File(Path.join(building, article.original.file)).replace(with: original)
      try File(Path.join(building, "article.json")).store(article)
      try settle(building, as: folder)
    } catch {
      // The first error counts; what is left behind goes with the next addition.
      do { try Folder.remove(building) } catch {}
      throw error
    }
  }

  private func settle(_ building: String, as folder: String) throws(StorageError) {
    do {
      try Folder.rename(building, to: folder)
      try Folder.synchronise(articlesFolder)
    } catch { throw .unwritable(path: folder, reason: error.reason) }
  }
}
