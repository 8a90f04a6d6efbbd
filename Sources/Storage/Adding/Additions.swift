package import Model

/// Articles on their way into a library, many at a time: built on all cores under names that no
/// reader sees, then given their own by one, in order. Each is there whole or not at all, whenever
/// the process ends.
///
/// ```
/// var additions = try Additions(to: library)
/// let site = try additions.site()
/// let built = try site.build(article, original: bytes, number: 0)   // on any thread
/// let results = additions.settle([built])
/// ```
package struct Additions: ~Copyable {
  private let library: Library
  /// What is in the library, as far as it was looked at.
  package private(set) var catalogue: Catalogue
  private var workplace: Workplace?
  private var known: Site?

  package init(to library: Library) throws(StorageError) {
    self.library = library
    catalogue = try Catalogue(of: library)
  }

  /// Where articles are built; made when it is first asked for, so that a library to which nothing
  /// is new is not written to.
  package mutating func site() throws(StorageError) -> Site {
    if let known { return known }
    let made = try library.writing { () throws(StorageError) in
      let made = try Workplace.make(in: library.articlesFolder)
      let site = Site(library: library, folder: made.path)
      workplace = consume made
      return site
    }
    known = made
    return made
  }

  /// Gives what was built its name, in order. Bytes that are there already, also those that another
  /// process has just added, are not taken a second time.
  package mutating func settle(_ built: [Built]) -> [Result<Added, StorageError>] {
    guard !built.isEmpty else { return [] }
    do {
      return try library.writing { () throws(StorageError) in
        try catalogue.refresh()
        var results: [Result<Added, StorageError>] = []
        for one in built {
          results.append(Result { () throws(StorageError) in try settle(one) })
        }
        try wrapped(library.articlesFolder) { () throws(SystemError) in
          try Folder.synchronise(library.articlesFolder)
        }
        return results
      }
    } catch {
      return built.map { _ in .failure(error) }
    }
  }

  private mutating func settle(_ built: Built) throws(StorageError) -> Added {
    if let id = try catalogue.holder(of: built.sha256) {
      // What is left behind goes with the workplace.
      do { try Folder.remove(built.folder) } catch {}
      return .unchanged(id)
    }
    let folder = Path.join(library.articlesFolder, built.id.value)
    guard !Folder.isFolder(folder) else { throw .articleExists(path: folder) }
    try wrapped(folder) { () throws(SystemError) in try Folder.rename(built.folder, to: folder) }
    catalogue.insert(built.id, sha256: built.sha256)
    return .added(built.id)
  }
}

/// A folder in which articles are built, any number of them at the same time.
package struct Site: Sendable {
  fileprivate let library: Library
  fileprivate let folder: String

  /// Builds an article's folder, and brings it to the disk. No two have the same number.
  package func build(
    _ article: Article, original: [UInt8], number: Int
  ) throws(StorageError) -> Built {
    try library.check(article, original)
    let building = Path.join(folder, String(number))
    do {
      try wrapped(building) { () throws(SystemError) in try Folder.make(building) }
      try File(Path.join(building, article.original.file)).create(original)
      let file = File(Path.join(building, "article.json"))
      try file.create(try file.encode(article))
      try wrapped(building) { () throws(SystemError) in try Folder.synchronise(building) }
    } catch {
      // The first error counts; what is left behind goes with the workplace.
      do { try Folder.remove(building) } catch {}
      throw error
    }
    return Built(id: article.id, sha256: article.original.sha256, folder: building)
  }
}

/// An article that is whole on the disk, and not yet in the library.
package struct Built: Sendable {
  package let id: ID<Article>
  package let sha256: String
  fileprivate let folder: String
}

private func wrapped<Result>(
  _ path: String, _ body: () throws(SystemError) -> Result
) throws(StorageError) -> Result {
  do { return try body() } catch { throw .unwritable(path: path, reason: error.reason) }
}
