import Foundation
import Testing

/// Terminals as their names promise them.
@Suite struct TermNameTests {
  private func checkRefused(
    _ environment: [String: String], _ reason: String,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let terminal = try PseudoTerminal(environment: environment)
    #expect(terminal.hasEnded(), sourceLocation: sourceLocation)
    #expect(terminal.status == 2, sourceLocation: sourceLocation)
    #expect(terminal.text == "probe: \(reason)\r\n", sourceLocation: sourceLocation)
    #expect(terminal.isCooked, sourceLocation: sourceLocation)
  }

  @Test func whatCannotShowAScreenIsRefusedInOneLine() throws {
    try checkRefused([:], "nameless")
    try checkRefused(["TERM": "xtrem"], #"unknown(name: "xtrem")"#)
    try checkRefused(["TERM": "dumb"], #"tooSimple(name: "dumb")"#)
  }

  private func output(_ environment: [String: String], theme: String? = nil) throws -> String {
    let path = theme.map { BundledThemes.folder.appending(path: "\($0).yaml").path }
    let terminal = try PseudoTerminal(environment: environment, theme: path)
    #expect(terminal.hasStarted(), "\(environment)")
    terminal.send("\u{1B}[Aö")
    #expect(terminal.waits(toHear: "key ö"), "\(environment)")
    #expect(terminal.heard == ["key Up", "key ö"], "\(environment)")
    terminal.send("q")
    #expect(terminal.hasEnded())
    return terminal.text
  }

  private let colours = /\u{1B}\[[\d;]*(3[0-8]|4[0-8]|9[0-7]|10[0-7])[;m]/

  @Test func oldAndForeignTerminalsWork() throws {
    #expect(try !output(["TERM": "vt100"]).contains(colours))
    #expect(try output(["TERM": "linux"]).contains("Probe 80x24 16"))
    #expect(try output(["TERM": "xterm"]).contains("Probe 80x24 16"))
    #expect(try output(["TERM": "xterm-kitty"]).contains("Probe 80x24 256"))
    #expect(try output(["TERM": "screen-256color"]).contains("Probe 80x24 256"))
    #expect(try output(["TERM": "tmux-256color"]).contains("Probe 80x24 256"))
  }

  @Test func theDepthIsKept() throws {
    let direct = try output(
      ["TERM": "xterm-256color", "COLORTERM": "truecolor"], theme: "lamplight")
    #expect(direct.contains("\u{1B}[38;2;222;211;191m"), "base05")
    #expect(direct.contains("48;2;29;26;22m"), "base00")
    let palette = try output(["TERM": "xterm-256color"], theme: "lamplight")
    #expect(palette.contains("38;5;") && !palette.contains("38;2;"))
    let sixteen = try output(["TERM": "xterm"], theme: "lamplight")
    #expect(sixteen.contains(colours) && !sixteen.contains("38;5;"))
    let none = try output(["TERM": "xterm-256color", "NO_COLOR": "1"], theme: "lamplight")
    #expect(!none.contains(colours))
  }

  @Test func aPipeIsNoTerminal() throws {
    let process = Process()
    let pipe = Pipe()
    process.executableURL = PseudoTerminal.probe
    process.environment = ["TERM": "xterm-256color"]
    process.standardOutput = pipe
    process.standardInput = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    let text = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    #expect(text == "probe: outputIsNoTerminal\n")
    #expect(process.terminationStatus == 2)
  }
}
