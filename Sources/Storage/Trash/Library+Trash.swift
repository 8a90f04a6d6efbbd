package import Model

// Removed articles lie in the library's trash, whole, until somebody restores or destroys them.
// Nothing else of the library refers to them there; the ledgers keep what they refer to.

extension Library {
  /// Puts articles into the trash, in order; each is there whole or here whole, whenever the process
  /// ends.
  package func remove(
    _ ids: [ID<Article>], by signature: Signature
  ) throws(StorageError) -> [Result<Trashed, StorageError>] {
    try inTrash(ids) { trash, id throws(StorageError) in try trash.take(id, by: signature) }
  }

  /// Brings articles back as they were.
  package func restore(
    _ entries: [ID<Trashed>], by signature: Signature
  ) throws(StorageError) -> [Result<ID<Article>, StorageError>] {
    try inTrash(entries) { trash, name throws(StorageError) in
      try trash.restore(name, by: signature)
    }
  }

  /// Destroys articles in the trash. There is no way back.
  package func empty(
    _ entries: [ID<Trashed>], by signature: Signature
  ) throws(StorageError) -> [Result<Void, StorageError>] {
    try inTrash(entries) { trash, name throws(StorageError) in
      try trash.destroy(name, by: signature)
    }
  }

  private func inTrash<Item, Outcome>(
    _ items: [Item], _ act: (inout Trash, Item) throws(StorageError) -> Outcome
  ) throws(StorageError) -> [Result<Outcome, StorageError>] {
    try writing { () throws(StorageError) in
      var trash = try Trash(lockedBy: self)
      return items.map { item in
        Result { () throws(StorageError) in try act(&trash, item) }
      }
    }
  }
}

// MARK: - What is there

extension Library {
  /// The articles in the trash, those that were removed last first.
  package func trashed() throws(StorageError) -> [Trashed] { try trashedAndProblems().found }

  /// The same, and the records that cannot be read.
  package func trashedAndProblems() throws(StorageError) -> (
    found: [Trashed], failed: [StorageError]
  ) {
    var (found, failed): ([Trashed], [StorageError]) = ([], [])
    for name in try trashNames(hidden: false) {
      do {
        // What is being taken out just now may be gone.
        guard try isInTrash(name) else { continue }
        let entry = try TrashEntry(name, in: trashFolder)
        guard let article = entry.article else { continue }
        found.append(
          Trashed(id: entry.name, article: article, signature: entry.record?.signature))
        if let problem = entry.problem { failed.append(problem) }
      } catch { failed.append(error) }
    }
    let sorted = found.sorted { a, b in
      let (timeA, timeB) = (a.signature?.time.seconds ?? 0, b.signature?.time.seconds ?? 0)
      return timeA == timeB ? a.id < b.id : timeA > timeB
    }
    return (sorted, failed)
  }

  /// A library that has nothing but this article of the trash, and is only read.
  package func trash(_ trashed: Trashed) -> Library {
    Library(self, shelf: "trash/\(trashed.id)")
  }

  /// What happened to articles as a whole, the oldest first. What the log does not say yet, because a
  /// process was killed or is at work, the trash itself tells.
  package func removals() throws(StorageError) -> [Removal] {
    let known = try removalLog().lines()
    var later: [Removal] = []
    for name in try trashNames(hidden: true) {
      guard try isInTrash(name) else { continue }
      later += try TrashEntry(name, in: trashFolder).removals(isGone: name.hasPrefix("."))
    }
    return known
      + later.filter { !known.contains($0) }.sorted { $0.signature.time < $1.signature.time }
  }

  package func isRemovalLogTorn() throws(StorageError) -> Bool { try isTorn(try removalLog()) }

  /// Why an article is not there: it is in the trash, or was never here.
  func absence(of name: String) -> StorageError {
    guard !isTrash, !name.isEmpty else { return .noSuchArticle(name) }
    do {
      let article = try trashed().map(\.article).first { $0.value.hasPrefix(name) }
      return article.map(StorageError.inTrash) ?? .noSuchArticle(name)
    } catch { return .noSuchArticle(name) }
  }

  // MARK: - Places of files

  var trashFolder: String { Path.join(root, "trash") }

  func removalLog() throws(StorageError) -> HistoryLog<Removal> {
    HistoryLog(path: Path.join(root, "removals.jsonl"), isNewer: try newerVersion() != nil)
  }

  /// For whoever looks at a damaged library: of this version where the library's own cannot be read.
  var readableRemovalLog: HistoryLog<Removal> {
    HistoryLog(path: Path.join(root, "removals.jsonl"), isNewer: isNewer)
  }

  /// Whether an entry has the name: a folder, and no link to one, which is somebody else's.
  func isInTrash(_ name: String) throws(StorageError) -> Bool {
    let path = Path.join(trashFolder, name)
    do { return try FileStatus.of(path)?.kind == .folder } catch {
      throw .unreadable(path: path, reason: error.reason)
    }
  }

  /// The names of the entries, sorted; with those that are being destroyed, whose names begin with a
  /// dot.
  func trashNames(hidden: Bool) throws(StorageError) -> [String] {
    guard try Folder.isThere(trashFolder) else { return [] }
    do {
      return try Folder.names(in: trashFolder).filter { name in
        name.hasPrefix("t-") || hidden && name.hasPrefix(".t-")
      }
    } catch { throw .unreadable(path: trashFolder, reason: error.reason) }
  }
}
