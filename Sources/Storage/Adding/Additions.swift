package import Model

/// Articles on their way into a library, many at a time: built on all cores under names that no
/// reader sees, then given their own by one, in order. Each is there whole or not at all, whenever
/// the process ends.
///
/// ```
/// var additions = try Additions(to: library)
/// let site = try additions.site()
/// let built = try site.build(article, original: evidence, number: 0)   // on any thread
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
      try library.checkUnlinked(library.articlesFolder)
      let made = try Workplace.make(in: library.articlesFolder)
      let site = Site(library: library, folder: made.path)
      workplace = consume made
      return site
    }
    known = made
    return made
  }

  /// Gives what was built its name, in order. Bytes that are there already, also those that another
  /// process has just added, are not taken a second time; with `renewing`, a newer version of an
  /// article renews that one.
  package mutating func settle(
    _ built: [Built], renewing: Bool = true
  ) -> [Result<Added, StorageError>] {
    var results: [Result<Added, StorageError>] = []
    while results.count < built.count {
      do {
        try settle(built[results.count...], renewing, &results)
      } catch {
        results += built[results.count...].map { _ in .failure(error) }
      }
    }
    return results
  }

  /// Settles, under one lock, all up to a newer version, which comes under a lock of its own.
  private mutating func settle(
    _ built: ArraySlice<Built>, _ renewing: Bool, _ results: inout [Result<Added, StorageError>]
  ) throws(StorageError) {
    var newer: Newer?
    let first = results.count
    try library.writing { () throws(StorageError) in
      try library.checkUnlinked(library.articlesFolder)
      try catalogue.refresh()
      for one in built {
        newer = renewing ? try self.newer(one) : nil
        if newer != nil { break }
        results.append(Result { () throws(StorageError) in try settle(one) })
      }
      do throws(SystemError) { try Folder.synchronise(library.articlesFolder) } catch {
        try takeBack(built, &results[first...], error)
      }
    }
    if let newer {
      results.append(Result { () throws(StorageError) in try renew(newer) })
    }
  }

  /// Names that may not stay if the power fails are not acknowledged.
  private mutating func takeBack(
    _ built: ArraySlice<Built>, _ results: inout ArraySlice<Result<Added, StorageError>>,
    _ reason: SystemError
  ) throws(StorageError) {
    for (one, index) in zip(built, results.indices) {
      guard case .success(.added(let id)) = results[index] else { continue }
      let folder = Path.join(library.articlesFolder, id.value)
      results[index] = .failure(.unwritable(path: folder, reason: reason.reason))
      // What cannot be taken back is there, whole.
      do { try Folder.rename(folder, to: one.folder) } catch {}
    }
    catalogue = try Catalogue(of: library)
  }

  private mutating func settle(_ built: Built) throws(StorageError) -> Added {
    if let id = try catalogue.keeper(of: built.sha256) {
      defer { discard(built) }
      return try library.receiveWhileLocked(
        try built.bytes(), Encounter(built.sighting.original), again: id)
    }
    let folder = Path.join(library.articlesFolder, built.id.value)
    guard try !Folder.isThere(folder) else { throw .articleExists(path: folder) }
    try wrapped(folder) { () throws(SystemError) in try Folder.rename(built.folder, to: folder) }
    catalogue.insert(built.id, [built.sighting])
    return .added(built.id)
  }
}

// MARK: - Newer versions

extension Additions {
  /// What was built, and the article that it is a newer version of.
  private struct Newer {
    let built: Built
    let id: ID<Article>
    let article: Article
  }

  /// The article of which this is a newer version, or which has a version of the same bytes. One
  /// that cannot be read is passed over.
  private mutating func newer(_ built: Built) throws(StorageError) -> Newer? {
    if let id = try catalogue.holder(of: built.sha256) {
      guard built.rereads else { return nil }
      let article = try article(of: built)
      guard article.isRereading(of: try library.article(id)) else { return nil }
      return Newer(built: built, id: id, article: article)
    }
    let candidates = try catalogue.candidates(for: built.sighting)
    guard !candidates.isEmpty else { return nil }
    let article = try article(of: built)
    var holder: ID<Article>?
    for id in candidates {
      do {
        let versions = try library.appearances(of: id)
        if versions.contains(where: article.isVersion(of:)) {
          return Newer(built: built, id: id, article: article)
        }
        let isSame = versions.contains { $0.original.sha256 == built.sha256 }
        if isSame { holder = holder ?? id }
      } catch { continue }
    }
    return holder.map { Newer(built: built, id: $0, article: article) }
  }

  private func article(of built: Built) throws(StorageError) -> Article {
    try library.article(built.id, in: File(Path.join(built.folder, "article.json")))
  }

  /// What is left behind all the same goes with the workplace.
  private func discard(_ built: Built) {
    do { try Folder.remove(built.folder) } catch {}
  }

  private mutating func renew(_ newer: Newer) throws(StorageError) -> Added {
    let (built, bytes) = (newer.built, try newer.built.bytes())
    let result = try library.renew(
      newer.id, with: newer.article, original: bytes, rereading: built.rereads)
    discard(built)
    switch result {
    case .unchanged:
      return try library.receive(bytes, Encounter(newer.article.original), again: newer.id)
    case .renewed(let version):
      catalogue.insert(newer.id, [built.sighting])
      return .updated(newer.id, version: version)
    }
  }
}

/// A folder in which articles are built, any number of them at the same time.
package struct Site: Sendable {
  fileprivate let library: Library
  fileprivate let folder: String

  /// Builds an article's folder, and brings it to the disk. No two have the same number. With
  /// `rereads`, bytes that are there already, read as another format, become a version.
  package func build(
    _ article: Article, original: Evidence, number: Int, rereads: Bool = false
  ) throws(StorageError) -> Built {
    try library.check(article, original)
    let building = Path.join(folder, String(number))
    do {
      try wrapped(building) { () throws(SystemError) in try Folder.make(building) }
      try File(Path.join(building, article.original.file)).create(original.bytes)
      let file = File(Path.join(building, "article.json"))
      try file.create(try file.encode(article))
      try wrapped(building) { () throws(SystemError) in try Folder.synchronise(building) }
    } catch {
      // The first error counts; what is left behind goes with the workplace.
      do { try Folder.remove(building) } catch {}
      throw error
    }
    return Built(id: article.id, rereads: rereads, sighting: Sighting(article), folder: building)
  }
}

/// An article that is whole on the disk, and not yet in the library.
package struct Built: Sendable {
  package let id: ID<Article>
  fileprivate let rereads: Bool
  fileprivate let sighting: Sighting
  fileprivate let folder: String

  package var sha256: String { sighting.original.sha256 }

  fileprivate func bytes() throws(StorageError) -> [UInt8] {
    let file = File(Path.join(folder, sighting.original.file))
    guard let bytes = try file.read() else {
      throw .unreadable(path: file.path, reason: "is not there")
    }
    return bytes
  }
}

private func wrapped<Result>(
  _ path: String, _ body: () throws(SystemError) -> Result
) throws(StorageError) -> Result {
  do { return try body() } catch { throw .unwritable(path: path, reason: error.reason) }
}
