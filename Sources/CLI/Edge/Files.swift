#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Files outside libraries: what is read in, and what is written out.
enum Files {
  /// 256 MiB: far more than any article, and less than what would fill a machine.
  static let limit = 256 << 20

  /// The bytes of a file; `-` is standard input.
  static func read(_ path: String) throws(CommandError) -> [UInt8] {
    guard path != "-" else { return try read(STDIN_FILENO, named: "standard input") }
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw refusal(path) }
    defer { close(descriptor) }
    return try read(descriptor, named: path)
  }

  /// The bytes of a file. One that was found in a folder and is no regular file by now is not
  /// waited for, and a pipe that was named no longer than until the task is cancelled.
  static func read(_ file: FileName, isFound: Bool) throws(CommandError) -> [UInt8] {
    guard !file.holdsNUL else { throw .file(file.text, reason: "a NUL is in no path") }
    // Without this flag, opening a pipe would already wait for somebody who writes.
    let descriptor = file.withPath { open($0, O_RDONLY | O_CLOEXEC | O_NONBLOCK) }
    guard descriptor >= 0 else { throw refusal(file.text) }
    defer { close(descriptor) }
    if !isFound {
      try wait(for: descriptor)
      let flags = fcntl(descriptor, F_GETFL)
      guard fcntl(descriptor, F_SETFL, flags & ~O_NONBLOCK) == 0 else { throw refusal(file.text) }
    }
    return try read(descriptor, named: file.text)
  }

  /// The bytes of standard input, which are not waited for once the task is cancelled.
  static func readInput() throws(CommandError) -> [UInt8] {
    try wait(for: STDIN_FILENO)
    return try read(STDIN_FILENO, named: "standard input")
  }

  /// Until there is something to read, or the end.
  private static func wait(for descriptor: Int32) throws(CommandError) {
    while true {
      var input = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
      // A tenth of a second is soon enough to hear of the end.
      guard poll(&input, 1, 100) == 0 else { return }
      guard !Task.isCancelled else { throw .stopped }
    }
  }

  private static func read(_ descriptor: Int32, named name: String) throws(CommandError) -> [UInt8]
  {
    do { return try Descriptor.read(descriptor, limit: limit) } catch {
      switch error {
      case .system(let number): throw .file(name, reason: Descriptor.words(number))
      case .tooLong: throw .file(name, reason: "larger than 256 MiB")
      }
    }
  }

  /// What lies at a path, links followed; nil where nothing does.
  static func kind(of path: String) -> Kind? {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    switch status.st_mode & S_IFMT {
    case S_IFDIR: return .folder
    case S_IFREG: return .file
    default: return .other
    }
  }

  /// Why a link leads to nothing; nil where there is no such link at the path.
  static func lost(_ path: String) -> CommandError? {
    var status = stat()
    guard lstat(path, &status) == 0, stat(path, &status) != 0 else { return nil }
    guard errno == ENOENT else { return refusal(path) }
    return .file(path, reason: "a link that leads to no file")
  }

  enum Kind { case file, folder, other }

  /// What the system has just said about a path.
  static func refusal(_ path: String) -> CommandError {
    .file(path, reason: Descriptor.words(errno))
  }
}
