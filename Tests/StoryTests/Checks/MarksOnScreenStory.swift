import TestSupport
import Testing

extension Stories {
  /// A mark is seen at once, after a reload and at other widths, on exactly its text.
  @Suite struct MarksOnScreen {
    private let sentence = "The leak is old, says a file that was passed on."

    @Test func itIsOnItsWordsWhateverTheWidth() throws {
      let bench = try Sandbox(articles: ["quay.txt": Sample.quay])
      guard let stage = try Stage(bench, environment: ["NO_COLOR": "1"]) else { return }
      try stage.open("the-quay", showing: "The quay at Tarn leaks")
      try stage.keep("/leak is⏎c", "claim marked")
      // Away from it: the mark under the cursor looks different.
      try stage.type("<Esc>/closed⏎<Esc>")
      for columns in [80, 44, 76, 60] {
        try stage.tmux.resize(columns, 24)
        try expectMarked(stage, columns)
      }
      try stage.quit()
      try stage.open("the-quay", showing: "Articles ▸")
      try stage.type("/closed⏎<Esc>")
      try expectMarked(stage, 60)
      try stage.quit()
    }

    private func expectMarked(_ stage: Stage, _ columns: Int) throws {
      // The letter in the gutter looks as the words do.
      let isSeen = try stage.tmux.waits(10) { try underlined(stage) == "C" + sentence }
      let seen = try underlined(stage)
      #expect(isSeen, "at \(columns) columns: “\(seen)”")
    }

    /// What is underlined on the screen; a line's end is a space.
    private func underlined(_ stage: Stage) throws -> String {
      var (words, isOn) = ([String](), false)
      for row in try stage.tmux.screen(styled: true).split(separator: "\n") {
        var (text, rest) = ("", row[...])
        while let sign = rest.first {
          if let code = rest.prefixMatch(of: /\u{1B}\[([0-9;]*)m/) {
            let numbers = code.1.split(separator: ";")
            if numbers.isEmpty || numbers.contains("0") || numbers.contains("24") { isOn = false }
            if numbers.contains("4") { isOn = true }
            rest = rest[code.range.upperBound...]
          } else {
            if isOn { text.append(sign) }
            rest = rest.dropFirst()
          }
        }
        if !text.isEmpty { words.append(text) }
      }
      return words.joined(separator: " ").replacing("C ", with: "C")
    }
  }
}
