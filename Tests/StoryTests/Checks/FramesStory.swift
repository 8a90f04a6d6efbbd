import Foundation
import TestSupport
import Testing

extension Stories {
  /// A terminal that can hold a frame back until it is whole (mode 2026) is sent whole frames, and the
  /// screen is never cleared.
  @Suite struct WholeFrames {
    /// Runs the reader in a pseudo-terminal that knows the mode, types keys one by one, and prints what
    /// was sent. Nothing else is between the reader and what is counted.
    private static let terminal = """
      import os, pty, select, sys, time
      child, near = pty.fork()
      if child == 0:
          os.execvp(sys.argv[1], sys.argv[1:])
      sent = b""
      def hear(seconds):
          global sent
          end, asked = time.time() + seconds, False
          while select.select([near], [], [], max(0, end - time.time()))[0]:
              try:
                  more = os.read(near, 65536)
              except OSError:
                  return False
              if not more:
                  return False
              sent += more
              if b"\\x1b[?2026$p" in more:
                  os.write(near, b"\\x1b[?2026;2$y")
              end = time.time() + 0.15
          return True
      hear(20)
      for key in sys.stdin.read().split():
          os.write(near, key.encode())
          hear(2)
      while hear(1):
          pass
      sys.stdout.buffer.write(sent)
      """

    @Test func theyBeginAndEndInPairs() throws {
      let bench = try Sandbox(articles: ["long.txt": .sentences(60)])
      try bench.write(Self.terminal, to: "terminal.py")
      let keys = ["j", "}", "G", "c", "?", "q", ":", "\u{1B}", "4", "5", "q", "q", "q"]
      let run = try Run.of(
        URL(filePath: "/usr/bin/env"), ["python3", "terminal.py", Run.postil.path, "a-long"],
        in: bench.folder, input: Array(keys.joined(separator: " ").utf8),
        environment: bench.settings.merging(
          ["TERM": "xterm-256color", "PATH": "/usr/bin:/bin"]) { $1 })
      let sent = run.output
      let (begun, ended) = (sent.count(of: "\u{1B}[?2026h"), sent.count(of: "\u{1B}[?2026l"))
      #expect(begun == ended && begun >= keys.count, "\(begun) begun, \(ended) ended")
      #expect(sent.isInPairs("\u{1B}[?2026h", "\u{1B}[?2026l"))
      // The screen that was taken over is cleared once.
      let first = try #require(sent.range(of: "\u{1B}[?2026h"))
      for clearing in ["\u{1B}[2J", "\u{1B}[H\u{1B}[J"] {
        #expect(!sent[first.upperBound...].contains(clearing))
      }
    }
  }
}

extension String {
  fileprivate func count(of part: String) -> Int { components(separatedBy: part).count - 1 }

  /// Whether each beginning is followed by an end before the next begins.
  fileprivate func isInPairs(_ beginning: String, _ end: String) -> Bool {
    components(separatedBy: beginning).dropFirst().allSatisfy { $0.count(of: end) == 1 }
  }
}
