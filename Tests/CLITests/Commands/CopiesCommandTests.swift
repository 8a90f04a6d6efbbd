import Foundation
import TestSupport
import Testing

@Suite struct CopiesCommandTests {
  private static let quote = """
    “The harbour was built for ferries of forty metres, and I say here what I have said to the \
    council each spring since the storm: whoever sends one of sixty into it will see her on the \
    rocks before the year is out.”
    """

  private func bench() throws -> Sandbox {
    func words(_ name: String, _ count: Int) -> String {
      (1...count).map { "\(name)\($0)" }.joined(separator: " ")
    }
    func article(_ title: String, _ day: String?, _ paragraphs: String...) -> String {
      let head = ["---", "title: \(title)"] + (day.map { ["date: \($0)"] } ?? []) + ["---"]
      return head.joined(separator: "\n") + "\n\n" + paragraphs.joined(separator: "\n\n") + "\n"
    }
    let wire = words("word", 40)
    return try Sandbox(articles: [
      "wire.md": article("Wire", "2025-09-29", "First \(wire), it said."),
      "copy.md": article("Copy", "2025-09-30", "Then \(wire).", "Our own words."),
      "speech.md": article("Speech", nil, words("quay", 60), Self.quote),
      "report.md": article("Report", nil, Self.quote, words("ferry", 80)),
    ])
  }

  @Test func copiesComeFirstAndThenPassages() throws {
    let bench = try bench()
    let before = try bench.snapshot()
    let run = try bench.run("copies")
    run.expectDone()
    let lines = run.lines.map { $0.split(separator: " ").map(String.init) }
    try #require(lines.count == 8)
    #expect(run.lines[0] == "copy: 92 % overlap, 1 passage")
    #expect(lines[1][0] == "older" && lines[1][2...] == ["2025-09-29", "-", "93", "%", "Wire"])
    #expect(lines[2][0] == "younger" && lines[2][2...] == ["2025-09-30", "-", "90", "%", "Copy"])
    #expect(run.lines[3].hasPrefix("    40 words  “word1 word2 "))
    #expect(run.lines[4] == "passage: 43 words in 2 places")
    #expect(Set([lines[5].last, lines[6].last]) == ["Report", "Speech"])
    #expect(run.lines[7].hasPrefix("    “The harbour was built"))
    #expect(try bench.snapshot() == before)
  }

  @Test func jsonTellsThePlaces() throws {
    let bench = try bench()
    let objects = try bench.run("copies", "--json").objects()
    #expect(objects.map { $0["kind"] as? String } == ["copy", "passage"])
    #expect(objects[0]["overlap"] as? Int == 92 && objects[0]["ordered"] as? Bool == true)
    let passages = try #require(objects[0]["passages"] as? [[String: Any]])
    #expect(passages.count == 1 && passages[0]["words"] as? Int == 40)
    for side in ["first", "second"] {
      let article = try #require(objects[0][side] as? [String: Any])
      let id = try #require(article["article"] as? String)
      try expectText(try #require(passages[0][side] as? [String: Any]), of: id, in: bench)
    }
    let places = try #require(objects[1]["places"] as? [[String: Any]])
    #expect(places.count == 2)
    for place in places {
      try expectText(place, of: try #require(place["article"] as? String), in: bench)
    }
  }

  /// What a place quotes is what the article has there.
  private func expectText(_ place: [String: Any], of id: String, in bench: Sandbox) throws {
    let shown = try bench.run("show", id, "--format", "json").objects()
    let scalars = Array(try #require(shown.first?["text"] as? String).unicodeScalars)
    let (start, end) = try (
      #require(place["start"] as? Int), #require(place["end"] as? Int)
    )
    let text = String(String.UnicodeScalarView(scalars[start..<end]))
    #expect(place["exact"] as? String == text && end - start > 100)
  }

  @Test func anArticleIsAskedFor() throws {
    let bench = try bench()
    #expect(try bench.run("copies", "wire", "--json").lines.count == 1)
    #expect(try bench.run("copies", "report", "wire", "--json").lines.count == 2)
    let some = try bench.run("copies", "nobody", "speech", "--json")
    some.expectFailure("nobody: no such article")
    #expect(some.lines.count == 1)
  }

  @Test func foldedTextIsNotLookedAt() throws {
    let bench = try bench()
    try bench.run("correct", "speech", "--quote", "forty metres", "--as", "boilerplate")
      .expectDone()
    #expect(try bench.run("copies", "speech").output == "")
    try bench.run("undo", "speech").expectDone()
    #expect(try bench.run("copies", "speech").lines.count == 4)
  }

  @Test func aBrokenArticleHidesNoOther() throws {
    let bench = try bench()
    let found = try bench.run("copies", "wire", "--json").objects()
    let wire = try #require((found.first?["first"] as? [String: Any])?["article"] as? String)
    try bench.write("{", to: "lib/articles/\(wire)/article.json")
    let run = try bench.run("copies")
    run.expectFailure("\(wire)/article.json: ")
    #expect(run.lines.count == 4 && run.output.hasPrefix("passage: "))
  }

  @Test func nothingIsFoundInNothing() throws {
    let bench = try Sandbox(articles: [:])
    for arguments in [["copies"], ["copies", "--json"]] {
      let run = try bench.run(arguments)
      run.expectDone()
      #expect(run.output == "")
    }
    #expect(try bench.terminal("postil copies").output.contains("no copies"))
  }

  @Test func theSampleHasACopy() throws {
    let bench = try Sandbox()
    try bench.run("init", "--sample", "lib").expectDone()
    let run = try bench.run("copies")
    run.expectDone()
    #expect(run.lines.count { $0.hasPrefix("copy: ") } == 1)
    #expect(run.lines[1].contains("Vellmark Daily") && run.lines[1].hasPrefix("  older "))
    #expect(run.lines[2].contains("Northshore Post") && run.lines[2].hasPrefix("  younger "))
  }

  @Test func onATerminalLinesAreCut() throws {
    let bench = try bench()
    let run = try bench.terminal("postil copies", columns: 60)
    try #require(run.lines.count == 9)
    #expect(run.lines.dropLast().allSatisfy { $0.count <= 60 })
    #expect(run.lines[8].contains("postil relate YOUNGER copy-of OLDER"))
    #expect(run.lines[1].hasPrefix("  older    wire-"))
  }
}
