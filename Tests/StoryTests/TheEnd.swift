import Foundation
import TestSupport
import Testing

#if canImport(Glibc)
  import Glibc
#endif

extension Stories {
  /// A terminal that takes nothing any more, as one of a lost line does, keeps nobody from ending.
  @Suite struct Stalled {
    private static let script = """
      import fcntl, os, pty, select, signal, struct, sys, termios, time
      child, near = pty.fork()
      if child == 0:
          os.execvp(sys.argv[1], sys.argv[1:])
      fcntl.ioctl(near, termios.TIOCSWINSZ, struct.pack("HHHH", 100, 300, 0, 0))
      while select.select([near], [], [], 1.5)[0]:
          os.read(near, 65536)
      os.write(near, b"c")
      while select.select([near], [], [], 1)[0]:
          os.read(near, 65536)
      for _ in range(30):
          os.write(near, b"\\x0c")
          time.sleep(0.1)
      for _ in range(3):
          os.kill(child, signal.SIGTERM)
          for _ in range(30):
              if os.waitpid(child, os.WNOHANG)[0]:
                  sys.exit("ended")
              time.sleep(0.1)
      os.kill(child, signal.SIGKILL)
      sys.exit("still there")
      """

    @Test func whoeverIsToldTwiceEnds() throws {
      let bench = try Sandbox(articles: ["long.txt": .sentences(400)])
      try bench.write(Self.script, to: "stalled.py")
      try bench.write("theme: gazette\n", to: "config/postil/config.yaml")
      let run = try Run.of(
        URL(filePath: "/usr/bin/env"), ["python3", "stalled.py", Run.postil.path, "a-long"],
        in: bench.folder, input: [],
        environment: bench.settings.merging(
          ["TERM": "xterm-256color", "COLORTERM": "truecolor", "PATH": "/usr/bin:/bin"]) { $1 })
      #expect(run.errors.contains("ended"), "\(run.errors)")
      #expect(try bench.run("marks", "--json").lines.count == 1)
    }
  }

