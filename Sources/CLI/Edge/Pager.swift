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
struct Pager {
  private let process: pid_t
  /// Standard output as it was.
  private let output: Int32
  private let before: (interrupt: sig_t?, quit: sig_t?)

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
    let process = Child.spawn(command, actions: &actions)
    close(ends[0])
    let output = fcntl(STDOUT_FILENO, F_DUPFD_CLOEXEC, 3)
    guard let process, output >= 0, dup2(ends[1], STDOUT_FILENO) >= 0 else {
      close(ends[1])
      return nil
    }
    close(ends[1])
    (self.process, self.output) = (process, output)
    // Ctrl-C means something to a pager, and does not end it: neither may we leave it alone then.
    before = (signal(SIGINT) { _ in }, signal(SIGQUIT) { _ in })
  }

  /// Waits until the reader has seen enough.
  func end() {
    dup2(output, STDOUT_FILENO)
    close(output)
    _ = Child.wait(for: process)
    signal(SIGINT, before.interrupt)
    signal(SIGQUIT, before.quit)
  }

  private static func command(in context: Context) -> [String]? {
    let chosen = context.environment["POSTIL_PAGER"] ?? context.environment["PAGER"] ?? "less"
    let words = chosen.split(separator: " ").map(String.init)
    guard let program = words.first, program != "cat",
      Child.find([program], in: context) != nil
    else { return nil }
    return words
  }
}

extension Context {
  /// A terminal that cannot move its cursor has no pages, and a pager there would only wait for a key.
  fileprivate var takesPages: Bool { variable("TERM").map { $0 != "dumb" } ?? false }
}
