#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Reading and writing whole through file descriptors; a failure is an errno.
enum Descriptor {
  /// Takes the places of standard input, output and errors where whoever started us has closed them:
  /// else the next file that is opened would get their number, and what is printed. The other way
  /// round they stay as good as closed.
  static func occupyStandard() {
    for (descriptor, flags) in [(0, O_WRONLY), (1, O_RDONLY), (2, O_RDONLY)]
    where fcntl(Int32(descriptor), F_GETFD) < 0 {
      // The lowest number that is free is the one that is missing.
      _ = open("/dev/null", flags)
    }
  }

  /// The files that a run may have open at once, with some to spare: the threads that read a library,
  /// the index, and what the system's own libraries open, which end the process where they cannot.
  private static let needed = 64

  static func checkRoom() throws(CommandError) {
    let most = sysconf(Int32(_SC_OPEN_MAX))
    // Less than nothing is no limit at all.
    if (0..<needed).contains(most) { throw .tooFewFiles(most, needed: needed) }
  }

  /// Writes all of it. Nil when done, else the errno.
  static func write(_ text: String, to descriptor: Int32) -> Int32? {
    var text = text
    return text.withUTF8 { write(UnsafeRawBufferPointer($0), to: descriptor) }
  }

  /// Writes all of them. Nil when done, else the errno.
  static func write(_ bytes: [UInt8], to descriptor: Int32) -> Int32? {
    bytes.withUnsafeBytes { write($0, to: descriptor) }
  }

  private static func write(_ bytes: UnsafeRawBufferPointer, to descriptor: Int32) -> Int32? {
    var rest = bytes[...]
    while !rest.isEmpty {
      let piece = UnsafeRawBufferPointer(rebasing: rest)
      let count = systemWrite(descriptor, piece.baseAddress, piece.count)
      if count >= 0 {
        rest = rest.dropFirst(count)
      } else if errno != EINTR {
        return errno
      }
    }
    return nil
  }

  /// Reads to the end.
  ///
  /// - Throws: `ReadFailure` when the system refuses or when there are more than `limit` bytes.
  static func read(_ descriptor: Int32, limit: Int) throws(ReadFailure) -> [UInt8] {
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = systemRead(descriptor, &buffer, buffer.count)
      if count == 0 { return bytes }
      if count > 0 {
        bytes += buffer[..<count]
      } else if errno != EINTR {
        throw .system(errno)
      }
      if bytes.count > limit { throw .tooLong }
    }
  }

  /// The system's words for an errno.
  static func words(_ number: Int32) -> String {
    guard let words = strerror(number) else { return "error \(number)" }
    return String(cString: words)
  }
}

/// Why bytes could not be read.
enum ReadFailure: Error, Hashable {
  case system(Int32)
  case tooLong
}

func systemWrite(_ descriptor: Int32, _ bytes: UnsafeRawPointer?, _ count: Int) -> Int {
  #if canImport(Glibc)
    Glibc.write(descriptor, bytes, count)
  #else
    Darwin.write(descriptor, bytes, count)
  #endif
}

private func systemRead(_ descriptor: Int32, _ bytes: UnsafeMutableRawPointer, _ count: Int) -> Int
{
  #if canImport(Glibc)
    Glibc.read(descriptor, bytes, count)
  #else
    Darwin.read(descriptor, bytes, count)
  #endif
}