  /// The terminal or the machine goes away while something is not on the disk.
  @Suite struct TheEnd {
    /// A reader with a claim that cannot be saved, and what is in the way.
    private func unsaved(
      running command: String? = nil, spoiling folder: String? = nil
    ) throws -> (Stage, obstacle: URL)? {
      let bench = try Sandbox(articles: ["quay.txt": Sample.quay])
      if let folder { try bench.write("no folder", to: folder) }
      let stage = try command.map { try Stage(bench, running: $0) } ?? Stage(bench)
      guard let stage else { return nil }
      if command == nil { try stage.open("the-quay", showing: "no marks yet") }
      try stage.expect("no marks yet")
      let name = try #require(try bench.run("list", "--json").objects().first?["id"] as? String)
      let obstacle = bench.folder.appending(path: "lib/articles/\(name)/marks.json")
      try FileManager.default.createSymbolicLink(
        at: obstacle, withDestinationURL: bench.folder.appending(path: "elsewhere"))
      try bench.write(#"{"format":"postil-marks","version":"1.1"}"#, to: "elsewhere")
      try stage.type("/leaks,⏎c")
      try stage.expect(folder == nil ? "NOT SAVED: marks.json" : "NOT SAVED and NO COPY")
      return (stage, obstacle)
    }

    /// The next start offers the one change and saves it.
    private func checkOffered(_ stage: Stage, without obstacle: URL) throws {
      try FileManager.default.removeItem(at: obstacle)
      #expect(!copies(stage.bench).isEmpty)
      guard let next = try Stage(stage.bench) else { return }
      try next.open("the-quay", showing: "1 change was not saved")
      try next.type("y")
      try next.expect("1 change is saved now")
      try next.type("j")
      try next.expect("1 mark")
      try next.quit()
      #expect(try stage.bench.run("marks", "--json").lines.count == 1)
    }

    /// The names of the files with what could not be saved.
    private func copies(_ bench: Sandbox) -> [String] {
      let files = FileManager.default.enumerator(atPath: bench.path + "/state/postil/unsaved")
      return (files?.allObjects ?? []).map { "\($0)" }.filter { $0.hasSuffix(".json") }
    }

    private func hasEnded(_ process: pid_t, _ stage: Stage) -> Bool {
      stage.tmux.waits { !FileManager.default.fileExists(atPath: "/proc/\(process)") }
    }

    /// Sends signals that all wait for the reader when it goes on.
    private func tell(
      _ process: pid_t, _ signals: [Int32], after work: () throws -> Void = {}
    ) throws {
      kill(process, SIGSTOP)
      try work()
      for signal in signals + [SIGCONT] { kill(process, signal) }
    }

    /// The shell tells the reader that the terminal is gone, and then the kernel does.
    @Test(arguments: ["", "<C-z>"]) func theTerminalGoes(_ keys: String) throws {
      guard let (stage, obstacle) = try unsaved() else { return }
      let shell = try stage.tmux.tells("#{pane_pid}")
      let reader = try String(
        contentsOfFile: "/proc/\(shell)/task/\(shell)/children", encoding: .utf8)
      try stage.type(keys)
      if !keys.isEmpty { try stage.expect("Stopped") }
      try stage.tmux.run(["kill-server"])
      let process = try #require(pid_t(reader.trimmingCharacters(in: .whitespaces)))
      #expect(hasEnded(process, stage))
      try checkOffered(stage, without: obstacle)
    }

    @Test(arguments: [
      [SIGHUP], [SIGTERM], [SIGQUIT], [SIGHUP, SIGTERM], [SIGTERM, SIGHUP], [SIGINT, SIGTERM],
    ])
    func whoeverTellsItToEnd(_ signals: [Int32]) throws {
      let command = Run.postil.path + " the-quay"
      guard let (stage, obstacle) = try unsaved(running: command) else { return }
      let process = try #require(pid_t(try stage.tmux.tells("#{pane_pid}")))
      try tell(process, signals)
      #expect(hasEnded(process, stage))
      try checkOffered(stage, without: obstacle)
    }

    /// Nothing can be done at the end: the copy was made before.
    @Test func itIsKilled() throws {
      let command = Run.postil.path + " the-quay"
      guard let (stage, obstacle) = try unsaved(running: command) else { return }
      let process = try #require(pid_t(try stage.tmux.tells("#{pane_pid}")))
      #expect(stage.tmux.waits { !copies(stage.bench).isEmpty })
      kill(process, SIGKILL)
      #expect(hasEnded(process, stage))
      try checkOffered(stage, without: obstacle)
    }

    /// Neither the library nor the state folder takes what is done.
    @Test(arguments: ["wy", "y", ""]) func noCopyCanBeKept(_ keys: String) throws {
      guard let (stage, _) = try unsaved(spoiling: "state/postil/unsaved") else { return }
      try stage.expect("NOT SAVED and NO COPY: marks.json")
      if keys.isEmpty {
        let shell = try stage.tmux.tells("#{pane_pid}")
        let reader = try String(
          contentsOfFile: "/proc/\(shell)/task/\(shell)/children", encoding: .utf8)
        kill(try #require(pid_t(reader.trimmingCharacters(in: .whitespaces))), SIGTERM)
      } else {
        try stage.type("qq")
        try stage.expect("No copy could be kept: ")
        for key in keys {
          try stage.expect("y quits and loses it")
          try stage.type("\(key)")
        }
      }
      try stage.expect("ready>")
      let screen = try stage.tmux.screen().filter { !$0.isWhitespace }
      #expect(screen.contains("nocopycouldbekept:"), "\(screen)")
      #expect(screen.contains("unsaved:cannotbewritten:Notadirectory"), "\(screen)")
    }

    /// A key on an old text is let go; the wish to end is not.
    @Test func aNewerTextHoldsUpNoEnd() throws {
      let bench = try Sandbox(articles: ["quay.txt": Sample.quay])
      guard let stage = try Stage(bench, running: Run.postil.path + " the-quay") else { return }
      try stage.expect("no marks yet")
      let process = try #require(pid_t(try stage.tmux.tells("#{pane_pid}")))
      try tell(process, [SIGTERM]) {
        try bench.write(Sample.quay + "\n\nIt was mended.\n", to: "quay.txt")
        try bench.run("add", "quay.txt").expectDone()
      }
      #expect(hasEnded(process, stage))
    }

    /// Half a title is no title: it is offered, and saved only where somebody says so.
    @Test func aHalfTypedTitleIsOffered() throws {
      let bench = try Sandbox(articles: ["quay.txt": Sample.quay])
      guard let stage = try Stage(bench) else { return }
      try stage.open("the-quay", showing: "no marks yet")
      try stage.type("g=⏎<C-u>The quay at T")
      try stage.expect("The quay at T")
      try stage.tmux.run(["kill-server"])
      #expect(stage.tmux.waits { !copies(bench).isEmpty })
      func title() throws -> String? {
        try bench.run("list", "--json").objects().first?["title"] as? String
      }
      #expect(try title() == "The quay leaks")
      guard let next = try Stage(bench) else { return }
      try next.open("the-quay", showing: "title: The quay at T")
      try next.type("y")
      try next.expect("1 change is saved now")
      #expect(try title() == "The quay at T")
    }
  }
}
