package import Model

extension Library {
  /// The versions, the first one first; the last is the one that is read and marked.
  package func versions(of id: ID<Article>) throws(StorageError) -> [Version] {
    try allVersions(of: id).map(Version.init)
  }

  /// The versions after the first; quickly found where there is none.
  package func renewals(of id: ID<Article>) throws(StorageError) -> [Version] {
    guard try Folder.isThere(try versionsFolder(of: id)) else { return [] }
    return Array(try versions(of: id).dropFirst())
  }

  /// What becomes of the marks in the newest version: those on the disk, which stand where they
  /// stood when somebody last wrote them.
  package func carriedMarks(of id: ID<Article>) throws(StorageError) -> CarryReport {
    let all = try allVersions(of: id)
    guard let newest = all.last else { return CarryReport() }
    let olds = Array(all.dropLast())
    return try storedAnnotations(of: id).dated(by: olds.first).carried(to: newest, from: olds)
      .report
  }

  func allVersions(of id: ID<Article>) throws(StorageError) -> [Article] {
    let current = try article(id)
    var all: [Article] = []
    for number in try earlierVersions(than: current) {
      all.append(try article(id, version: number))
    }
    return all + [current]
  }

  /// One version as it was imported.
  package func article(_ id: ID<Article>, version: Int) throws(StorageError) -> Article {
    let current = try article(id)
    guard version != current.version else { return current }
    let folder = try versionFolder(version, of: id)
    guard (1..<current.version).contains(version), try Folder.isThere(folder) else {
      throw .noSuchVersion(id, version)
    }
    let file = File(Path.join(folder, "article.json"))
    let article = try article(id, in: file)
    guard article.version == version else {
      throw .corrupt(path: file.path, place: "number", reason: "is not the folder's name")
    }
    return article
  }

  /// The bytes as they were received: of the version that is given, else of the newest.
  package func original(
    of id: ID<Article>, version: Int? = nil
  ) throws(StorageError) -> [UInt8] {
    var article = try article(id)
    let newest = article.version
    if let version, version != newest { article = try self.article(id, version: version) }
    let file = try originalFile(of: article, newest: newest)
    if let bytes = try file.read() { return bytes }
    // Each version's file has a name of its own. While this was read, the newest version may have
    // become an earlier one.
    if let bytes = try originalFile(of: article, newest: newest + 1).read() { return bytes }
    throw .unreadable(path: file.path, reason: "is not there")
  }

  /// The file of an article's original, where `newest` is the number of its newest version.
  func originalFile(of article: Article, newest: Int) throws(StorageError) -> File {
    let folder =
      try article.version == newest
      ? folder(of: article.id) : versionFolder(article.version, of: article.id)
    return File(Path.join(folder, article.original.file))
  }

  /// The article of which this one is a newer version, or which has a version of the same bytes.
  /// Every article is looked at; one that cannot be read is passed over.
  package func article(renewedBy article: Article) throws(StorageError) -> ID<Article>? {
    let found = inParallel(try articleIDs()) { id -> (id: ID<Article>, isVersion: Bool)? in
      do {
        let all = try appearances(of: id)
        if all.contains(where: article.isVersion(of:)) { return (id, true) }
        let isSame = all.contains { $0.original.sha256 == article.original.sha256 }
        return isSame ? (id, false) : nil
      } catch {
        return nil
      }
    }.compactMap { $0 }
    return (found.first { $0.isVersion } ?? found.first)?.id
  }

  // MARK: - Places of files

  func articleFile(of id: ID<Article>) throws(StorageError) -> File {
    File(Path.join(try folder(of: id), "article.json"))
  }

  func versionsFolder(of id: ID<Article>) throws(StorageError) -> String {
    Path.join(try folder(of: id), "versions")
  }

  func versionFolder(_ number: Int, of id: ID<Article>) throws(StorageError) -> String {
    Path.join(try versionsFolder(of: id), String(number))
  }

  /// The numbers of the versions that are there before this one. A folder of this number or a later
  /// one is what a killed update left.
  func earlierVersions(than current: Article) throws(StorageError) -> [Int] {
    guard current.version > 1 else { return [] }
    let folder = try versionsFolder(of: current.id)
    guard try Folder.isThere(folder) else { return [] }
    do {
      return try Folder.names(in: folder).compactMap { Int($0) }
        .filter { (1..<current.version).contains($0) }.sorted()
    } catch {
      throw .unreadable(path: folder, reason: error.reason)
    }
  }
}
