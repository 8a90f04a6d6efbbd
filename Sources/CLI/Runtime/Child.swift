import Dispatch
import Terminal

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Programs of others, started without a shell: no text of an article is ever a command.
enum Child {
  /// The first of the programs that is in `$PATH`.
  static func find(_ names: [String], in context: Context) -> String? {
    let folders = (context.variable("PATH") ?? "/usr/bin:/bin").split(separator: ":")
    return names.first { name in
      name.contains("/")
        ? access(name, X_OK) == 0 : folders.contains { access("\($0)/\(name)", X_OK) == 0 }
    }
  }

  /// Runs a program on the terminal and waits for it. It keeps our process group: an editor in
  /// another would be stopped as soon as it reads a key. Ctrl-C and Ctrl-\ are the child's meanwhile.
  ///
  /// Once we are asked to end, so is the child: it has the terminal, and we wait for it.
  ///
  /// - Returns: its exit code, or 127 where it could not be started.
  static func run(_ arguments: [String]) -> Int32 {
    // A signal that is ignored is ignored by the child, too; one that is heard is not.
    let (interrupt, quit) = (signal(SIGINT) { _ in }, signal(SIGQUIT) { _ in })
    defer {
      signal(SIGINT, interrupt)
      signal(SIGQUIT, quit)
    }
    guard let process = spawn(arguments, actions: nil) else { return 127 }
    let watch = DispatchSource.makeTimerSource(queue: DispatchQueue(label: "child"))
    watch.schedule(deadline: .now(), repeating: .milliseconds(200))
    watch.setEventHandler { if Terminal.isToldToEnd { kill(process, SIGTERM) } }
    watch.activate()
    defer { watch.cancel() }
    // It is still ours, and no other's number, until it is waited for in the end.
    awaitEnd(of: process)
    watch.cancel()
    return wait(for: process)
  }

  private static func awaitEnd(of process: pid_t) {
    var info = siginfo_t()
    while waitid(P_PID, id_t(process), &info, WEXITED | WNOWAIT) != 0, errno == EINTR {}
  }

  /// How long a program that shows nothing may take, in milliseconds.
  private static let patience = 2000

  /// Runs a program with this text as its input and its output thrown away, and waits for it, but
  /// not longer than two seconds: one that hangs must not hold up the keys.
  ///
  /// - Returns: its exit code, or 127 where it could not be started, or 124 where it took too long
  ///   and was ended.
  static func start(_ arguments: [String], input: String?) -> Int32 {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { return 127 }
    // A child of another thread's must not keep the pipe open.
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    posix_spawn_file_actions_adddup2(&actions, ends[0], STDIN_FILENO)
    posix_spawn_file_actions_addclose(&actions, ends[0])
    posix_spawn_file_actions_addclose(&actions, ends[1])
    for output in [STDOUT_FILENO, STDERR_FILENO] {
      posix_spawn_file_actions_addopen(&actions, output, "/dev/null", O_WRONLY, 0)
    }
    let process = spawn(arguments, actions: &actions)
    close(ends[0])
    _ = fcntl(ends[1], F_SETFL, O_NONBLOCK)
    let began = ContinuousClock.now
    if let input { feed(Array(input.utf8), to: ends[1], since: began) }
    close(ends[1])
    return process.map { end(of: $0, since: began) } ?? 127
  }

  private static func hasTime(since began: ContinuousClock.Instant) -> Bool {
    began.duration(to: .now) < .milliseconds(patience)
  }

  /// Writes what the pipe takes; what a program does not read in time, it does not get.
  private static func feed(_ bytes: [UInt8], to end: Int32, since began: ContinuousClock.Instant) {
    var rest = bytes[...]
    while !rest.isEmpty, hasTime(since: began) {
      let written = rest.withUnsafeBytes { write(end, $0.baseAddress, $0.count) }
      if written > 0 {
        rest = rest.dropFirst(written)
      } else {
        guard errno == EAGAIN || errno == EINTR else { return }
        usleep(2000)
      }
    }
  }

  private static func end(of process: pid_t, since began: ContinuousClock.Instant) -> Int32 {
    var status: Int32 = 0
    while true {
      let found = waitpid(process, &status, WNOHANG)
      if found == process { return code(of: status) }
      guard found == 0 || errno == EINTR else { return 127 }
      guard hasTime(since: began) else { break }
      usleep(2000)
    }
    kill(process, SIGKILL)
    _ = wait(for: process)
    return 124
  }

  static func spawn(
    _ arguments: [String], actions: UnsafePointer<posix_spawn_file_actions_t>?
  ) -> pid_t? {
    var process: pid_t = 0
    return spawn(arguments, actions: actions, apart: false, &process) == 0 ? process : nil
  }

  /// Starts a program that hears all signals: the threads that do our work hear none, and SIGPIPE is
  /// ignored, and it would inherit both.
  ///
  /// - Parameter apart: in a process group of its own. No key of the terminal reaches it, and what it
  ///   starts itself ends with it.
  /// - Returns: 0, or the errno that says why the program was not started.
  static func spawn(
    _ arguments: [String], actions: UnsafePointer<posix_spawn_file_actions_t>?, apart: Bool,
    _ process: inout pid_t
  ) -> Int32 {
    guard let program = arguments.first else { return EINVAL }
    var words: [UnsafeMutablePointer<CChar>?] = arguments.map { strdup($0) }
    defer { words.forEach { free($0) } }
    words.append(nil)
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var signals = sigset_t()
    sigemptyset(&signals)
    posix_spawnattr_setsigmask(&attributes, &signals)
    sigaddset(&signals, SIGPIPE)
    posix_spawnattr_setsigdefault(&attributes, &signals)
    let flags = POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF | (apart ? POSIX_SPAWN_SETPGROUP : 0)
    posix_spawnattr_setflags(&attributes, Int16(flags))
    return posix_spawnp(&process, program, actions, &attributes, words, environ)
  }

  static func wait(for process: pid_t) -> Int32 {
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0 {
      guard errno == EINTR else { return 127 }
    }
    return code(of: status)
  }

  private static func code(of status: Int32) -> Int32 {
    endingSignal(in: status).map { 128 + $0 } ?? exitCode(of: status)
  }

  static func exitCode(of status: Int32) -> Int32 { (status >> 8) & 0xFF }

  /// The signal that ended it, from what `waitpid` gives.
  static func endingSignal(in status: Int32) -> Int32? { status & 0x7F == 0 ? nil : status & 0x7F }

  /// The system's words for a signal.
  static func words(ofSignal number: Int32) -> String {
    guard let words = strsignal(number) else { return "\(number)" }
    return String(cString: words)
  }
}

/// Programs that put text on a clipboard, where the terminal's own may not reach.
enum Copying {
  static func programs(in context: Context) -> [[String]] {
    let all: [(variable: String, command: [String])] = [
      ("TMUX", ["tmux", "load-buffer", "-w", "-"]), ("WAYLAND_DISPLAY", ["wl-copy"]),
      ("DISPLAY", ["xclip", "-selection", "clipboard"]),
    ]
    return all.filter {
      context.variable($0.variable) != nil && Child.find([$0.command[0]], in: context) != nil
    }
    .map(\.command)
  }
}
