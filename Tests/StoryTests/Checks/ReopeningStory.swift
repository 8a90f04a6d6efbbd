import TestSupport
import Testing

extension Stories {
  /// Who stops reading goes on at the same sentence, however wide the screen is then.
  @Suite struct Reopening {
    @Test func theSameSentenceIsAtTheTopAtAnotherWidth() throws {
      let bench = try Sandbox(articles: ["long.txt": .sentences(160)])
      guard let stage = try Stage(bench) else { return }
      try stage.open("a-long", showing: "Gate 1 ")
      try stage.type("/Gate 93 ⏎<Esc>")
      try stage.rests()
      let top = try gate(stage)
      for (columns, rows) in [(132, 40), (78, 30), (80, 24), (50, 20)] {
        try stage.quit()
        try stage.tmux.resize(columns, rows)
        try stage.open("a-long", showing: "Gate 93 ")
        try stage.rests()
        #expect(try stage.here().hasPrefix("Gate 93 "), "\(columns)")
        // On a screen with less room the top gives way to the sentence that was read.
        guard rows >= 24 else { continue }
        let here = try gate(stage)
        #expect(abs(here - top) <= 1, "\(columns): gate \(here), not \(top)")
      }
      try stage.quit()
    }

    /// The first gate that is named on the screen; a row may begin within the sentence before it.
    private func gate(_ stage: Stage) throws -> Int {
      let text = try stage.rows().dropFirst().joined(separator: " ")
      return try #require(text.firstMatch(of: /Gate (\d+)/).flatMap { Int($0.1) })
    }
  }
}
