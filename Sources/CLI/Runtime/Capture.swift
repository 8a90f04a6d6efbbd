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
  let children: Children

  /// How long it waits before it looks whether the work was stopped, in milliseconds.
  private static let turn: Int32 = 100

  enum End: Hashable {
    /// With this exit code.
    case exited(Int32)
    /// By a signal that we did not send.
    case ended(Int32)
    /// Somebody stopped the work.
    case stopped
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

  /// Runs a program with a descriptor as its standard input, or nothing. Descriptor 3 is a pipe too, for what
  /// belongs neither to its output nor to its complaints.
  func run(_ arguments: [String], input: Int32? = nil) -> Result {
    let pipes = Pipes(count: 3)
    guard let pipes else { return Self.failed(errno) }
    let birth = children.begin { process in pipes.spawn(arguments, input, &process) }
    pipes.closeWriters()
    defer { pipes.closeReaders() }
    let process: pid_t
    switch birth {
    case .born(let number): process = number
    case .refused: return Self.without(.stopped)
    case .failed(let number): return Self.failed(number)
    }
    var streams: [[UInt8]] = [[], [], []]
    let limit = take(from: pipes.readers, into: &streams)
    let end = children.end(of: process, byForce: limit != nil)
    return Result(end: limit ?? end, output: streams[0], errors: streams[1], aside: streams[2])
  }

  private static func failed(_ number: Int32) -> Result {
    without(.notStarted(number))
  }

  private static func without(_ end: End) -> Result {
    Result(end: end, output: [], errors: [], aside: [])
  }

  /// Reads until all streams have ended; nil then, else the limit that was met.
  private func take(from readers: [Int32], into streams: inout [[UInt8]]) -> End? {
    let began = ContinuousClock.now
    var waiting = readers.map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while waiting.contains(where: { $0.fd >= 0 }) {
      let left = .seconds(seconds) - began.duration(to: .now)
      guard left > .zero else { return .tookTooLong }
      guard !children.areEnded else { return .stopped }
      let patience = Int32(clamping: left.components.seconds * 1000 + 50)
      guard poll(&waiting, nfds_t(waiting.count), min(patience, Self.turn)) > 0 else { continue }
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

  func spawn(
    _ arguments: [String], _ input: Int32?, _ process: inout pid_t
  ) -> Int32 {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    if let input {
      posix_spawn_file_actions_adddup2(&actions, input, STDIN_FILENO)
    } else {
      posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
    }
    for (index, writer) in writers.enumerated() {
      posix_spawn_file_actions_adddup2(&actions, writer, STDOUT_FILENO + Int32(index))
    }
    return Child.spawn(arguments, actions: &actions, apart: true, &process)
  }

  func closeWriters() { for end in writers { close(end) } }
  func closeReaders() { for end in readers { close(end) } }
}
