import Foundation
import TestSupport

/// A pseudo-terminal with nothing between the reader and what is counted. It knows mode 2026.
struct BareTerminal {
  /// Runs what it is told to, types the keys of standard input one by one, and prints what was sent
  /// before the first and after each, as a list of JSON.
  private static let script = """
    import fcntl, json, os, pty, select, struct, sys, termios, time
    child, near = pty.fork()
    if child == 0:
        os.execvp(sys.argv[1], sys.argv[1:])
    fcntl.ioctl(near, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 80, 0, 0))
    def hear(seconds):
        sent, end = b"", time.time() + seconds
        while select.select([near], [], [], max(0, end - time.time()))[0]:
            try:
                more = os.read(near, 65536)
            except OSError:
                return sent
            if not more:
                return sent
            sent += more
            if b"\\x1b[?2026$p" in more:
                os.write(near, b"\\x1b[?2026;2$y")
            end = time.time() + 0.15
        return sent
    heard = [hear(20)]
    for key in sys.stdin.read().split():
        os.write(near, key.encode())
        heard.append(hear(2))
    heard[-1] += hear(1)
    os.kill(child, 9)
    json.dump([part.decode("utf-8", "replace") for part in heard], sys.stdout)
    """

  /// What was sent at first, and after each key.
  static func sent(
    to bench: Sandbox, arguments: [String], keys: [String], environment: [String: String] = [:]
  ) throws -> [String] {
    try bench.write(script, to: "terminal.py")
    let run = try Run.of(
      URL(filePath: "/usr/bin/env"), ["python3", "terminal.py", Run.postil.path] + arguments,
      in: bench.folder, input: Array(keys.joined(separator: " ").utf8),
      environment: bench.settings.merging(
        ["TERM": "xterm-256color", "PATH": "/usr/bin:/bin"]) { $1 }.merging(environment) { $1 })
    return try JSONDecoder().decode([String].self, from: Data(run.output.utf8))
  }
}
