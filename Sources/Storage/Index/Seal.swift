#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// A small file beside the database that says whether it can be believed.
///
/// SQLite notices much damage, but not all: a wrong bit in a list of trigrams would silently hide
/// an article. So whoever has written last leaves the stamp of the database's file here, and a file
/// that was touched since is not believed. Neither is one over which somebody was killed: he left
/// the seal broken.
struct Seal {
  let path: String
  let database: String

  private static let head = "postil-index \(IndexDatabase.schema)\n"

  /// Whether the database is as its last writer left it, and of this schema.
  var isWhole: Bool {
    do {
      // A pipe would let us wait.
      guard try FileStatus.of(path)?.kind == .file, let bytes = try File(path).read(),
        let whole = try whole()
      else { return false }
      return bytes == Array(whole.utf8)
    } catch { return false }
  }

  /// Nil where the database is not alone: a journal beside it is of a crash, or somebody else's.
  private func whole() throws(SystemError) -> String? {
    guard let status = try FileStatus.of(database), status.kind == .file else { return nil }
    for ending in ["-journal", "-wal"] {
      guard try FileStatus.of(database + ending) == nil else { return nil }
    }
    return Self.head + status.stamp + "\n"
  }

  /// Before the database is written to.
  func breakOpen() throws(StorageError) { try write(Self.head) }

  /// When all is written: over the file as its writer left it.
  func close(over stamp: String) throws(StorageError) { try write(Self.head + stamp + "\n") }

  private func write(_ text: String) throws(StorageError) {
    do {
      try Descriptor.opening(path, O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW) {
        file throws(SystemError) in
        _ = try retried { fchmod(file.number, 0o600) }
        try file.writeAll(Array(text.utf8))
      }
    } catch { throw .unwritable(path: path, reason: error.reason) }
  }
}
