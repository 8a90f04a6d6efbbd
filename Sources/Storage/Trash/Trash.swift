import Model

/// The trash, for somebody who holds the library's lock.
struct Trash {
  private let library: Library
  private let log: HistoryLog<Removal>
  /// The names that were given so far.
  private var names: Set<ID<Trashed>>

  /// First makes good what a killed process left: what was done is written into the log, what was
  /// not is forgotten, and what was to be destroyed is.
  init(lockedBy library: Library) throws(StorageError) {
    self.library = library
    try library.checkUnlinked(library.trashFolder)
    log = try library.removalLog()
    try log.checkWritable()
    // A log that cannot be read keeps nobody from restoring an article.
    var known: [Removal]?
    do { known = try log.lines() } catch {}
    let listed = try library.trashNames(hidden: true)
    names = Set((known ?? []).map(\.trash)).union(listed.map { ID(String($0.drop { $0 == "." })) })
    guard let known else { return }
    for name in listed {
      guard let entry = lookedAt(name) else { continue }
      try settle(entry, isGone: name.hasPrefix("."), known)
    }
  }

  /// Nil for what is not ours, and for what cannot be looked at now, which is left to the next.
  private func lookedAt(_ name: String) -> TrashEntry? {
    do {
      return try library.isInTrash(name) ? TrashEntry(name, in: library.trashFolder) : nil
    } catch { return nil }
  }

  private func settle(
    _ entry: TrashEntry, isGone: Bool, _ known: [Removal]
  ) throws(StorageError) {
    for removal in entry.removals(isGone: isGone) where !known.contains(removal) {
      // Where the log does not take it, nothing of what is wanted now has been done.
      try log.append(removal)
    }
    guard isGone else { return try forget(entry) }
    // Any other is not ours, or nobody meant it to go.
    if entry.isToGo(known) { try destroy(entry.folder) }
  }

  private func forget(_ entry: TrashEntry) throws(StorageError) {
    if entry.article == nil, entry.problem == nil { try clear(entry.folder) }
  }

  /// Takes away the record, and the entry where nothing else is in it.
  private func clear(_ folder: String) throws(StorageError) {
    try wrapped(folder) { () throws(SystemError) in
      try Folder.remove(folder, holding: TrashEntry.files)
    }
  }

  /// Destroys all; the record, which says that it is meant, goes last.
  private func destroy(_ folder: String) throws(StorageError) {
    try wrapped(folder) { () throws(SystemError) in
      try Folder.destroy(folder, last: TrashEntry.record)
    }
  }

  /// The change is on the disk; a log that does not take it is to be told of, and nothing more.
  private func note(_ removal: Removal) throws(StorageError) {
    do { try log.append(removal) } catch {
      guard case .unwritable(let path, let reason) = error else { throw error }
      throw .unlogged(path: path, reason: reason)
    }
  }
}

// MARK: - In and out

extension Trash {
  /// One rename is the moment at which the article is removed.
  mutating func take(
    _ id: ID<Article>, by signature: Signature
  ) throws(StorageError) -> Trashed {
    let source = try library.folder(of: id)
    try library.checkUnlinked(source)
    let name = ID<Trashed>.minted(
      "t", from: [id.value, signature.creator, signature.time.description],
      unless: names.contains)
    names.insert(name)
    let folder = Path.join(library.trashFolder, name.value)
    do {
      try prepare(folder, TrashFile(article: id, signature: signature))
      try wrapped(source) { () throws(SystemError) in
        try Folder.move(source, to: Path.join(folder, id.value))
      }
    } catch {
      // The first error counts; what is left behind is forgotten by the next.
      do { try forget(try TrashEntry(name.value, in: library.trashFolder)) } catch {}
      throw error
    }
    do { try synchronise(folder, library.articlesFolder) } catch {
      // What may not last is not acknowledged.
      try wrapped(source) { () throws(SystemError) in
        try Folder.move(Path.join(folder, id.value), to: source)
      }
      throw error
    }
    try note(Removal(act: .removed, article: id, trash: name, signature: signature))
    return Trashed(id: name, article: id, signature: signature)
  }

