import TestSupport
import Foundation
import Testing

/// The probe in a real terminal.
@Suite struct TmuxTests {
  private let probe = PseudoTerminal.probe.path

  @Test func truecolorAndEveryKindOfMarkComeThrough() throws {
    let theme = BundledThemes.folder.appending(path: "lamplight.yaml").path
    let command = "\(probe) /dev/null \(theme)"
    guard let tmux = try Tmux(command, environment: ["COLORTERM=truecolor"]) else { return }
    #expect(try tmux.shows("family"))
    let screen = try tmux.screen(styled: true)
    #expect(screen.contains("38;2;222;211;191"))
    #expect(screen.contains("48;2;29;26;22"))
    #expect(screen.contains(/\u{1B}\[4m[^c]*claim/))
    #expect(screen.contains(/\u{1B}\[1m[^s]*source/))
    #expect(screen.contains(/\u{1B}\[3m[^c]*cue/))
  }

  @Test func resizingKeepsTheRightBorderInOneColumn() throws {
    guard let tmux = try Tmux(probe) else { return }
    #expect(try tmux.shows("family"))
    for (columns, rows) in [(40, 20), (120, 30), (61, 9)] {
      try tmux.run(["resize-window", "-x", "\(columns)", "-y", "\(rows)"])
      #expect(try tmux.shows("Probe \(columns)x\(rows)"))
      let lines = try tmux.screen().split(separator: "\n").dropFirst()
      #expect(lines.count == rows - 1)
      for line in lines {
        let wide = line.unicodeScalars.filter { $0.value > 0x2E80 }.count
        #expect(line.last == "│" && line.count + wide == columns, "\(line)")
      }
    }
    try tmux.run(["resize-window", "-x", "1", "-y", "1"])
    try tmux.run(["resize-window", "-x", "80", "-y", "24"])
    #expect(try tmux.shows("Probe 80x24"))
  }

  @Test func quittingLeavesTheTerminalClean() throws {
    guard let tmux = try Tmux("bash --norc --noprofile -i") else { return }
    #expect(try tmux.shows("ready>"))
    try tmux.press(probe, "Enter")
    #expect(try tmux.shows("family"))
    #expect(try tmux.flags() == "1 0 1 1")
    try tmux.press("q")
    #expect(try tmux.shows("left after: key q"))
    #expect(try tmux.flags() == "0 1 0 0")
    try tmux.press("stty -a", "Enter")
    #expect(try tmux.shows(" icanon "))
    #expect(try tmux.shows(" echo "))
  }

  @Test func suspendingGivesTheShellBackAndComesBack() throws {
    guard let tmux = try Tmux("bash --norc --noprofile -i") else { return }
    #expect(try tmux.shows("ready>"))
    try tmux.press(probe, "Enter")
    #expect(try tmux.shows("family"))
    try tmux.press("j", "Z")
    #expect(try tmux.shows("Stopped"))
    #expect(try tmux.flags() == "0 1 0 0")
    try tmux.press("fg", "Enter")
    #expect(try tmux.shows("key Z"))
    #expect(try tmux.flags() == "1 0 1 1")
    try tmux.press("k")
    #expect(try tmux.shows("key k"))
    try tmux.press("q")
    #expect(try tmux.shows("left after: key q"))
  }

  @Test func theMouseCanBeGivenBack() throws {
    guard let tmux = try Tmux(probe) else { return }
    #expect(try tmux.shows("family"))
    try tmux.press("M")
    #expect(try tmux.waits { try tmux.flags() == "1 0 1 0" })
    try tmux.press("M")
    #expect(try tmux.waits { try tmux.flags() == "1 0 1 1" })
  }

  @Test func textInAPipeLeavesTheKeysToTheTerminal() throws {
    guard let tmux = try Tmux("sh -c 'echo text | \(probe); sleep 60'") else { return }
    #expect(try tmux.shows("family"))
    try tmux.press("j")
    #expect(try tmux.shows("key j"))
    try tmux.press("q")
    #expect(try tmux.shows("left after: key q"))
  }
}
