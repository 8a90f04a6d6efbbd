#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// One writer at a time, among processes and threads: `flock` on a file that is there anyway. The
/// system lets go of it when its holder ends, however it ends.
enum Lock {
  private static let pause: UInt32 = 2_000
  /// Pauses until a lock is given up on: ten seconds.
  private static let patience = 5_000

  static func holding<Result>(
    _ path: String, _ body: () throws(StorageError) -> Result
  ) throws(StorageError) -> Result {
    var result: Swift.Result<Result, StorageError>?
    do {
      try Descriptor.opening(path, O_RDONLY) { file throws(SystemError) in
        guard try take(file) else { return }
        result = Swift.Result { () throws(StorageError) in try body() }
      }
    } catch {
      throw .unwritable(path: path, reason: error.reason)
    }
    guard let result else { throw .locked(path: path) }
    return try result.get()
  }

  private static func take(_ file: Descriptor) throws(SystemError) -> Bool {
    for _ in 0..<patience {
      if flock(file.number, LOCK_EX | LOCK_NB) == 0 { return true }
      guard errno == EWOULDBLOCK || errno == EINTR else { throw .last }
      usleep(pause)
    }
    return false
  }
}
