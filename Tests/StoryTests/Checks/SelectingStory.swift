import Foundation
import TestSupport
import Testing

extension Stories {
  /// Each unit of selection, by keys alone: what is saved is the slice of the text that it says.
  @Suite struct Selecting {
    @Test func whatIsSelectedIsWhatIsSaved() throws {
      let bench = try Sandbox(articles: ["quay.txt": Sample.quay])
      guard let stage = try Stage(bench) else { return }
      try stage.open("the-quay", showing: "The quay at Tarn leaks")
      let units = [
        ("/harbour⏎vlllH", "harb"), ("/office⏎vwH", "office"),
        ("/leak is⏎vsH", "The leak is old, says a file that was passed on."),
        ("/closed⏎vpH", "The quay will be closed in May, the harbour office said."),
        ("/Tarn⏎VH", "The quay at Tarn leaks, the harbour office said. The leak is old, says a"),
      ]
      for (number, (keys, _)) in units.enumerated() {
        try stage.type("<Esc>gg")
        try stage.type(keys)
        try stage.expect(number == 0 ? "1 mark" : "\(number + 1) marks")
      }
      try stage.quit()
      let shown = try bench.run("show", "the-quay", "--format", "json").objects()
      let text = Array(try #require(shown.first?["text"] as? String).unicodeScalars)
      let marks = try bench.run("marks", "--json").objects()
      var quotes: Set<String> = []
      for mark in marks {
        for span in try #require(mark["spans"] as? [[String: Any]]) {
          let start = try #require(span["start"] as? Int)
          let end = try #require(span["end"] as? Int)
          let exact = try #require(span["exact"] as? String)
          #expect(String(String.UnicodeScalarView(text[start..<end])) == exact)
          quotes.insert(exact)
        }
      }
      #expect(quotes == Set(units.map(\.1)))
      try bench.run("check").expectDone()
    }
  }
}
