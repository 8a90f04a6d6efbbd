#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// An error number of the system, with the call's own words for it.
struct SystemError: Error, Hashable, Sendable {
  let number: Int32

  static var last: SystemError { SystemError(number: errno) }

  var reason: String { String(cString: strerror(number)) }
  var isAbsence: Bool { number == ENOENT || number == ENOTDIR }
}

/// An open file, closed when the body that uses it ends.
struct Descriptor {
  let number: Int32

  /// Calls `body` with the file opened; the mode of a new one is what the umask leaves of 0666.
  static func opening<Result>(
    _ path: String, _ flags: Int32, _ body: (Descriptor) throws(SystemError) -> Result
  ) throws(SystemError) -> Result {
    let number = try retried { open(path, flags | O_CLOEXEC, 0o666) }
    defer { _ = close(number) }
    return try body(Descriptor(number: number))
  }

  func readAll() throws(SystemError) -> [UInt8] {
    // One byte more than there are: the last read finds the end.
    var room = max(0, try status().size) + 1
    var bytes: [UInt8] = []
    while true {
      let part = try readSome(upTo: room)
      guard !part.isEmpty else { return bytes }
      if bytes.isEmpty { bytes = part } else { bytes += part }
      room = max(1 << 16, room - part.count)
    }
  }

  private func readSome(upTo room: Int) throws(SystemError) -> [UInt8] {
    var failure: SystemError?
    let bytes = [UInt8](unsafeUninitializedCapacity: room) { buffer, filled in
      do throws(SystemError) {
        filled = try retried { read(number, buffer.baseAddress, room) }
      } catch {
        failure = error
      }
    }
    if let failure { throw failure }
    return bytes
  }

  func writeAll(_ bytes: [UInt8]) throws(SystemError) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = try retried { rest.withUnsafeBytes { write(number, $0.baseAddress, $0.count) } }
      rest = rest.dropFirst(count)
    }
  }

  /// Returns when the bytes are on the medium, as far as the system can tell.
  func synchronise() throws(SystemError) {
    #if canImport(Darwin)
      // Darwin's fsync stops at the drive's cache.
      if fcntl(number, F_FULLFSYNC) == 0 { return }
    #endif
    _ = try retried { fsync(number) }
  }

  /// The last bytes, at most so many.
  func readEnd(_ count: Int) throws(SystemError) -> [UInt8] {
    let size = try status().size
    var bytes = [UInt8](repeating: 0, count: min(count, size))
    let length = bytes.count
    _ = try retried { pread(number, &bytes, length, off_t(size - length)) }
    return bytes
  }

  /// The bytes there, or fewer where the file ends before.
  func bytes(_ range: Range<Int>) throws(SystemError) -> [UInt8] {
    var all: [UInt8] = []
    while all.count < range.count {
      var part = [UInt8](repeating: 0, count: range.count - all.count)
      let (length, place) = (part.count, off_t(range.lowerBound + all.count))
      let count = try retried { pread(number, &part, length, place) }
      guard count > 0 else { break }
      all += part.prefix(count)
    }
    return all
  }

  func status() throws(SystemError) -> FileStatus {
    var status = stat()
    _ = try retried { fstat(number, &status) }
    return FileStatus(status)
  }
}

/// What a path leads to.
struct FileStatus: Hashable, Sendable {
  enum Kind: Hashable, Sendable { case file, folder, link, other }

  let kind: Kind
  /// In bytes.
  let size: Int
  let permissions: mode_t
  /// Device and number, which together no two files share.
  let identity: [UInt64]
  /// What becomes another when the content does: besides identity and size the time of change in
  /// seconds and nanoseconds, and of a folder, in most file systems, how many it holds.
  let edition: [UInt64]
  /// When the content was written last, and when anything about the file was changed: nanoseconds
  /// since 1970. No program can set the second.
  let modified: Int
  let changed: Int

  fileprivate init(_ status: stat) {
    kind =
      switch status.st_mode & S_IFMT {
      case S_IFREG: .file
      case S_IFDIR: .folder
      case S_IFLNK: .link
      default: .other
      }
    size = Int(status.st_size)
    permissions = status.st_mode & 0o7777
    identity = [UInt64(truncatingIfNeeded: status.st_dev), UInt64(status.st_ino)]
    #if canImport(Darwin)
      let (written, touched) = (status.st_mtimespec, status.st_ctimespec)
    #else
      let (written, touched) = (status.st_mtim, status.st_ctim)
    #endif
    (modified, changed) = (written.nanoseconds, touched.nanoseconds)
    edition =
      identity
      + [
        UInt64(truncatingIfNeeded: status.st_size), UInt64(truncatingIfNeeded: written.tv_sec),
        UInt64(truncatingIfNeeded: written.tv_nsec), UInt64(truncatingIfNeeded: status.st_nlink),
      ]
  }

  /// Lets the owner read and write what is there, and enter a folder.
  static func allowOwner(_ path: String) throws(SystemError) {
    guard let status = try following(path) else { return }
    let wanted: mode_t = status.kind == .folder ? 0o700 : 0o600
    _ = try retried { chmod(path, status.permissions | wanted) }
  }

  /// Nil where nothing is there. A link is not followed.
  static func of(_ path: String) throws(SystemError) -> FileStatus? {
    try reading { status in lstat(path, &status) }
  }

  /// Nil where nothing is there, or only a link to nothing.
  static func following(_ path: String) throws(SystemError) -> FileStatus? {
    try reading { status in stat(path, &status) }
  }

  private static func reading(
    _ call: (inout stat) -> Int32
  ) throws(SystemError) -> FileStatus? {
    var status = stat()
    do {
      _ = try retried { call(&status) }
    } catch {
      if error.isAbsence { return nil }
      throw error
    }
    return FileStatus(status)
  }
}

extension timespec {
  /// Since 1970. A time of some other century that does not fit wraps around: it is only compared.
  fileprivate var nanoseconds: Int { Int(tv_sec) &* 1_000_000_000 &+ Int(tv_nsec) }
}

/// Calls the system until no signal interrupts it; throws where it returns -1.
func retried<Number: BinaryInteger>(
  _ call: () -> Number
) throws(SystemError) -> Number {
  while true {
    let result = call()
    if result != -1 { return result }
    if errno != EINTR { throw .last }
  }
}
