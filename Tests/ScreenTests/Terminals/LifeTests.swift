import Foundation
import Testing

/// How the probe comes and goes, and what it leaves behind.
@Suite struct LifeTests {
  private let off = ["?2004l", "?1004l", "?1002l", "?1006l", "?1049l"].map { "\u{1B}[" + $0 }

  private func started(
    _ environment: [String: String] = ["TERM": "xterm-256color"]
  ) throws -> PseudoTerminal {
    let terminal = try PseudoTerminal(environment: environment)
    #expect(terminal.hasStarted())
    #expect(!terminal.isCooked)
    return terminal
  }

  private func checkRestored(
    _ terminal: PseudoTerminal, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let text = terminal.text
    for mode in off {
      let last = text.range(of: mode, options: .backwards)
      let on = text.range(of: mode.dropLast() + "h", options: .backwards)
      #expect(last != nil && on != nil, "\(mode)", sourceLocation: sourceLocation)
      if let last, let on {
        #expect(last.lowerBound > on.lowerBound, "\(mode)", sourceLocation: sourceLocation)
      }
    }
    #expect(terminal.isCooked, sourceLocation: sourceLocation)
  }

  /// The title of the window and the other screen are taken once, and given back once.
  @Test func whatIsTakenOnceIsGivenBackOnce() throws {
    let terminal = try started()
    terminal.send("q")
    #expect(terminal.hasEnded())
    for (taken, given) in [("?1049h", "?1049l"), ("22;0;0t", "23;0;0t")] {
      #expect(terminal.text.ranges(of: "\u{1B}[" + taken).count == 1)
      #expect(terminal.text.ranges(of: "\u{1B}[" + given).count == 1)
    }
  }

  @Test func quittingRestoresEverything() throws {
    let terminal = try started()
    terminal.send("q")
    #expect(terminal.hasEnded())
    #expect(terminal.status == 0)
    checkRestored(terminal)
    #expect(terminal.text.hasSuffix("left after: key q\r\n"))
  }

  @Test(arguments: [SIGTERM, SIGHUP, SIGINT, SIGQUIT])
  func aSignalEndsItInOrder(_ signal: Int32) throws {
    let terminal = try started()
    terminal.tell(signal)
    #expect(terminal.hasEnded())
    #expect(terminal.status == 0)
    #expect(terminal.heard == ["terminate"])
    checkRestored(terminal)
  }

  /// The kernel and the shell each tell that a terminal is gone; a machine that goes down sends both.
  @Test(arguments: [[SIGHUP, SIGTERM], [SIGINT, SIGHUP]])
  func aSecondSignalAsksNoMore(_ signals: [Int32]) throws {
    let terminal = try started()
    // Else the second might come when the first has been heard.
    terminal.tell(SIGSTOP)
    for signal in signals { terminal.tell(signal) }
    terminal.tell(SIGCONT)
    #expect(terminal.hasEnded())
    #expect(terminal.status == 0)
    #expect(terminal.heard == ["terminate"])
    checkRestored(terminal)
  }

  @Test func whoAsksTwiceNeedNotWaitOnceAllIsKept() throws {
    let terminal = try started()
    terminal.send("K")
    #expect(terminal.waits(toHear: "key K"))
    terminal.tell(SIGTERM)
    #expect(terminal.waits(toHear: "terminate"))
    terminal.tell(SIGHUP)
    terminal.send("k")
    #expect(terminal.waits(toHear: "key k"), "a second SIGHUP ends nothing")
    terminal.tell(SIGTERM)
    #expect(terminal.hasEnded())
    #expect(terminal.status == -SIGTERM)
    checkRestored(terminal)
  }

  /// Frames that nobody reads fill what the system holds for the terminal. What it has not taken is
  /// dropped, so that there is room for what puts it right, and the end waits for nobody.
  @Test func aTerminalThatTakesNothingKeepsNobody() throws {
    let terminal = try started()
    for _ in 0..<150 {
      terminal.send("\u{0C}")
      usleep(8000)
    }
    terminal.tell(SIGTERM)
    usleep(2_500_000)
    #expect(terminal.heard.last == "terminate")
    #expect(terminal.hasEnded())
    let text = terminal.text
    let end = try #require(text.range(of: "\u{18}", options: .backwards), "output was dropped")
    for mode in off { #expect(text[end.upperBound...].contains(mode), "\(mode)") }
    #expect(text[end.upperBound...].contains("\u{1B}[r"))
    checkRestored(terminal)
  }

  /// Signs of another set that a child left behind would make all of the screen unreadable.
  @Test(arguments: [[:], ["NO_COLOR": "1"]])
  func whatAChildLeftIsPutRight(_ environment: [String: String]) throws {
    let terminal = try started(environment.merging(["TERM": "xterm-256color"]) { $1 })
    terminal.forget()
    terminal.send("E")
    #expect(terminal.waits { terminal.text.contains("Probe 80x24") })
    let lent = try #require(terminal.text.range(of: "lent"))
    let title = try #require(terminal.text.range(of: "Probe 80x24"))
    #expect(terminal.text[lent.upperBound..<title.lowerBound].contains("\u{1B}(B"))
    terminal.send("q")
    #expect(terminal.hasEnded())
  }

  @Test func aTrapRestoresTheTerminalBeforeItsMessage() throws {
    let terminal = try started()
    terminal.forget()
    terminal.send("X")
    #expect(terminal.hasEnded())
    #expect(terminal.status < 0)
    #expect(terminal.isCooked)
    let text = terminal.text
    for mode in off { #expect(text.contains(mode), "\(mode)") }
  }

  @Test func aChildProgramGetsTheTerminalAsItWas() throws {
    let terminal = try started()
    terminal.forget()
    terminal.send("E")
    #expect(terminal.waits { terminal.text.contains("lent") && terminal.text.contains("family") })
    let text = terminal.text
    let lent = try #require(text.range(of: "lent"))
    for mode in off { #expect(text[..<lent.lowerBound].contains(mode), "\(mode)") }
    #expect(text[lent.upperBound...].contains("\u{1B}[?2004h"))
    terminal.send("q")
    #expect(terminal.hasEnded())
    checkRestored(terminal)
  }

  @Test func aKeyCostsFewBytes() throws {
    let terminal = try started()
    terminal.send("j")
    #expect(terminal.waits { terminal.text.contains("key j") })
    terminal.forget()
    terminal.send("k")
    #expect(terminal.waits { terminal.text.contains("key k") })
    #expect(terminal.written.count < 120)
    #expect(!terminal.text.contains("\u{1B}[2J"))
  }

  @Test func framesAreWrittenAsAWholeWhereTheTerminalCan() throws {
    let terminal = try started()
    #expect(terminal.text.contains("\u{1B}[?2026$p"))
    #expect(!terminal.text.contains("\u{1B}[?2026h"))
    terminal.send("\u{1B}[?2026;2$yj")
    #expect(terminal.waits { terminal.text.contains("key j") && terminal.text.hasSuffix("2026l") })
    let text = terminal.text
    #expect(text.components(separatedBy: "?2026h").count == 2)
    #expect(text.components(separatedBy: "?2026l").count == 2)
  }

  @Test func hostileTextNeverReachesTheTerminal() throws {
    let terminal = try started()
    #expect(terminal.text.contains("a b c"))
    #expect(!terminal.text.unicodeScalars.contains("\u{202E}"))
  }
}
