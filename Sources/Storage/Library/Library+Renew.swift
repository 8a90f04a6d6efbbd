package import Model

/// What became of bytes that were to be a newer version.
package enum Renewed: Hashable, Sendable {
  case renewed(version: Int)
  /// The source had nothing new.
  case unchanged
}

extension Library {
  /// Makes an article, and the bytes that it was read from, the newest version of the article `id`.
  /// Nothing of the versions before is lost.
  ///
  /// The version before is put under `versions` first, then the new original beside the old one
  /// under a name of its own; the rename of `article.json` is the one moment at which the version
  /// changes. Whenever the process ends, the article is whole: the old one or the new one.
  ///
  /// With `rereading`, the same bytes are a version of their own where they were read as another
  /// format.
  package func renew(
    _ id: ID<Article>, with article: Article, original: [UInt8], rereading: Bool = false
  ) throws(StorageError) -> Renewed {
    try check(article, Evidence(original))
    return try writing { () throws(StorageError) in
      let file = try articleFile(of: id)
      let current = try self.article(id, in: file)
      let isReread = rereading && article.isRereading(of: current)
      let isNews = try versions(of: id).isNews(article.original, encounters(of: id))
      guard isReread || isNews else { return .unchanged }
      let next = article.asVersion(current.version + 1, of: id)
      let folder = Path.parent(of: file.path)
      try checkUnlinked(try versionFolder(current.version, of: id))
      try keep(current, from: folder)
      try clear(folder, besides: current)
      try File(Path.join(folder, next.original.file)).replace(with: original)
      // What a newer Postil knew of the text before is kept with that.
      try file.replace(with: try file.encode(next))
      // The old original is under `versions`. Where its name stays here, nothing is wrong, and the
      // next update takes it away.
      do { try clear(folder, besides: next) } catch {}
      return .renewed(version: next.version)
    }
  }

  /// Puts the current version under `versions`, built under a name that no reader sees.
  private func keep(_ current: Article, from folder: String) throws(StorageError) {
    let kept = try versionFolder(current.version, of: current.id)
    guard try !Folder.isThere(kept) else { return try checkKept(current, folder, kept) }
    let building = Path.join(Path.parent(of: kept), ".adding")
    do {
      try Folder.remove(building)
      try Folder.make(building)
    } catch { throw .unwritable(path: building, reason: error.reason) }
    try copy("article.json", from: folder, to: building)
    try copy(current.original.file, from: folder, to: building)
    do {
      try Folder.synchronise(building)
      try Folder.rename(building, to: kept)
      try Folder.synchronise(Path.parent(of: kept))
      try Folder.synchronise(folder)
    } catch { throw .unwritable(path: kept, reason: error.reason) }
  }

  /// A killed update has kept the current version already; something else of its name is in the way.
  private func checkKept(
    _ current: Article, _ folder: String, _ kept: String
  ) throws(StorageError) {
    for name in ["article.json", current.original.file] {
      let (here, there) = (File(Path.join(folder, name)), File(Path.join(kept, name)))
      guard try here.read() == there.read() else {
        throw .corrupt(
          path: there.path, place: "", reason: "is in the way: not version \(current.version)")
      }
    }
  }

  private func copy(
    _ name: String, from folder: String, to target: String
  ) throws(StorageError) {
    let (old, new) = (File(Path.join(folder, name)), File(Path.join(target, name)))
    guard let bytes = try old.read() else {
      throw .unreadable(path: old.path, reason: "is not there")
    }
    try new.replace(with: bytes)
  }

  /// Takes away what an update left here that was killed: originals of earlier versions, which are
  /// under `versions`, and of the next one, which never came to be.
  private func clear(_ folder: String, besides current: Article) throws(StorageError) {
    let names: [String]
    do { names = try Folder.names(in: folder) } catch {
      throw .unreadable(path: folder, reason: error.reason)
    }
    for name in names where name != current.original.file {
      guard let number = Self.version(ofOriginal: name), number != current.version else { continue }
      let kept = File(Path.join(folder, "versions/\(number)/\(name)"))
      guard number > current.version || kept.isThere else { continue }
      try File(Path.join(folder, name)).replace(with: nil)
    }
  }

  /// 1 for `original.html`, 2 for `original-2.html`; nil for other names.
  static func version(ofOriginal name: String) -> Int? {
    let stem = name.prefix { $0 != "." }
    if stem == "original" { return 1 }
    return stem.hasPrefix("original-") ? Int(stem.dropFirst("original-".count)) : nil
  }
}
