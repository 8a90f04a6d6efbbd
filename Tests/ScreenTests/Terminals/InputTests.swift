import Foundation
import Testing

/// What the terminal sends, byte by byte, and what is heard.
@Suite struct InputTests {
  private func check(
    _ bytes: String, _ expected: String..., sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let terminal = try PseudoTerminal()
    #expect(terminal.hasStarted(), sourceLocation: sourceLocation)
    terminal.send(bytes)
    _ = terminal.waits { terminal.heard.count >= expected.count }
    #expect(terminal.heard == expected, sourceLocation: sourceLocation)
  }

  @Test func keys() throws {
    try check(
      "aö\u{1B}[A\u{1B}OB\u{1B}[1;5C\u{04}\r\t\u{7F}\u{1B}x\u{1B}[Z\u{1A}",
      "key a", "key ö", "key Up", "key Down", "key C-Right", "key C-d", "key Enter", "key Tab",
      "key Backspace", "key A-x", "key S-Tab", "key C-z")
  }

  @Test func aPasteIsOnePiece() throws {
    try check(
      "\u{1B}[200~one\rq two\r\n\tthree ö\u{1B}[201~j", #"paste "one\nq two\n\tthree ö""#, "key j")
  }

  @Test func mouseAndFocus() throws {
    try check(
      "\u{1B}[<0;3;4M\u{1B}[<32;9;4M\u{1B}[<0;9;4m\u{1B}[<65;1;1M\u{1B}[O\u{1B}[I",
      "mouse press 2,3", "mouse drag 8,3", "mouse release 8,3", "mouse wheelDown 0,0",
      "focus false", "focus true")
  }

  @Test func unknownSequencesAndLateAnswersAreSwallowed() throws {
    try check("\u{1B}[?2026;0$y\u{1B}[?62;22c\u{1B}[99;99;99z\u{1B}[<3;1;1Mj", "key j")
  }

  /// Answers to what others have asked, and what is longer than any sequence: none of it is a key.
  @Test(arguments: [
    "\u{1B}]52;c;ZGRkZGRk\u{1B}\\", "\u{1B}]11;rgb:dddd/dddd/dddd\u{7}",
    "\u{1B}P1$r0;1m\u{1B}\\", "\u{1B}P>|XTerm(390)\u{1B}\\", "\u{1B}_Gi=31;OK\u{1B}\\",
    "\u{1B}]lquay\u{1B}\\", "\u{9D}0;title\u{9C}", "\u{9B}99z",
    "\u{1B}[" + String(repeating: "1;", count: 60) + "c",
  ])
  func stringsAreNoKeys(_ sent: String) throws { try check(sent + "j", "key j") }

  @Test func whatBreaksAStringOffIsHeard() throws {
    try check("\u{1B}]52;c;ZGRk\u{1B}[Aj", "key Up", "key j")
    try check("\u{1B}]", "key A-]")
    try check("\u{1B}P", "key A-P")
  }

  /// Ctrl-C among it, sequences, an Esc, and what looks like the end.
  @Test func allOfAPasteIsText() throws {
    try check("\u{1B}[200~abc\u{3}d\u{1B}[201~j", #"paste "abc\u{03}d""#, "key j")
    try check(
      "\u{1B}[200~a\u{1B}[31mb\u{1B}[20\u{1B}[201~\u{1B}[A\u{1B}OBö", #"paste "ab""#, "key Up",
      "key Down", "key ö")
    try check(
      "\u{1B}[200~a\u{1B}[201~\u{1B}[200~b\u{1B}[201~j", #"paste "a""#, #"paste "b""#, "key j")
  }

  private func check(
    pieces: [(bytes: String, pause: Double)], _ expected: String...,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let terminal = try PseudoTerminal()
    #expect(terminal.hasStarted(), sourceLocation: sourceLocation)
    for (bytes, pause) in pieces {
      terminal.send(bytes)
      usleep(UInt32(pause * 1e6))
    }
    _ = terminal.waits { terminal.heard.count >= expected.count }
    #expect(terminal.heard == expected, sourceLocation: sourceLocation)
  }

  @Test func aPasteThatStallsGoesOn() throws {
    try check(
      pieces: [("\u{1B}[200~some text ", 1.5), ("d\u{1B}[2", 1.5), ("01~j", 0)],
      #"paste "some text ""#, #"paste "d""#, "key j")
    try check(
      pieces: [("\u{1B}[200~", 1.5), ("d", 1.5), ("\u{1B}[201~j", 0)], #"paste "d""#, "key j")
  }

  @Test func aPasteThatTricklesIsOnePiece() throws {
    let trickle = (1...20).map { _ in (bytes: "d", pause: 0.15) }
    try check(
      pieces: [("\u{1B}[200~", 0.1)] + trickle + [("\u{1B}[201~j", 0)],
      "paste \(String(reflecting: String(repeating: "d", count: 20)))", "key j")
  }

  @Test func aPasteWithoutAnEndIsOverAfterALongSilence() throws {
    try check(
      pieces: [("\u{1B}[200~abc", 1.5), ("d", 7), ("\u{3}\u{1B}[A", 0)], #"paste "abc""#,
      #"paste "d""#, "key C-c", "key Up")
  }

  /// Five million signs, of which one million are taken, and no longer than a terminal needs for them.
  @Test func ofALongPasteTheBeginningIsTaken() throws {
    let terminal = try PseudoTerminal()
    #expect(terminal.hasStarted())
    terminal.send("\u{1B}[200~")
    for _ in 0..<1250 { terminal.send(all: String(repeating: "ab d", count: 1000)) }
    terminal.send(all: "\u{1B}[201~j")
    #expect(terminal.waits(toHear: "key j"))
    #expect(terminal.heard == ["paste of 1000000, cut", "key j"])
  }

  /// For terminals that send no more than the first form of a report: three bytes, 32 added.
  @Test func theMouseInItsFirstForm() throws {
    try check(
      "\u{1B}[M \u{23}\u{24}\u{1B}[M@\u{29}\u{24}\u{1B}[M#dd\u{1B}[Ma!!\u{1B}[M\u{22}ddj",
      "mouse press 2,3", "mouse drag 8,3", "mouse release 67,67", "mouse wheelDown 0,0", "key j")
  }

  @Test func aSplitSequenceIsStillOneKey() throws {
    let terminal = try PseudoTerminal()
    #expect(terminal.hasStarted())
    terminal.send("\u{1B}[")
    usleep(60_000)
    terminal.send("1;")
    usleep(60_000)
    terminal.send("5A")
    #expect(terminal.waits(toHear: "key C-Up"))
    #expect(terminal.heard == ["key C-Up"])
  }

  @Test func escapeAloneIsHeardAtOnce() throws {
    let terminal = try PseudoTerminal()
    #expect(terminal.hasStarted())
    let start = Date()
    terminal.send("\u{1B}")
    #expect(terminal.waits(toHear: "key Esc"))
    #expect(Date().timeIntervalSince(start) < 0.2)
  }

  @Test func bytesThatAreNoTextAreIgnored() throws {
    let terminal = try PseudoTerminal()
    #expect(terminal.hasStarted())
    terminal.send([0xFF, 0xC3, 0x28, 0xE2, 0x82])
    terminal.send("jk\u{1B}[\u{1B}[A")
    #expect(terminal.waits(toHear: "key Up"))
    #expect(terminal.heard == ["key (", "key j", "key k", "key A-[", "key Up"])
  }

  /// Ten thousand bytes of noise, by a linear congruence (Numerical Recipes), without the probe's
  /// own commands.
  @Test func noiseDoesNoHarm() throws {
    let terminal = try PseudoTerminal()
    #expect(terminal.hasStarted())
    var seed: UInt32 = 7
    let noise = (0..<10_000).map { _ in
      seed = seed &* 1_664_525 &+ 1_013_904_223
      return UInt8(seed >> 24)
    }.filter { !Array("qZXEM".utf8).contains($0) }
    for start in stride(from: 0, to: noise.count, by: 500) {
      terminal.send(Array(noise[start..<min(start + 500, noise.count)]))
      usleep(10_000)
      terminal.read()
    }
    usleep(300_000)
    terminal.send("ö")
    #expect(terminal.waits(seconds: 10) { terminal.heard.last == "key ö" })
  }
}
