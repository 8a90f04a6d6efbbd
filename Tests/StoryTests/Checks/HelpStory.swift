import TestSupport
import Testing

extension Stories {
  /// `?` on the screen says what the keys do.
  @Suite struct HelpOnScreen {
    @Test func everyKeyOfTheTextIsThere() throws {
      let bench = try Sandbox(articles: ["quay.txt": Sample.quay])
      guard let stage = try Stage(bench, columns: 120, rows: 60) else { return }
      try stage.open("the-quay", showing: "The quay at Tarn leaks")
      try stage.type("?")
      try stage.expect("Keys")
      var seen = ""
      var page = try stage.tmux.screen()
      seen += page
      while page.contains("more below") {
        try stage.type(" ")
        let isTurned = try stage.tmux.waits(10) { try stage.tmux.screen() != page }
        try #require(isTurned)
        try stage.rests()
        page = try stage.tmux.screen()
        seen += page
      }
      let listed = try summaries(bench)
      #expect(listed.count > 50)
      for summary in listed where !seen.contains(summary) {
        Issue.record("“\(summary)” is not in the help")
      }
      try stage.type("<Esc>")
      try stage.quit()
    }

    /// What the program says of its commands on paper, of those that a text has.
    private func summaries(_ bench: Sandbox) throws -> [String] {
      var (found, isOfText) = ([String](), false)
      for line in try bench.run("papers", "commands").lines {
        if line.hasPrefix("#") {
          isOfText = ["Moving", "Searching and jumping", "Selecting", "Marking", "Undoing"]
            .contains { line.hasSuffix($0) }
        }
        let fields = line.split(separator: "|").map { $0.drop { $0 == " " } }
        guard isOfText, fields.count == 3, fields[1].hasPrefix("`") else { continue }
        // Help is set in columns, and may go on in the next line.
        let words = fields[2].split(separator: " · ").first ?? ""
        found.append(words.split(separator: " ").prefix(4).joined(separator: " "))
      }
      return found
    }
  }
}
