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
/// that was touched since is not believed.
struct Seal {
  enum State: Hashable {
    /// As its last writer left it.
    case whole
    /// Somebody is writing to it, or was killed over it.
    case open
    /// Not there, of another schema, or touched by somebody else.
    case broken
  }

  let path: String
  let database: String

  private static let open = "postil-index \(IndexDatabase.schema)\n"

  func state() -> State {
    do {
      guard let bytes = try File(path).read() else { return .broken }
      let text = String(decoding: bytes, as: UTF8.self)
      if text == Self.open { return .open }
      return try text == whole() ? .whole : .broken
    } catch { return .broken }
  }

  /// Nil where the database is not alone: a journal beside it is of a crash, or somebody else's.
  private func whole() throws(SystemError) -> String? {
    guard let status = try FileStatus.of(database), status.kind == .file else { return nil }
    for ending in ["-journal", "-wal"] {
      guard try FileStatus.of(database + ending) == nil else { return nil }
    }
    return Self.open + status.stamp + "\n"
  }

  func set(_ state: State) throws(StorageError) {
    do {
      let text = state == .whole ? try whole() : Self.open
      try Descriptor.opening(path, O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW) {
        file throws(SystemError) in
        _ = try retried { fchmod(file.number, 0o600) }
        try file.writeAll(Array((text ?? "").utf8))
      }
    } catch { throw .unwritable(path: path, reason: error.reason) }
  }
}
