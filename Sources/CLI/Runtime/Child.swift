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
  /// another would be stopped as soon as it reads a key. Ctrl-C is the child's meanwhile.
  ///
  /// - Returns: its exit code, or 127 where it could not be started.
  static func run(_ arguments: [String]) -> Int32 {
    let before = signal(SIGINT, SIG_IGN)
    defer { signal(SIGINT, before) }
    guard let process = spawn(arguments, actions: nil) else { return 127 }
    return wait(for: process)
  }

  /// Runs a program with this text as its input and its output thrown away, and waits for it.
  static func start(_ arguments: [String], input: String?) -> Int32 {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { return 127 }
    posix_spawn_file_actions_adddup2(&actions, ends[0], STDIN_FILENO)
    posix_spawn_file_actions_addclose(&actions, ends[0])
    posix_spawn_file_actions_addclose(&actions, ends[1])
    for output in [STDOUT_FILENO, STDERR_FILENO] {
      posix_spawn_file_actions_addopen(&actions, output, "/dev/null", O_WRONLY, 0)
    }
    let process = spawn(arguments, actions: &actions)
    close(ends[0])
    if let input { _ = Descriptor.write(input, to: ends[1]) }
    close(ends[1])
    return process.map(wait(for:)) ?? 127
  }

  private static func spawn(
    _ arguments: [String], actions: UnsafePointer<posix_spawn_file_actions_t>?
  ) -> pid_t? {
    guard let program = arguments.first else { return nil }
    var words: [UnsafeMutablePointer<CChar>?] = arguments.map { strdup($0) }
    defer { words.forEach { free($0) } }
    words.append(nil)
    var process: pid_t = 0
    return posix_spawnp(&process, program, actions, nil, words, environ) == 0 ? process : nil
  }

  private static func wait(for process: pid_t) -> Int32 {
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0 {
      guard errno == EINTR else { return 127 }
    }
    return status & 0x7F == 0 ? (status >> 8) & 0xFF : 128 + (status & 0x7F)
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
