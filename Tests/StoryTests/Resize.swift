import TestSupport
import Testing

extension Stories {
  /// The terminal becomes wide, narrow and tiny under the reader.
  @Suite struct Resize {
    private static let sizes = [
      (200, 60), (40, 10), (20, 5), (10, 3), (3, 2), (2, 1), (1, 1), (1, 40), (300, 1), (61, 9),
      (120, 30), (25, 24), (80, 24),
    ]

    @Test func theSameSentenceIsAtTheTopAgain() throws {
      let bench = try Sandbox(articles: ["long.txt": .sentences(120)])
      guard let stage = try Stage(bench) else { return }
      try stage.open("a-long", showing: "Gate 1 ")
      try stage.keep("/Gate 40 ⏎c", "claim marked")
      try stage.type("/Gate 44 ⏎")
      try stage.expect("“Gate 44 ” 1/1")
      let before = try stage.rows()
      for (columns, rows) in Self.sizes {
        try stage.tmux.resize(columns, rows)
        #expect(try stage.tmux.tells("#{pane_width} #{pane_height}") == "\(columns) \(rows)")
        // Some sizes are seen, others only pass by.
        if columns % 2 == 0 { #expect(try stage.tmux.waits { try stage.isDrawn(columns) }) }
      }
      #expect(try stage.tmux.waits { try stage.rows() == before })
      #expect(try stage.top() == before[1].drop { $0 == " " })
      try stage.keep("H", "highlight marked")
      try stage.quit()
      try stage.command("stty -a")
      try stage.expect(" icanon ")
      try stage.expect(" echo ")
      #expect(try bench.run("marks", "--json").lines.count == 2)
    }

    @Test func aThousandSizesInARow() throws {
      let bench = try Sandbox(articles: ["long.txt": .sentences(120)])
      guard let stage = try Stage(bench) else { return }
      try stage.open("a-long", showing: "Gate 1 ")
      try stage.type("/Gate 61 ⏎<Esc>")
      try stage.rests()
      let (before, place) = (try stage.rows(), try stage.place())
      for step in 0..<1000 {
        try stage.tmux.resize(1 + step * 37 % 199, 1 + step * 13 % 59)
      }
      try stage.tmux.resize(80, 24)
      let isSame = try stage.tmux.waits { try stage.rows() == before }
      let after = try stage.rows().joined(separator: "\n")
      #expect(isSame, "\(after)")
      #expect(try stage.place() == place)
      try stage.quit()
    }

    @Test func aStormOfSizesWhileKeysAreTyped() throws {
      let bench = try Sandbox(articles: ["long.txt": .sentences(120)])
      guard let stage = try Stage(bench) else { return }
      try stage.open("a-long", showing: "Gate 1 ")
      for step in 0..<40 {
        try stage.tmux.resize(1 + step * 37 % 150, 1 + step * 13 % 50)
        try stage.type("j)")
      }
      try stage.tmux.resize(80, 24)
      try stage.keep("c", "claim marked")
      try stage.quit()
      try bench.run("check").expectDone()
    }
  }
}

extension Stage {
  /// Whether a frame for this width is there: the bar, or as much of it as there is room for.
  fileprivate func isDrawn(_ columns: Int) throws -> Bool {
    columns < 10 ? try tmux.tells("#{pane_dead}") == "0" : try !rows().joined().isEmpty
  }
}

extension String {
  /// An article of so many sentences, no two alike, in paragraphs of four.
  static func sentences(_ count: Int) -> String {
    let sentences = (1...count).map { "Gate \($0) leaks at the sill, said warden \($0 * 7)." }
    let paragraphs = stride(from: 0, to: count, by: 4).map { start in
      sentences[start...].prefix(4).joined(separator: " ")
    }
    return "A long list of gates\n\n" + paragraphs.joined(separator: "\n\n") + "\n"
  }
}
