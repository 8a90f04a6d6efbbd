import Foundation
import TestSupport
import Testing

extension Stories {
  /// An article changes under five marks: what lost its place is settled by keys, and the files are
  /// those that commands make.
  @Suite struct OrphansStory {
    private static let sentences = [
      "The board knew of the cracks for two years, said Tomas Lind.",
      "A survey that was leaked on Monday shows it.",
      "Two boats came in by night, and their crews saw nothing of the fire.",
      "The mole will not stand another winter, the survey says.",
      "The board meets on Friday.",
    ]
    private static let changed = [
      "The board had known of cracks for three years or more, said Tomas Lind.",
      "A survey that was leaked on Monday shows it.",
      "A boat came by that night, and the crew of it saw the fire well enough.",
      "The mole may yet stand one more winter, says the report.",
      "The board meets on Friday.",
    ]

    private func page(_ sentences: [String]) -> String {
      "# Harbour board hid the survey\n\n" + sentences[0...1].joined(separator: " ")
        + " Nobody has denied it.\n\n" + sentences[2...3].joined(separator: " ") + "\n\n"
        + sentences[4] + "\n"
    }

    /// A library with the article, its marks, and the newer version; the marks' ids.
    private func prepare(_ bench: Sandbox) throws -> [String] {
      try bench.run("init", "lib").expectDone()
      try bench.write(page(Self.sentences), to: "quay.md")
      try bench.run("add", "quay.md").expectDone()
      var ids: [String] = []
      for sentence in Self.sentences {
        let made = try bench.run("mark", "harbour", "--as", "claim", "--quote", sentence)
        made.expectDone()
        ids.append(try #require(made.lines.first))
      }
      try bench.run("attribute", "harbour", "--claim", ids[3], "--source", "A survey").expectDone()
      try bench.write(page(Self.changed), to: "quay.md")
      let added = try bench.run("add", "quay.md").output
      #expect(added.contains("2 marks kept, 3 orphans"), "\(added)")
      return ids
    }

    @Test func settledByKeysAndByCommands() throws {
      let (typed, told) = (try Sandbox(), try Sandbox())
      let ids = try prepare(typed)
      #expect(try prepare(told) == ids)
      guard let stage = try Stage(typed) else { return }
      try stage.open("harbour", showing: "5 marks · 3 orphans · 6 shows them")
      try stage.type("6")
      try stage.expect("orphan 1 of 3")
      try stage.expect("[-knew of the cracks for two years-]{+had known of")

      try stage.keep("⏎", "claim moved")
      try told.run("orphans", "harbour", "--place", ids[0], "--candidate", "1").expectDone()

      try stage.expect("orphan 1 of 2")
      try stage.type("v/Nobody⏎")
      try stage.expect("Nobody has denied")
      try stage.type("vs⏎")
      try stage.expect("orphan 1 of 1")
      try stage.expect("claim moved · saved")
      let range = try range(of: "Nobody has denied it.", in: typed)
      try told.run("orphans", "harbour", "--place", ids[2], "--range", range).expectDone()

      try stage.keep("K", "claim kept as an orphan")
      try told.run("orphans", "harbour", "--keep", ids[3]).expectDone()
      try stage.keep("d", "claim deleted")
      try stage.expect("No orphans in this article.")
      try told.run("orphans", "harbour", "--discard", ids[3]).expectDone()
      try stage.walk("u", "undone: claim deleted")
      try told.run("undo", "harbour").expectDone()
      try stage.expect("orphan 1 of 1 · 1 kept")
      try stage.quit()

      let (byKeys, byCommands) = (try files(typed), try files(told))
      #expect(byKeys.keys.sorted() == byCommands.keys.sorted())
      for (path, bytes) in byKeys where byCommands[path] != bytes {
        let other = byCommands[path].map { String(decoding: $0, as: UTF8.self) }
        #expect(String(decoding: bytes, as: UTF8.self) == other, "\(path)")
      }
      for bench in [typed, told] {
        #expect(try bench.run("check").output.contains("no flaws, 1 orphan"))
        #expect(try bench.run("orphans", "harbour").output.contains("claim, kept"))
      }
    }

    private func range(of words: String, in bench: Sandbox) throws -> String {
      let spans = try bench.run("marks", "harbour", "--json").objects().flatMap {
        $0["spans"] as? [[String: Any]] ?? []
      }
      let span = try #require(spans.first { $0["exact"] as? String == words })
      return "\(try #require(span["start"] as? Int)):\(try #require(span["end"] as? Int))"
    }

    /// All but the file with the library's own id, and the article's, which names the folder.
    private func files(_ bench: Sandbox) throws -> [String: Data] {
      try bench.snapshot().filter { path, _ in
        path != "postil.json" && !path.hasSuffix("article.json") && !path.hasSuffix("seen.json")
      }
    }
  }
}
