import Screen
import Terminal
import Testing

@Suite struct TerminalFactsTests {
  @Test func depthIsFoundInOrder() {
    func check(
      _ expected: ColourDepth, _ environment: [String: String] = [:], colours: Int = 256,
      rgb: Bool = false, configured: ColourDepth? = nil,
      sourceLocation: SourceLocation = #_sourceLocation
    ) {
      let clues = ColourClues(
        configured: configured, environment: environment, colours: colours, takesRGB: rgb)
      #expect(ColourDepth(clues) == expected, sourceLocation: sourceLocation)
    }
    check(.ansi16, ["NO_COLOR": "1", "COLORTERM": "truecolor"], configured: .ansi16)
    check(.mono, ["NO_COLOR": "1", "COLORTERM": "truecolor"])
    check(.palette256, ["NO_COLOR": ""])
    check(.truecolor, ["COLORTERM": "24bit"])
    check(.mono, ["COLORTERM": "truecolor"], colours: 0)
    check(.palette256, ["COLORTERM": "truecolor", "TERM": "screen-256color"])
    check(.truecolor, ["COLORTERM": "truecolor", "TERM": "screen-256color", "TMUX": "/tmp/t,1,0"])
    check(.truecolor, rgb: true)
    check(.palette256)
    check(.ansi16, colours: 16)
    check(.ansi16, colours: 8)
    check(.mono, colours: 0)
  }

  @Test func aTerminalLikeXtermMayStandIn() {
    #expect(TerminalName.candidates("xterm-kitty").contains("xterm-256color"))
    #expect(TerminalName.candidates("tmux-256color").contains("screen-256color"))
    #expect(TerminalName.candidates("vt100") == ["vt100"])
    #expect(TerminalName.candidates("xtrem") == ["xtrem"])
  }

  @Test func theClipboardTakesBase64() {
    func check(_ text: String, _ coded: String) {
      #expect(Clipboard.sequence(for: text) == "\u{1B}]52;c;\(coded)\u{07}")
    }
    // RFC 4648, section 10.
    check("", "")
    check("f", "Zg==")
    check("fo", "Zm8=")
    check("foo", "Zm9v")
    check("foobar", "Zm9vYmFy")
    check("„Öl“", "4oCew5Zs4oCc")
  }
}
