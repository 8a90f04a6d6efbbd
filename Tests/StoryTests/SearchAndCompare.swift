import Foundation
import TestSupport
import Testing

extension Stories {
  /// Somebody looks for what an office said, opens it and comes back, sets two articles beside each
  /// other, and says that one is a copy.
  @Suite struct SearchAndCompare {
    private static let passage =
      "The quay at Tarn leaks, the harbour office said on Monday, and has done so since the winter of "
      + "the long ice, as a file shows that somebody passed on to this paper last week."

    @Test func searchedOpenedComparedAndHeld() throws {
      let bench = try Sandbox()
      try bench.run("init", "lib").expectDone()
      for (name, outlet) in [("post", "Tarn Post"), ("copy", "North Copy")] {
        try bench.write(
          "# The \(name) on the quay\n\nFirst some words of the \(name).\n\n\(Self.passage)\n",
          to: "\(name).md")
        try bench.run("add", "\(name).md").expectDone()
        try bench.run("correct", "the-\(name)", "--outlet", outlet).expectDone()
      }
      let claim = try #require(
        try bench.run("mark", "the-post", "--as", "claim", "--quote", "The quay at Tarn leaks")
          .lines.first)
      try bench.run(
        "attribute", "the-post", "--claim", claim, "--source", "harbour office", "--via", "a file"
      ).expectDone()

      guard let stage = try Stage(bench) else { return }
      try stage.open(showing: "2 articles")
      try stage.type("g/")
      try stage.expect("a name along the chain")
      try stage.type("source:harbour")
      try stage.expect("1 article, 1 passage")
      try stage.expect("← harbour office ← a file")
      try stage.type("⏎⏎")
      try stage.expect("Search ▸ The post on the quay")
      try stage.type("q")
      try stage.expect("Search ▸ source:harbour")

      try stage.type("gd")
      try stage.expect("% of the text shared · North Copy")
      try stage.type("⏎")
      try stage.expect("passage 1 of 1")
      try stage.type("=y")
      try stage.expect("saved")
      try stage.expect("Compare · by text")
      #expect(try bench.run("relations").output.contains("copy of"))
      try stage.type("q")
      try stage.expect("Search ▸ source:harbour")
    }
  }
}
