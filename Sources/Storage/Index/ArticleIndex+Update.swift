package import Model

/// What an update of the index found and did.
package struct IndexUpdate: Hashable, Sendable {
  /// Articles that the index knows now, and how many of them were read for it.
  package fileprivate(set) var known = 0
  package fileprivate(set) var read = 0
  /// Articles that it does not know yet: there was no time, or they were touched just now.
  package fileprivate(set) var left = 0
}

extension ArticleIndex {
  /// How many articles go into a transaction: some hundredths of a second.
  private static let batch = 32

  /// Brings the index up to what the files hold, a batch after the other, until that is done or
  /// somebody says that it is over. What is there and cannot be believed is made anew.
  ///
  /// - Returns: nil where another process is at it.
  package func update(
    at now: Timestamp, until isOver: () -> Bool = { false }
  ) throws(StorageError) -> IndexUpdate? {
    try makeFolder()
    try makeFile(lockPath)
    let result = try Lock.attempt(lockPath) { () throws(StorageError) in
      do throws(StorageError) { return try updating(at: now, until: isOver) } catch {
        // Whether the disk failed or the file, the next one begins anew.
        try removeDatabase()
        throw error
      }
    }
    return try result?.get()
  }

  private func updating(
    at now: Timestamp, until isOver: () -> Bool
  ) throws(StorageError) -> IndexUpdate {
    let believed = believed()
    var database = if let believed { believed } else { try anew() }
    let result = Result { () throws(StorageError) in
      let rows = try database.rows()
      let work = try Work(on: library, rows, at: now)
      if !work.isNone { try seal.breakOpen() }
      let update = try work.run(in: &database, by: Self.batch, until: isOver)
      return (update, isChanged: !work.isNone)
    }
    try database.close()
    let (update, isChanged) = try result.get()
    if isChanged || believed == nil { try seal.close(over: database.stamp) }
    return update
  }

  /// The database that is there; nil where there is none, or none that is to be believed.
  private func believed() -> IndexDatabase? {
    guard seal.isWhole else { return nil }
    do {
      let database = try IndexDatabase(at: path, isReadOnly: false)
      // Still: the stamp that the database took is the seal's.
      return seal.isWhole ? database : nil
    } catch { return nil }
  }

  private func anew() throws(StorageError) -> IndexDatabase {
    try removeDatabase()
    try seal.breakOpen()
    try makeFile(path)
    var database = try IndexDatabase(at: path, isReadOnly: false)
    try database.makeTables()
    return database
  }
}

/// What is to be done so that rows are what the files hold.
private struct Work {
  let library: Library
  private var changed: [String] = []
  private var gone: [String] = []
  private var update = IndexUpdate()

  var isNone: Bool { changed.isEmpty && gone.isEmpty }

  init(
    on library: Library, _ rows: [String: IndexRow], at now: Timestamp
  ) throws(StorageError) {
    self.library = library
    let names = try library.articleNames()
    gone = Set(rows.keys).subtracting(names).sorted()
    for (name, stamp) in zip(names, library.stamps(of: names)) {
      if let stamp, rows[name]?.stamp == stamp.text {
        update.known += 1
      } else if let stamp, !stamp.isYoung(at: now) {
        changed.append(name)
      } else {
        update.left += 1
      }
    }
  }

  func run(
    in database: inout IndexDatabase, by size: Int, until isOver: () -> Bool
  ) throws(StorageError) -> IndexUpdate {
    var update = update
    if !gone.isEmpty { try database.remove(gone) }
    var rest = changed[...]
    while !rest.isEmpty, !isOver() {
      let entries = rest.prefix(size).compactMap { IndexEntry(reading: $0, in: library) }
      update.left += min(size, rest.count) - entries.count
      try database.put(entries)
      update.read += entries.count
      rest = rest.dropFirst(size)
    }
    update.known += update.read
    update.left += rest.count
    return update
  }
}