  /// The entry with its record, brought to the disk.
  private func prepare(_ folder: String, _ record: TrashFile) throws(StorageError) {
    let trash = library.trashFolder
    let isNew = !Folder.isFolder(trash)
    try wrapped(folder) { () throws(SystemError) in try Folder.make(folder) }
    try TrashEntry.file(in: folder).store(record)
    try synchronise(trash)
    if isNew { try synchronise(library.root) }
  }

  /// One rename is the moment at which the article is back.
  func restore(_ name: ID<Trashed>, by signature: Signature) throws(StorageError) -> ID<Article> {
    let entry = try entry(name)
    guard let id = entry.article else { throw .noSuchTrash(name) }
    let target = Path.join(library.articlesFolder, id.value)
    try library.checkUnlinked(library.articlesFolder)
    try library.checkUnlinked(Path.join(entry.folder, id.value))
    let other = try wrapped(target) { () throws(SystemError) in try FileStatus.of(target) }
    guard other == nil else { throw .inTheWay(name, id) }
    if let other = holder(of: id, in: entry) { throw .inTheWay(name, other) }
    try announce(.restored, of: entry, by: signature)
    try wrapped(target) { () throws(SystemError) in
      try Folder.make(library.articlesFolder)
      try Folder.move(Path.join(entry.folder, id.value), to: target)
    }
    do { try synchronise(library.articlesFolder, entry.folder) } catch {
      try wrapped(target) { () throws(SystemError) in
        try Folder.move(target, to: Path.join(entry.folder, id.value))
      }
      throw error
    }
    try note(Removal(act: .restored, article: id, trash: name, signature: signature))
    // A record that cannot be read is nothing to throw away.
    if entry.problem == nil { do { try clear(entry.folder) } catch {} }
    return id
  }

  /// The article that has the same bytes, under whatever name. What cannot be read is passed over.
  private func holder(of id: ID<Article>, in entry: TrashEntry) -> ID<Article>? {
    do {
      let removed = try Library(library, shelf: "trash/\(entry.name)").article(id)
      return try Catalogue(of: library).holder(of: removed.original.sha256)
    } catch { return nil }
  }

  /// Destroys the article with all its versions, marks and history.
  func destroy(_ name: ID<Trashed>, by signature: Signature) throws(StorageError) {
    let entry = try entry(name)
    guard let id = entry.article else { throw .noSuchTrash(name) }
    try announce(.emptied, of: entry, by: signature)
    let gone = Path.join(library.trashFolder, TrashEntry.gone(name))
    try wrapped(entry.folder) { () throws(SystemError) in try Folder.move(entry.folder, to: gone) }
    try synchronise(library.trashFolder)
    try note(Removal(act: .emptied, article: id, trash: name, signature: signature))
    try destroy(gone)
  }

  private func entry(_ name: ID<Trashed>) throws(StorageError) -> TrashEntry {
    guard Path.isName(name.value), try library.isInTrash(name.value) else {
      throw .noSuchTrash(name)
    }
    return try TrashEntry(name.value, in: library.trashFolder)
  }

  private func announce(
    _ act: Removal.Act, of entry: TrashEntry, by signature: Signature
  ) throws(StorageError) {
    guard var record = entry.record else { return }
    record.leaving = TrashFile.Leaving(act: act, signature: signature)
    let file = TrashEntry.file(in: entry.folder)
    _ = try file.load(TrashFile.self)
    try file.store(record)
  }

  private func synchronise(_ folders: String...) throws(StorageError) {
    for folder in folders {
      try wrapped(folder) { () throws(SystemError) in try Folder.synchronise(folder) }
    }
  }
}

private func wrapped<Result>(
  _ path: String, _ body: () throws(SystemError) -> Result
) throws(StorageError) -> Result {
  do { return try body() } catch { throw .unwritable(path: path, reason: error.reason) }
}
