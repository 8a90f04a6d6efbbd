import Model

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// What can be known of a library's articles without opening them, kept in the cache folder:
/// `$XDG_CACHE_HOME/postil/index/LIBRARY.sqlite`.
///
/// It is derived and disposable. Each row carries the stamp of the files that it was made of, and
/// where the files have another one they are read. No answer needs it, none waits for it, and
/// without it none is another.
package struct ArticleIndex: Hashable, Sendable {
  let library: Library
  /// The database's file.
  package let path: String

  /// A library's files, fewer than these, are read as fast as an index would be opened.
  package static let fewest = 64

  /// Nil where there is no cache folder; and for the trash, which has no index.
  package init?(of library: Library, environment: [String: String]) {
    guard !library.isTrash, let cache = environment.home(.cache) else { return nil }
    self.library = library
    // Copies of a library have the same id.
    let place = Fingerprint.digits(of: Fingerprint.of([library.root]))
    path = Path.join(cache, "postil/index/\(library.id)-\(place).sqlite")
  }

  var seal: Seal { Seal(path: path + ".seal", database: path) }

  /// What only one writer at a time holds, so that several do not do the same work.
  var lockPath: String { path + ".lock" }

  /// Removes the index.
  package func delete() throws(StorageError) {
    guard Folder.isFolder(Path.parent(of: path)) else { return }
    try removeDatabase()
    try remove(lockPath)
  }

  func removeDatabase() throws(StorageError) {
    for ending in [".seal", "", "-journal", "-wal", "-shm"] { try remove(path + ending) }
  }

  private func remove(_ path: String) throws(StorageError) {
    do { try clear(path) } catch {
      if !error.isAbsence { throw .unwritable(path: path, reason: error.reason) }
    }
  }

  /// Removes what has the name, be it a folder.
  private func clear(_ path: String) throws(SystemError) {
    guard let status = try FileStatus.of(path) else { return }
    if status.kind == .folder { return try Folder.removeAll(path) }
    _ = try retried { unlink(path) }
  }

  /// An empty file that nobody else can read, which SQLite takes for an empty database; it gives a
  /// journal the same permissions. What has the name and is no file goes.
  func makeFile(_ path: String) throws(StorageError) {
    do {
      if let kind = try FileStatus.of(path)?.kind, kind != .file { try clear(path) }
      try Descriptor.opening(path, O_WRONLY | O_CREAT | O_NOFOLLOW) { file throws(SystemError) in
        _ = try retried { fchmod(file.number, 0o600) }
      }
    } catch { throw .unwritable(path: path, reason: error.reason) }
  }

  /// The folder, which nobody else can look into.
  func makeFolder() throws(StorageError) {
    let folder = Path.parent(of: path)
    do {
      try Folder.make(Path.parent(of: folder))
      try Folder.make(folder)
      _ = try retried { chmod(folder, 0o700) }
    } catch { throw .unwritable(path: folder, reason: error.reason) }
  }
}
