#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

extension Child {
  /// What a program that was run for its output has given.
  enum Output: Hashable {
    /// Its exit code, what it printed, and the beginning of what it complained about.
    case ended(Int32, output: [UInt8], errors: [UInt8])
    case notStarted
    case tookTooLong
    case printedTooMuch
  }

  /// Runs a program with these bytes as its input and gives back what it prints. One that takes
  /// longer than `seconds`, or prints more than `limit` bytes, is ended.
  ///
  /// The input lies in a file that has no name any more, so that neither side can wait for the
  /// other.
  static func output(
    of arguments: [String], input: [UInt8], seconds: Int, limit: Int
  ) -> Output {
    let unused = [Int32](repeating: -1, count: 2)
    var (printed, complained) = (unused, unused)
    let file = nameless(holding: input)
    defer { for end in [file] + printed + complained where end >= 0 { close(end) } }
    guard file >= 0, pipe(&printed) == 0, pipe(&complained) == 0 else { return .notStarted }
    for end in [file] + printed + complained { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, file, STDIN_FILENO)
    posix_spawn_file_actions_adddup2(&actions, printed[1], STDOUT_FILENO)
    posix_spawn_file_actions_adddup2(&actions, complained[1], STDERR_FILENO)
    guard let process = spawn(arguments, actions: &actions) else { return .notStarted }
    for index in [1] {
      close(printed[index])
      close(complained[index])
      (printed[index], complained[index]) = (-1, -1)
    }
    var streams = Streams(printed[0], complained[0])
    let isDone = streams.drain(until: .now + .seconds(seconds), limit: limit)
    if !isDone { kill(process, SIGKILL) }
    let code = wait(for: process)
    if isDone { return .ended(code, output: streams.output, errors: streams.errors) }
    return streams.output.count > limit ? .printedTooMuch : .tookTooLong
  }

  /// A file open for reading from its start, and in no folder; less than 0 where there is none.
  private static func nameless(holding bytes: [UInt8]) -> Int32 {
    var name = Array("/tmp/postil-XXXXXX".utf8CString)
    let file = mkstemp(&name)
    guard file >= 0 else { return file }
    unlink(name)
    var rest = bytes[...]
    while !rest.isEmpty {
      let written = rest.withUnsafeBytes { write(file, $0.baseAddress, $0.count) }
      if written > 0 {
        rest = rest.dropFirst(written)
      } else if errno != EINTR {
        close(file)
        return -1
      }
    }
    lseek(file, 0, SEEK_SET)
    return file
  }
}

/// The two streams of a child, read as they come.
private struct Streams {
  private(set) var output: [UInt8] = []
  private(set) var errors: [UInt8] = []
  private let ends: [Int32]
  private var isOpen = [true, true]
  /// More complaints than these help nobody.
  private static let mostErrors = 4096

  init(_ output: Int32, _ errors: Int32) { ends = [output, errors] }

  /// Whether both came to their end in time and within the limit.
  mutating func drain(until end: ContinuousClock.Instant, limit: Int) -> Bool {
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while isOpen.contains(true) {
      let left = ContinuousClock.now.duration(to: end)
      guard left > .zero, output.count <= limit else { return false }
      var polls = ends.indices.filter { isOpen[$0] }.map {
        pollfd(fd: ends[$0], events: Int16(POLLIN), revents: 0)
      }
      let milliseconds = min(left.components.seconds * 1000 + 1, 1000)
      guard poll(&polls, nfds_t(polls.count), Int32(milliseconds)) > 0 else { continue }
      for found in polls where found.revents != 0 { take(from: found.fd, &buffer) }
    }
    return output.count <= limit
  }

  private mutating func take(from end: Int32, _ buffer: inout [UInt8]) {
    let count = read(end, &buffer, buffer.count)
    let index = end == ends[0] ? 0 : 1
    if count > 0 {
      if index == 0 {
        output += buffer[..<count]
      } else if errors.count < Self.mostErrors {
        errors += buffer[..<count]
      }
    } else if count == 0 || errno != EINTR {
      isOpen[index] = false
    }
  }
}
