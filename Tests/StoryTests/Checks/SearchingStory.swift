import TestSupport
import Testing

extension Stories {
  /// `/` as one types: counted, highlighted, across the end of a line, beside wide signs.
  @Suite struct Searching {
    @Test func itCountsAndShowsWhileOneTypes() throws {
      let bench = try Sandbox(articles: ["long.txt": .sentences(40)])
      guard let stage = try Stage(bench) else { return }
      try stage.open("a-long", showing: "Gate 1 ")
      try stage.type("/gate 1")
      try stage.expect("1/11")
      try stage.type("2")
      try stage.expect("1/1")
      try stage.type("<Backspace>⏎nnn")
      try stage.expect("4/11")
      try stage.type("8n")
      try stage.expect("1/11")
      try stage.expect("from the top")
      let styled = try stage.tmux.screen(styled: true)
      #expect(styled.contains(/\u{1B}\[[0-9;]*m(?:\u{1B}\[[0-9;]*m)*Gate 1\u{1B}/), "\(styled)")
      try stage.quit()
    }

    @Test func acrossTheEndOfALineAndBesideWideSigns() throws {
      let words = "one two three four five six seven eight nine ten eleven twelve thirteen fourteen"
      let bench = try Sandbox(articles: [
        "wide.txt": "Wide\n\n\(words) fifteen 漢字 sixteen 👩‍👩‍👧 seventeen."
      ])
      guard let stage = try Stage(bench) else { return }
      try stage.open("wide", showing: "one two")
      let last = try #require(
        try stage.rows().first { $0.contains("one two") }?.split(separator: " ").last)
      let next = words.split(separator: " ").drop { $0 != last }.dropFirst().first ?? ""
      try stage.type("/\(last) \(next)⏎")
      try stage.expect("1/1")
      try stage.type("<Esc>gg/sixteen⏎")
      try stage.expect("1/1")
      let (column, row) = try stage.cell(of: "sixteen")
      // Cells, and not signs: each of the two before it takes two.
      let cursor = try stage.tmux.tells("#{cursor_x} #{cursor_y}")
      #expect(cursor == "\(column - 1 + 2) \(row - 1)")
      try stage.quit()
    }
  }
}
