import TestSupport
import Testing

extension Stories {
  /// Keys that come in one piece, as over a slow line: each is meant for what the one before it shows.
  @Suite struct TypedAhead {
    @Test func aKeyWaitsForTheArticleItIsMeantFor() throws {
      let bench = try Sandbox(articles: ["quay.txt": Sample.quay])
      guard let stage = try Stage(bench) else { return }
      try stage.open("", showing: "Postil · Articles")
      try stage.keep("⏎/leaks,⏎c", "claim marked")
      try stage.type("<F2>⏎gg/Tarn⏎vwH")
      try stage.expect("highlight marked · saved")
      try stage.quit()
      #expect(try bench.run("marks", "--json").lines.count == 2)
    }

    @Test func whatIsTypedBehindTheWayBackIsMeantForItsEnd() throws {
      let bench = try Sandbox(articles: [:])
      guard let stage = try Stage(bench) else { return }
      try bench.run("init", "sample", "--sample").expectDone()
      try stage.open("--library sample", showing: "Postil · Articles")
      let marks = { try bench.run("--library", "sample", "marks", "--json").lines.sorted() }
      let before = try marks()
      try stage.type("gg⏎")
      try stage.expect(" · ")
      try stage.type("<F4>")
      try stage.expect("claim")
      try stage.type("G⏎⏎")
      try stage.type("qqqdqd")
      try stage.expect("Put ")
      try stage.type("n")
      try stage.quit()
      #expect(try marks() == before)
    }
  }
}
