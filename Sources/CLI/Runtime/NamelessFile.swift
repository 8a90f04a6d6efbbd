#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Bytes in a file that stands in no folder any more, as a child's input: it is there whole before
/// the child begins, so that neither waits for the other, and goes with the last that has it open.
struct NamelessFile: ~Copyable {
  private let descriptor: Int32

  /// - Throws: the errno.
  init(holding bytes: [UInt8], in folder: String) throws(Failure) {
    // `mkstemp` puts letters of its own in the place of the six.
    var name = Array("\(folder)/postil-XXXXXX".utf8CString)
    descriptor = mkstemp(&name)
    guard descriptor >= 0 else { throw Failure(number: errno) }
    unlink(name)
    _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
    var rest = bytes[...]
    while !rest.isEmpty {
      let written = rest.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
      if written > 0 {
        rest = rest.dropFirst(written)
      } else if errno != EINTR {
        throw Failure(number: errno)
      }
    }
    lseek(descriptor, 0, SEEK_SET)
  }

  /// It is open as long as the body runs.
  func reading<Result>(_ body: (Int32) -> Result) -> Result { body(descriptor) }

  deinit { close(descriptor) }

  struct Failure: Error {
    let number: Int32
  }
}
