#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// What a program writes, taken while it runs and within limits: one that never ends, or never
/// stops writing, is ended.
struct Capture {
  /// Seconds from its start.
  var seconds: Double
  /// Bytes on any one stream.
  var bytes: Int

  enum End: Hashable {
    /// With this exit code; 128 and the signal's number where one ended it.
    case exited(Int32)
    case tookTooLong
    case wroteTooMuch
    /// With this errno.
    case notStarted(Int32)
  }

  struct Result {
    let end: End
    let output: [UInt8]
    let errors: [UInt8]
    /// What it wrote to descriptor 3.
    let aside: [UInt8]
  }

  /// Runs a program with nothing on standard input. Descriptor 3 is a pipe too, for what belongs
  /// neither to its output nor to its complaints.
  func run(_ arguments: [String]) -> Result {
    let pipes = Pipes(count: 3)
    guard let pipes else { return Self.failed(errno) }
    var process: pid_t = 0
    let failure = pipes.spawn(arguments, &process)
    pipes.closeWriters()
    defer { pipes.closeReaders() }
    guard failure == 0 else { return Self.failed(failure) }
    var streams: [[UInt8]] = [[], [], []]
    let limit = take(from: pipes.readers, into: &streams)
    if limit != nil { kill(process, SIGKILL) }
    let code = Child.wait(for: process)
    return Result(
      end: limit ?? .exited(code), output: streams[0], errors: streams[1], aside: streams[2])
  }

  private static func failed(_ number: Int32) -> Result {
    Result(end: .notStarted(number), output: [], errors: [], aside: [])
  }

  /// Reads until all streams have ended; nil then, else the limit that was met.
  private func take(from readers: [Int32], into streams: inout [[UInt8]]) -> End? {
    let began = ContinuousClock.now
    var waiting = readers.map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while waiting.contains(where: { $0.fd >= 0 }) {
      let left = .seconds(seconds) - began.duration(to: .now)
      guard left > .zero else { return .tookTooLong }
      let patience = Int32(clamping: left.components.seconds * 1000 + 50)
      guard poll(&waiting, nfds_t(waiting.count), min(patience, 1000)) > 0 else { continue }
      for index in waiting.indices where waiting[index].fd >= 0 && waiting[index].revents != 0 {
        let count = read(waiting[index].fd, &buffer, buffer.count)
        if count > 0 {
          streams[index] += buffer[..<count]
        } else if count == 0 || errno != EINTR {
          // A negative descriptor is passed over (POSIX, poll).
          waiting[index].fd = -1
        }
        if streams[index].count > bytes { return .wroteTooMuch }
      }
    }
    return nil
  }
}

/// The pipes that a child writes to: its standard output, standard error, and what follows.
private struct Pipes {
  let readers: [Int32]
  private let writers: [Int32]

  init?(count: Int) {
    var (readers, writers): ([Int32], [Int32]) = ([], [])
    for _ in 0..<count {
      var ends: [Int32] = [-1, -1]
      guard pipe(&ends) == 0 else {
        for end in readers + writers { close(end) }
        return nil
      }
      // Another thread's child must not keep a pipe open.
      for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
      readers.append(ends[0])
      writers.append(ends[1])
    }
    (self.readers, self.writers) = (readers, writers)
  }

  func spawn(_ arguments: [String], _ process: inout pid_t) -> Int32 {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
    for (index, writer) in writers.enumerated() {
      posix_spawn_file_actions_adddup2(&actions, writer, STDOUT_FILENO + Int32(index))
    }
    return Child.spawn(arguments, actions: &actions, &process)
  }

  func closeWriters() { for end in writers { close(end) } }
  func closeReaders() { for end in readers { close(end) } }
}
