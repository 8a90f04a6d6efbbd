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
  /// Microseconds between two attempts.
  private static let pause: UInt32 = 2_000
  /// Attempts until a lock is given up on: ten seconds of pauses.
  private static let patience = 5_000

  static func holding<Result>(
    _ path: String, _ body: () throws(StorageError) -> Result
  ) throws(StorageError) -> Result {
    for _ in 0..<patience {
      if let result = try attempt(path, body) { return try result.get() }
      usleep(pause)
    }
    throw .locked(path: path)
  }

  /// Nil where somebody else holds the lock.
  static func attempt<Result>(
    _ path: String, _ body: () throws(StorageError) -> Result
  ) throws(StorageError) -> Swift.Result<Result, StorageError>? {
    do {
      return try Descriptor.opening(path, O_RDONLY | O_NONBLOCK) { file throws(SystemError) in
        guard try take(file, at: path) else { return nil }
        return Swift.Result { () throws(StorageError) in try body() }
      }
    } catch {
      throw .unwritable(path: path, reason: error.reason)
    }
  }

  /// A file that another one replaced between opening and locking guards nothing.
  private static func take(_ file: Descriptor, at path: String) throws(SystemError) -> Bool {
    guard flock(file.number, LOCK_EX | LOCK_NB) == 0 else {
      guard errno == EWOULDBLOCK || errno == EINTR else { throw .last }
      return false
    }
    return try file.status().identity == FileStatus.following(path)?.identity
  }
}
