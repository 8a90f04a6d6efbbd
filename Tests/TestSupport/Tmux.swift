import Foundation

#if canImport(Glibc)
  import Glibc
#endif

/// A terminal of tmux' own server, gone with the test.
package final class Tmux {
  private static let path =
    ["/usr/bin/tmux", "/usr/local/bin/tmux", "/opt/homebrew/bin/tmux"]
    .first { FileManager.default.isExecutableFile(atPath: $0) } ?? ""
  private let socket: String

  /// Nil, and a line that says so, where there is no tmux.
  package init?(
    _ command: String, environment: [String] = [], in folder: String = "/", columns: Int = 80,
    rows: Int = 24
  ) throws {
    guard !Self.path.isEmpty else {
      print("no tmux here: the test in a real terminal was left out")
      return nil
    }
    socket = Temporary.name(".tmux").path
    let words = (["LC_ALL=C.UTF-8", "PS1=ready> "] + environment).map { "'\($0)'" }
    try run([
      "new-session", "-d", "-x", "\(columns)", "-y", "\(rows)", "-c", folder,
      "env -u NO_COLOR \(words.joined(separator: " ")) \(command)",
    ])
  }

  deinit {
    _ = try? run(["kill-server"])
    unlink(socket)
  }

  @discardableResult
  package func run(_ arguments: [String]) throws -> String {
    try Self.output(of: ["tmux", "-S", socket, "-f", "/dev/null"] + arguments)
  }

  /// Foundation's Process waits for all who inherit from it, the server among them, which stays.
  private static func output(of arguments: [String]) throws -> String {
    let file = Temporary.name()
    defer { unlink(file.path) }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 1, file.path, O_WRONLY | O_CREAT, 0o600)
    posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0)
    #if canImport(Glibc)
      // Else the server would hold the pipes of other tests open.
      for other in 3..<Int32(256) { posix_spawn_file_actions_addclose(&actions, other) }
    #endif
    var words = arguments.map { strdup($0) } + [nil]
    defer { words.forEach { free($0) } }
    unblockSignals()
    var child: pid_t = 0
    guard posix_spawn(&child, path, &actions, nil, &words, environ) == 0 else {
      throw POSIXError(.ENOENT)
    }
    var status: Int32 = 0
    while waitpid(child, &status, 0) < 0, errno == EINTR {}
    return try String(contentsOf: file, encoding: .utf8)
  }

  package func press(_ keys: String...) throws { try run(["send-keys"] + keys) }

  package func screen(styled: Bool = false) throws -> String {
    try run(["capture-pane", "-p"] + (styled ? ["-e"] : []))
  }

  package func resize(_ columns: Int, _ rows: Int) throws {
    try run(["resize-window", "-x", "\(columns)", "-y", "\(rows)"])
  }

  /// What tmux knows of the pane, in its own formats.
  package func tells(_ format: String) throws -> String {
    try run(["display", "-p", format]).trimmingCharacters(in: .whitespacesAndNewlines)
  }

  /// Alternate screen, cursor, keypad and mouse, as `0` and `1`.
  package func flags() throws -> String {
    try tells("#{alternate_on} #{cursor_flag} #{keypad_flag} #{mouse_any_flag}")
  }

  /// Whether something comes true within so many seconds; machines may be busy.
  package func waits(_ seconds: Int = 30, for isTrue: () throws -> Bool) rethrows -> Bool {
    for _ in 0..<seconds * 50 {
      if try isTrue() { return true }
      usleep(20_000)
    }
    return try isTrue()
  }

  package func shows(_ text: String) throws -> Bool { try waits { try screen().contains(text) } }
}

/// Threads of a pool block every signal, and what they start would inherit that.
package func unblockSignals() {
  var all = sigset_t()
  sigfillset(&all)
  pthread_sigmask(SIG_UNBLOCK, &all, nil)
}
