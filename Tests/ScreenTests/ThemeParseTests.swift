import Screen
import Testing

@Suite struct ThemeParseTests {
  private let digits = [
    "0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "A", "B", "C", "D", "E", "F",
  ]

  /// Lines for base00 to base0F, each grey like its place, but with those given in place.
  private func slots(
    indent: String = "  ", _ changed: [String: String] = [:], without: String? = nil
  ) -> String {
    digits.map { "base0" + $0 }.filter { $0 != without }.map { name in
      let digit = String(name.suffix(1))
      return "\(indent)\(name): \(changed[name] ?? "\"\(String(repeating: digit, count: 6))\"")\n"
    }.joined()
  }

  private func check(
    _ yaml: String, _ expected: ThemeError.Reason,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    #expect(
      throws: ThemeError(path: "themes/x.yaml", reason: expected), sourceLocation: sourceLocation
    ) {
      try Theme.parse(yaml, path: "themes/x.yaml")
    }
  }

  @Test func readsBase16() throws {
    let yaml = """
      system: base16
      name: Grey Steps
      author: Somebody
      variant: dark
      palette:
      \(slots())
      """
    let theme = try Theme.parse(yaml, path: "themes/Grey Steps.yaml")
    #expect(theme.slug == "grey-steps")
    #expect(theme.name == "Grey Steps")
    #expect(theme.variant == .dark)
    #expect(theme.palette?[.base0A] == RGB(0xAA, 0xAA, 0xAA))
    #expect(theme.palette?[.base12] == RGB(0x88, 0x88, 0x88), "falls back to base08")
    #expect(theme.palette?.isBase24 == false)
  }

  @Test func readsBase24() throws {
    let more = (0..<8).map { "  base1\($0): \"10\(10 + $0)00\"\n" }.joined()
    let theme = try Theme.parse(
      "system: base24\nname: N\npalette:\n\(slots())\(more)", path: "n.yaml")
    #expect(theme.palette?[.base12] == RGB(0x10, 0x12, 0x00))
    #expect(theme.palette?.isBase24 == true)
  }

  @Test func readsTheOlderForm() throws {
    let theme = try Theme.parse("scheme: Old\nauthor: A\n" + slots(indent: ""), path: "old.yml")
    #expect(theme.name == "Old")
    #expect(theme.slug == "old")
    #expect(theme.variant == .dark, "told from base00 and base05")
    #expect(theme.palette?[.base01] == RGB(0x11, 0x11, 0x11))
  }

  @Test func takesDigitsWithASignInFront() throws {
    let theme = try Theme.parse(
      "name: N\npalette:\n" + slots(["base00": "\"#a1B2c3\"", "base01": "123456"]), path: "n.yaml")
    #expect(theme.palette?[.base00] == RGB(0xA1, 0xB2, 0xC3))
    #expect(theme.palette?[.base01] == RGB(0x12, 0x34, 0x56))
  }

  @Test func saysWhatIsWrong() {
    check("name: N\npalette:\n" + slots(without: "base0B"), .missing(key: "base0B"))
    check("palette:\n" + slots(), .missing(key: "name"))
    check("name: N\nsystem: base24\npalette:\n" + slots(), .missing(key: "base10"))
    check("name: N\ncolour: red\npalette:\n" + slots(), .unknown(key: "colour"))
    check("name: N\npalette:\n" + slots() + "  base99: \"000000\"\n", .unknown(key: "base99"))
    check(
      "name: N\npalette:\n" + slots(["base03": "#112233"]), .noColour(key: "base03", value: ""))
    check(
      "name: N\npalette:\n" + slots(["base03": "\"11223\""]),
      .noColour(key: "base03", value: "11223"))
    check("name: [a]\npalette:\n" + slots(), .noText(key: "name"))
    check("name: N\npalette: blue\n", .noText(key: "palette"))
    check(
      "name: N\nvariant: dusk\npalette:\n" + slots(),
      .noChoice(key: "variant", value: "dusk", choices: ["dark", "light"]))
    check(
      "name: N\nsystem: base32\npalette:\n" + slots(),
      .noChoice(key: "system", value: "base32", choices: ["base16", "base24", "terminal"]))
    check("name: N\nsystem: terminal\npalette:\n  base00: \"000000\"\n", .unknown(key: "base00"))
    check("", .noKeys)
    check("- a\n- b\n", .noKeys)
  }

  @Test func refusesTinted8() {
    check("scheme:\n  system: tinted8\n  name: N\nui:\n  a: b\n", .tinted8)
    check("system: tinted8\nname: N\n", .tinted8)
  }

  @Test func namesTheLineThatIsNoYAML() {
    #expect {
      try Theme.parse("name: N\n\tpalette: x\n", path: "bad.yaml")
    } throws: { error in
      guard let error = error as? ThemeError, case .notYAML(let line, _) = error.reason else {
        return false
      }
      return error.path == "bad.yaml" && line == 2
    }
  }

  @Test func aNameBringsNoControlCharactersAlong() throws {
    let theme = try Theme.parse("name: \"a\\e[2Jb\"\npalette:\n" + slots(), path: "n.yaml")
    #expect(theme.name == "a[2Jb")
  }
}
