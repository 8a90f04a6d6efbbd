#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// A command whose output may be longer than a screen, and is shown page by page on a terminal.
protocol PagedCommand: Command {
  /// Whether what it was asked for is for people to read.
  var isPaged: Bool { get }
}

/// The user's own pager, which gets what we print while it is there.
///
/// It is `$POSTIL_PAGER`, else `$PAGER`, else `less`; an empty one, or `cat`, is none. `less` is told to
/// leave at once where all fits on the screen, unless the user's `$LESS` says otherwise.
///
/// What a pager leaves without having read anything of it is printed after all, as with one that could
/// not be started.
struct Pager {
  private let process: pid_t
  /// Where we write, without waiting.
  private let end: Int32
  /// The end that the pager reads from: what is still in there when it has left, nobody has seen.
  private let inner: Int32
  private let before: (interrupt: sig_t?, quit: sig_t?)
  private var hasLeft = false
  /// In bytes.
  private var written = 0

  /// Nil where there is no terminal to page on, or no pager: then all is printed as it comes.
  init?(in context: Context) {
    guard context.isTerminal, context.takesPages, let command = Self.command(in: context)
    else { return nil }
    fflush(nil)
    setenv("LESS", "FRX", 0)
    setenv("LESSCHARSET", "utf-8", 0)
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { return nil }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, ends[0], STDIN_FILENO)
    guard let process = Child.spawn(command, actions: &actions) else {
      ends.forEach { close($0) }
      return nil
    }
    (self.process, inner, end) = (process, ends[0], ends[1])
    _ = fcntl(end, F_SETFL, O_NONBLOCK)
    // Ctrl-C means something to a pager, and does not end it: neither may we leave it alone then.
    before = (signal(SIGINT) { _ in }, signal(SIGQUIT) { _ in })
  }

  /// Gives it these bytes.
  ///
  /// - Returns: those that it has not taken, for it has left.
  mutating func write(_ bytes: [UInt8]) -> ArraySlice<UInt8> {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { systemWrite(end, $0.baseAddress, $0.count) }
      if count > 0 {
        rest = rest.dropFirst(count)
        written += count
      } else if errno == EAGAIN {
        guard isThere else { return rest }
        var room = pollfd(fd: end, events: Int16(POLLOUT), revents: 0)
        // A tenth of a second is soon enough to hear that it has left.
        poll(&room, 1, 100)
      } else if errno != EINTR {
        return rest
      }
    }
    return []
  }

  private var isThere: Bool {
    mutating get {
      var status: Int32 = 0
      if !hasLeft, waitpid(process, &status, WNOHANG) == process { hasLeft = true }
      return !hasLeft
    }
  }

  /// Waits until the reader has seen enough.
  ///
  /// - Returns: all that was written, where nobody has seen any of it; else nil.
  func leave() -> [UInt8]? {
    close(end)
    if !hasLeft { _ = Child.wait(for: process) }
    signal(SIGINT, before.interrupt)
    signal(SIGQUIT, before.quit)
    defer { close(inner) }
    do {
      let unseen = try Descriptor.read(inner, limit: written)
      return unseen.count == written ? unseen : nil
    } catch { return nil }
  }

  private static func command(in context: Context) -> [String]? {
    let chosen = context.environment["POSTIL_PAGER"] ?? context.environment["PAGER"] ?? "less"
    let pager = UsersProgram(chosen)
    if !pager.isShell {
      guard let program = pager.program, program != "cat",
        Child.find([program], in: context) != nil
      else { return nil }
    }
    return pager.command()
  }
}

extension Context {
  /// A terminal that cannot move its cursor has no pages, and a pager there would only wait for a key.
  fileprivate var takesPages: Bool { variable("TERM").map { $0 != "dumb" } ?? false }
}
