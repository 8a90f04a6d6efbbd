import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Says of a file that its writer is still there: `flock` on it, which the system lets go of when the
/// process ends, however it ends. What a reader that is open keeps is offered to no other.
package struct Hold: Sendable {
  /// Puts a descriptor in place of the one that is kept, which it returns; -1 is none.
  private let exchange: @Sendable (Int32) -> Int32

  package init() {
    let kept = Atomic<Int32>(-1)
    exchange = { kept.exchange($0, ordering: .sequentiallyConsistent) }
  }

  /// The file at this path instead of the one before. Where files cannot be locked, nobody is told.
  func take(_ path: String) {
    letGo()
    let number = open(path, O_RDONLY | O_CLOEXEC)
    if number >= 0 { Self.lock(number) }
    drop(exchange(number))
  }

  package func letGo() { drop(exchange(-1)) }

  private func drop(_ number: Int32) { if number >= 0 { close(number) } }

  /// Somebody who asks holds the lock for a moment.
  private static func lock(_ number: Int32) {
    for _ in 0..<50 {
      if flock(number, LOCK_EX | LOCK_NB) == 0 || errno != EWOULDBLOCK { return }
      usleep(1_000)
    }
  }

  /// Whether somebody holds the file.
  package static func isHeld(_ path: String) -> Bool {
    do { return try Lock.attempt(path) {} == nil } catch { return false }
  }
}
