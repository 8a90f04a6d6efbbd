import TestSupport
import Testing

extension Stories {
  /// No colour carries a meaning alone.
  @Suite struct NoColour {
    /// What the reader shows of an article with a claim and a source.
    private func screen(_ environment: [String: String]) throws -> String? {
      let bench = try Sandbox(articles: ["quay.txt": Sample.quay])
      guard let stage = try Stage(bench, environment: environment) else { return nil }
      try stage.open("the-quay", showing: "The quay at Tarn leaks")
      try stage.keep("/harbour⏎vwsgg/leaks,⏎c", "claim marked")
      #expect(try stage.rows().contains { $0.contains(/^\ +C.*at Tarn leaks/) })
      // Away from the claim, for the mark under the cursor looks different.
      try stage.type("/closed⏎")
      try stage.expect("“closed” 1/1")
      return try stage.tmux.screen(styled: true)
    }

    /// The numbers of all `ESC [ … m` (ECMA-48, 8.3.117).
    private func renditions(_ screen: String) -> [[Int]] {
      screen.matches(of: /\u{1B}\[([0-9;]*)m/).map { match in
        match.1.split(separator: ";").compactMap { Int($0) }
      }
    }

    private func isColour(_ number: Int) -> Bool {
      (30...38).contains(number) || (40...48).contains(number) || (90...107).contains(number)
    }

    @Test func marksAreSeenWithoutColour() throws {
      guard let screen = try screen(["NO_COLOR": "1"]) else { return }
      let numbers = renditions(screen).flatMap(\.self)
      #expect(!numbers.contains(where: isColour), "\(Set(numbers).sorted())")
      #expect(screen.contains(/\u{1B}\[(?:\d+;)*4m(?:\u{1B}\[[34]9m)*The quay at Tarn/))
      #expect(screen.contains(/\u{1B}\[(?:\d+;)*1(?:;\d+)*m(?:\u{1B}\[[34]9m)*harbour/))
    }

    @Test func withColourThereIsColour() throws {
      guard let screen = try screen(["COLORTERM": "truecolor"]) else { return }
      #expect(renditions(screen).contains { $0.contains(where: isColour) })
    }

    @Test func themesAreWrittenWithoutColourThroughAPipe() throws {
      let bench = try Sandbox()
      #expect(try !bench.run("themes").output.contains("\u{1B}"))
    }
  }
}
