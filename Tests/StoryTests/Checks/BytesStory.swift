import Foundation
import TestSupport
import Testing

extension Stories {
  /// What the reader sends: little, nothing that clears the screen, and nothing of a hostile text.
  @Suite struct Bytes {
    @Test func aKeyCostsLittle() throws {
      let bench = try Sandbox(articles: ["long.txt": .sentences(400)])
      guard let stage = try Stage(bench) else { return }
      try stage.open("a-long", showing: "Gate 1 ")
      for gate in [2, 9, 12, 15, 33, 46] {
        try stage.type("/Gate \(gate) ⏎")
        try stage.keep("c", "claim marked")
      }
      try stage.type("<Esc>gg")
      try stage.rests()
      let sent = try stage.recording {
        for _ in 0..<100 {
          try stage.type("j")
          try stage.rests()
        }
      }
      #expect(!sent.contains("\u{1B}[2J"), "the screen is never cleared")
      #expect(sent.utf8.count / 100 <= 400, "\(sent.utf8.count) bytes of 100 keys")
      try stage.quit()
    }

    /// The rail stands still beside the text that scrolls, and its signs are all over it.
    @Test func aRailFullOfMarksCostsLittle() throws {
      let bench = try Sandbox(articles: ["long.txt": .sentences(400)])
      for gate in [2, 9, 12, 33, 46, 80, 120, 160, 200, 240, 280, 320, 360, 390] {
        try bench.run("mark", "a-long", "--as", "claim", "--quote", "Gate \(gate) leaks")
          .expectDone()
      }
      guard let stage = try Stage(bench) else { return }
      try stage.open("a-long", showing: "Gate 1 ")
      #expect(try stage.rows().contains { $0.hasSuffix("┤") }, "the rail is there")
      try stage.type("gg20j")
      try stage.rests()
      let sent = try stage.recording {
        for _ in 0..<40 {
          try stage.type("j")
          try stage.rests()
        }
      }
      #expect(sent.utf8.count / 40 <= 400, "\(sent.utf8.count) bytes of 40 keys")
      try stage.quit()
    }

    /// Keys by which a line scrolls, where two thirds of the text are marked: every second leaves a mark
    /// and enters one. In the terminal's own colours none sends more than 400 bytes; in a theme's, which
    /// take up to 34 bytes a pen, one in two such keys sends some more.
    @Test(arguments: [("terminal", 400), ("gazette", 460)], ["", "truecolor"])
    func noLineThatScrollsCostsMuch(theme: (name: String, most: Int), colours: String) throws {
      let bench = try Sandbox(articles: ["long.txt": .sentences(400)])
      for gate in stride(from: 1, to: 60, by: 2) {
        let kind = ["claim", "source", "cue", "highlight"][gate / 2 % 4]
        let words = "at the sill, said warden \(gate * 7). Gate \(gate + 1) leaks at the sill, said"
        try bench.run("mark", "a-long", "--as", kind, "--quote", words).expectDone()
      }
      try bench.write("theme: \(theme.name)\n", to: "config/postil/config.yaml")
      let keys = Array(repeating: "j", count: 40)
      let sent = try BareTerminal.sent(
        to: bench, arguments: ["a-long"], keys: keys, environment: ["COLORTERM": colours]
      ).dropFirst()
      let scrolled = sent.filter { $0.contains("\u{1B}[2;23r") && $0.count(of: "\n") == 1 }
      #expect(scrolled.count > 10, "lines scrolled")
      #expect(scrolled.contains { $0.contains("\u{1B}[24;2H") }, "the foot said what mark it is")
      let costs = scrolled.map(\.utf8.count).sorted()
      #expect(costs.allSatisfy { $0 <= theme.most }, "\(costs)")
    }

    @Test func nothingOfAHostileTextReachesTheTerminal() throws {
      let evil = """
        A title \u{1B}]0;owned\u{07} with more

        One \u{1B}[2J\u{1B}]52;c;ZXZpbA==\u{07} two \u{9B}31m three \u{202E}live\u{202C} four\u{200B}.

        Five \u{08}\u{08}\u{7F}six\r seven \u{FEFF}eight \u{2066}nine\u{2069} \u{85} \u{90}q ten.
        """
      let bench = try Sandbox(articles: ["evil.txt": evil])
      guard let stage = try Stage(bench) else { return }
      let sent = try stage.recording {
        try stage.command("postil")
        try stage.expect("1 article")
        try stage.type("⏎")
        try stage.expect("eight")
        try stage.keep("/three⏎c", "claim marked")
        try stage.type("/nine⏎tevil\u{202E}⏎")
        try stage.expect("is no name for a tag")
        try stage.keep("<Esc>/three⏎iturned \u{202E}about⏎", "note written")
        try stage.type("⏎")
        try stage.rests()
        try stage.type("<Esc>/ten⏎<Esc>")
        try stage.type("o<Esc>?")
        try stage.rests()
        try stage.type("<Esc>")
        try stage.quit()
      }
      for hidden in ["\u{1B}]", "\u{9B}", "\u{90}", "\u{202E}", "\u{2066}", "\u{FEFF}", "\u{200B}"]
      {
        let scalars = hidden.unicodeScalars.map { String($0.value, radix: 16) }
        #expect(!sent.unicodeScalars.holds(hidden.unicodeScalars), "\(scalars)")
      }
    }

    @Test func whatIsCopiedIsTheQuoteAndWhereItStands() throws {
      let bench = try Sandbox(articles: ["quay.txt": Sample.quay])
      guard let stage = try Stage(bench) else { return }
      try stage.open("the-quay", showing: "The quay at Tarn leaks")
      let sent = try stage.recording {
        try stage.type("/closed⏎y")
        try stage.expect("quote copied · by the terminal (OSC 52)")
      }
      let payload = try #require(sent.firstMatch(of: /\u{1B}\]52;c;([A-Za-z0-9+\/=]+)\u{07}/)?.1)
      let data = try #require(Data(base64Encoded: String(payload)))
      let text = String(decoding: data, as: UTF8.self)
      #expect(text.contains("The quay will be closed in May, the harbour office said."))
      #expect(text.contains("The quay leaks"), "the citation: \(text)")
      try stage.quit()
    }
  }
}

extension String {
  fileprivate func count(of sign: Character) -> Int { count { $0 == sign } }
}

extension Stage {
  /// What the pane is sent meanwhile.
  func recording(_ work: () throws -> Void) throws -> String {
    let path = bench.path + "/sent"
    try tmux.run(["pipe-pane", "cat > '\(path)'"])
    try work()
    try rests()
    try tmux.run(["pipe-pane"])
    usleep(100_000)
    return String(decoding: try Data(contentsOf: URL(fileURLWithPath: path)), as: UTF8.self)
  }
}

extension String.UnicodeScalarView {
  /// As scalars: a sign is found behind whatever it would be joined with.
  fileprivate func holds(_ other: String.UnicodeScalarView) -> Bool {
    let (all, wanted) = (Array(self), Array(other))
    guard all.count >= wanted.count else { return false }
    return (0...all.count - wanted.count).contains { Array(all[$0..<$0 + wanted.count]) == wanted }
  }
}
