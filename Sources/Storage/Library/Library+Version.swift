import Model

// A library is of the version that `postil.json` says. No file of it is of a newer one, so that the
// lines of its histories, which say no version, are read as they were written.

extension Library {
  /// Runs the body as the only one that writes to the library, which is of the present version then or
  /// of a newer one. What a killed process left of a step of the library is brought to its end first;
  /// a repair does that itself.
  func writing<Result>(
    repairing: Bool = false, _ body: () throws(StorageError) -> Result
  ) throws(StorageError) -> Result {
    guard !isTrash else { throw .unwritable(path: articlesFolder, reason: "is in the trash") }
    while true {
      let result = try Lock.holding(mainFile.path) { () throws(StorageError) -> Result? in
        guard let bytes = try mainFile.read() else { throw .notALibrary(path: root) }
        let content = try mainFile.decode(LibraryFile.self, bytes)
        if !repairing { try finishPending() }
        if try mainFile.version(of: bytes) >= .current { return try body() }
        try mainFile.store(content)
        // The file that is locked is no longer the one that is there.
        return nil
      }
      if let result { return result }
    }
  }

  /// The library's version now, where that is a newer one than ours.
  func newerVersion() throws(StorageError) -> FormatVersion? {
    guard try mainFile.mayBeOfAnotherVersion(), let bytes = try mainFile.read() else { return nil }
    let version = try mainFile.version(of: bytes)
    return version.isNewer ? version : nil
  }

  /// For whoever looks at a damaged library: whether it says that a newer version wrote it.
  var isNewer: Bool {
    do { return try newerVersion() != nil } catch { return false }
  }

  /// Somebody put a file of a newer minor version into the library: it becomes one of that version.
  func raise(to files: [File]) throws(StorageError) {
    var newest = FormatVersion.current
    for file in files where try file.mayBeOfAnotherVersion() {
      if let bytes = try file.read() { newest = max(newest, try file.version(of: bytes)) }
    }
    guard newest.isNewer, try newest > newerVersion() ?? .current else { return }
    guard !newest.isNewerMajor else { return }
    try writing { () throws(StorageError) in
      guard let bytes = try mainFile.read() else { throw .notALibrary(path: root) }
      try mainFile.replace(with: try mainFile.bytes(bytes, dated: newest))
    }
  }
}

extension Library {
  /// What the files say of records beyond what this version knows, and the history of those that a
  /// change brings back. Nil where the library is of our version.
  func surplus(
    of ids: [ID<Article>], _ log: HistoryLog<HistoryLine>, for changes: [Change]
  ) throws(StorageError) -> Surplus? {
    guard let version = try newerVersion() else { return nil }
    var surplus = Surplus(version: version)
    for id in ids { try note(Annotations.self, in: try marksFile(of: id), &surplus) }
    try note(LedgerFile<Claim>.self, in: ledgerFile(of: Claim.self), &surplus)
    try note(LedgerFile<Source>.self, in: ledgerFile(of: Source.self), &surplus)
    try note(LedgerFile<Relation>.self, in: ledgerFile(of: Relation.self), &surplus)
    try note(LedgerFile<Tag>.self, in: ledgerFile(of: Tag.self), &surplus)
    guard changes.contains(where: { $0.leaves.contains(where: \.isAddition) }) else {
      return surplus
    }
    for (line, raw) in try log.linesAsWritten().reversed() { surplus.note(all: raw, line.wire) }
    return surplus
  }

  private func note<Content: Filed>(
    _ type: Content.Type, in file: File, _ surplus: inout Surplus
  ) throws(StorageError) {
    guard let bytes = try file.read(), !FormatVersion.isCurrent(endOf: bytes) else { return }
    surplus.note(all: try file.parse(type, bytes).json, try file.decode(type, bytes).wire)
  }
}

extension Change {
  fileprivate var isAddition: Bool {
    switch self {
    case .addMark, .addAssertion, .correct, .cut, .correctDetail, .addClaim, .addSource, .addTag,
      .addRelation:
      true
    default: false
    }
  }
}
