import Foundation
import TestSupport
import Testing

extension Stories {
  /// Esc is heard at once, and an arrow that comes in two pieces is still an arrow.
  @Suite struct EscapeAlone {
    @Test func aBoxIsGoneBeforeOneWaits() throws {
      let bench = try Sandbox(articles: ["quay.txt": Sample.quay])
      guard let stage = try Stage(bench) else { return }
      try stage.open("the-quay", showing: "The quay at Tarn leaks")
      var times: [Double] = []
      for _ in 0..<5 {
        try stage.tmux.run(["send-keys", ":"])
        try stage.expect("›")
        let begun = Date.now
        try stage.tmux.run(["send-keys", "Escape"])
        while try stage.tmux.screen().contains("›"), Date.now.timeIntervalSince(begun) < 5 {}
        times.append(Date.now.timeIntervalSince(begun))
      }
      // ncurses by itself would wait for a second.
      #expect(try #require(times.min()) < 0.5, "\(times)")
      try stage.quit()
    }

    @Test func aWholeArrowIsNoEscape() throws {
      let bench = try Sandbox(articles: ["long.txt": .sentences(40)])
      guard let stage = try Stage(bench) else { return }
      try stage.open("a-long", showing: "Gate 1 ")
      try stage.type("ggv")
      try stage.rests()
      let before = try stage.place()
      try stage.tmux.run(["send-keys", "-H", "1b", "5b", "42"])
      #expect(try stage.tmux.waits(5) { try stage.place() != before })
      // The selection is still there: no Esc was heard.
      try stage.keep("H", "highlight marked")
      try stage.quit()
    }
  }
}
