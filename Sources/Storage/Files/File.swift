#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// One file of a library: what is there is the old bytes or the new ones, never something between.
struct File: Hashable, Sendable {
  let path: String

  init(_ path: String) { self.path = path }

  /// Nil where no file is there.
  func read() throws(StorageError) -> [UInt8]? {
    do {
      // Nobody may write to a pipe that has the name: opening it is not to wait for that.
      let flags = O_RDONLY | O_NONBLOCK
      let bytes = try Descriptor.opening(path, flags) { file throws(SystemError) -> [UInt8]? in
        try file.status().kind == .other ? nil : try file.readAll()
      }
      if let bytes { return bytes }
    } catch {
      guard error.isAbsence else { throw .unreadable(path: path, reason: error.reason) }
    }
    switch try kind() {
    case .link: throw .unreadable(path: path, reason: "is a link to nothing")
    case .other: throw .unreadable(path: path, reason: "is no regular file")
    default: return nil
    }
  }

  private func kind() throws(StorageError) -> FileStatus.Kind? {
    do { return try FileStatus.of(path)?.kind } catch {
      throw .unreadable(path: path, reason: error.reason)
    }
  }

  /// Whether something has the name, a link to nothing among it.
  var isThere: Bool {
    do { return try FileStatus.of(path) != nil } catch { return false }
  }

  /// Puts the bytes in place of the old ones; nil removes the file. Bytes that are there already
  /// are left alone. The caller holds the lock.
  func replace(with bytes: [UInt8]?) throws(StorageError) {
    _ = try target()
    try prepare(bytes, over: try read())?.settle()
  }

  /// Writes a file that is not there yet, in a folder that nobody else knows of.
  func create(_ bytes: [UInt8]) throws(StorageError) {
    try wrapped { () throws(SystemError) in
      try Descriptor.opening(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW) {
        file throws(SystemError) in
        try file.writeAll(bytes)
        try file.synchronise()
      }
    }
  }

  /// The permissions of the file that is to be replaced; nil where there is none.
  func target() throws(StorageError) -> mode_t? {
    let status = try wrapped { () throws(SystemError) in try FileStatus.of(path) }
    switch status?.kind {
    case nil: return nil
    case .file: return status?.permissions
    case .folder: throw .unwritable(path: path, reason: "is a folder")
    case .link: throw .unwritable(path: path, reason: "is a symbolic link")
    case .other: throw .unwritable(path: path, reason: "is no regular file")
    }
  }

  func wrapped<Result>(
    _ body: () throws(SystemError) -> Result
  ) throws(StorageError) -> Result {
    do { return try body() } catch { throw .unwritable(path: path, reason: error.reason) }
  }
}
