import Foundation
import TestSupport
import Testing

extension Stories {
  /// A cat on the keyboard, and a line that garbles.
  @Suite struct RandomKeys {
    /// What bytes alone would seldom make: keys that lead far, sequences and characters that are
    /// torn, and whole ones.
    private static let pieces: [[UInt8]] = [
      [0x1B], [0x1B, 0x5B], [0x1B, 0x4F], Array("\u{1B}[1;".utf8), Array("\u{1B}[A".utf8),
      Array("\u{1B}[200~cdu\r".utf8), Array("\u{1B}[201~".utf8), Array("\u{1B}[<0;9;9M".utf8),
      Array("\u{1B}[<64;1".utf8), Array("\u{1B}[?2026;2$".utf8), Array("\u{1B}]52;c;".utf8),
      [0xE2], [0xE2, 0x82], [0xF0, 0x9F, 0x8C], [0xC0, 0xAF], [0xED, 0xA0, 0x80],
      Array("ö漢🌊e\u{301}\u{202E}".utf8), Array("999999999j".utf8), Array("c".utf8),
      Array("vwH".utf8), Array("aWarden\t\r".utf8), Array("tleak\r".utf8), Array("i?!\r".utf8),
      Array("/gate\r".utf8), Array("=head\r".utf8), [0x15], [0x12], [0x00], [0xFF],
    ]

    private static func bytes(_ count: Int, from dice: inout Dice) -> [UInt8] {
      var bytes: [UInt8] = []
      while bytes.count < count {
        if Int.random(in: 0..<4, using: &dice) == 0, let piece = pieces.randomElement(using: &dice)
        {
          bytes += piece
        } else {
          bytes.append(UInt8.random(in: 0...255, using: &dice))
        }
      }
      return bytes
    }

    /// Postil again and again, for some bytes mean “quit”; a line for each end. The terminal is as a
    /// shell has it, where Ctrl-C and Ctrl-\\ are signals until the reader has taken them over: what
    /// is typed before that may end it by one of these, and nothing else may.
    private static let loop = """
      trap : INT QUIT TSTP
      while :; do
        /bin/stty sane -echo
        "$POSTIL" a-long 2>>errors; code=$?
        echo $code >>ends
        case $code in 0|130|131) ;; *) break ;; esac
      done
      /bin/sleep 60
      """

    /// Whether the list of articles comes when it is asked for, whatever was going on. An Esc that
    /// is read together with the key behind it is Alt, so this may take more than one try. What was
    /// begun is given up: a text that was changed asks, and `y` says so.
    private func isAlive(_ stage: Stage) throws -> Bool {
      try stage.type("\u{1B}[201~⎋y<F2>")
      return try stage.tmux.screen().contains("Postil · Articles")
    }

    @Test(arguments: 0..<Length.rounds)
    func nothingThatIsTypedEndsTheReader(_ round: Int) throws {
      let bench = try Sandbox()
      try bench.run("init", "--sample", "lib").expectDone()
      try bench.run("add", bench.write(.sentences(60), to: "long.txt")).expectDone()
      try bench.write(Self.loop, to: "loop")
      // Nothing else can be started from here, least of all a browser.
      let variables = [
        "PATH": "", "EDITOR": "/bin/true", "POSTIL": Run.postil.path, "TMPDIR": bench.path,
      ]
      let before = try bench.run("log").lines.count
      let stage = try Stage(bench, running: "/bin/sh loop", environment: variables)
      guard let stage else { return }
      try stage.expect("Gate 1 ")
      var dice = Dice(seed: UInt64(round))
      var left = 20_000
      while left > 0 {
        let bytes = Self.bytes(min(left, 1000), from: &dice)
        left -= bytes.count
        try stage.tmux.run(["send-keys", "-H"] + bytes.map { String($0, radix: 16) })
      }
      let lives = try stage.tmux.waits(30) { try isAlive(stage) }
      let (screen, pane) = (
        try stage.tmux.screen(), try stage.tmux.tells("#{pane_current_command}")
      )
      #expect(lives, "\(pane)\n\(screen)")
      let ends = FileManager.default.fileExists(atPath: bench.path + "/ends")
      let codes = try ends ? bench.read("ends").split(separator: "\n").map(String.init) : []
      #expect(codes.allSatisfy { ["0", "130", "131"].contains($0) }, "\(codes)")
      // The shell's own word for what a signal ended.
      let errors = try bench.read("errors").split(separator: "\n").filter { !$0.hasPrefix("Quit") }
      #expect(errors == [])
      let steps = try bench.run("log").lines.count
      #expect(steps > before, "nothing came of it")
      if Length.isLong {
        print("round \(round): \(codes.count) ends, \(steps - before) steps")
      }
      try bench.run("check").expectDone()
    }
  }
}
