import Foundation
import TestSupport
import Testing

@Suite struct CorrectTests {
  private func bench() throws -> Sandbox { try Sandbox(articles: ["quay.txt": Sample.quay]) }

  @Test func blocksAreJoinedSplitAndReset() throws {
    let bench = try bench()
    let before = try bench.run("show", "the-quay", "--format", "json").output
    let joined = try bench.run("correct", "the-quay", "--quote", "passed on", "--join")
    #expect(joined.output == "blocks joined\n")
    #expect(try bench.run("show", "the-quay").output.contains("passed on. The quay will be closed"))
    let mark = try bench.run("mark", "the-quay", "--as", "claim", "--quote", "on. The quay")
    mark.expectDone()
    let object = try #require(try bench.run("marks", "--json").objects().first)
    let spans = try #require(object["spans"] as? [[String: Any]])
    #expect(spans.first?["exact"] as? String == "on.\n\nThe quay")
    #expect(try bench.run("export", "--format", "markdown").output.contains("> on. The quay\n"))
    #expect(try bench.run("export", "--format", "csv").output.contains("\"on. The quay\""))
    #expect(try bench.run("export", "--format", "w3c").output.contains("on.\\n\\nThe quay"))
    let split = try bench.run("correct", "the-quay", "--quote", "The leak is old", "--split")
    #expect(split.output == "block split\n")
    #expect(try bench.run("show", "the-quay").output.contains("said.\n\nThe leak is old"))
    #expect(try bench.run("correct", "the-quay").lines.count == 2)
    let listed = try bench.run("correct", "the-quay", "--json").objects()
    #expect(listed.map { $0["type"] as? String } == ["split", "join"])
    try bench.run("check").expectDone()
    try bench.run("correct", "the-quay", "--quote", "The leak", "--reset", "block").expectDone()
    #expect(try bench.run("show", "the-quay", "--format", "json").output == before)
    for _ in 0..<4 { try bench.run("undo", "the-quay").expectDone() }
    #expect(try bench.run("correct", "the-quay").output == "")
  }

  @Test func aHeadingGetsAnotherLevel() throws {
    let bench = try bench()
    func correct(_ words: String...) throws -> Run {
      try bench.run(["correct", "the-quay", "--quote"] + words)
    }
    try correct("May", "--level", "2").expectFailure("is no heading; --as heading")
    try correct("May", "--as", "heading", "--level", "3").expectDone()
    #expect(try correct("May", "--level", "2").output == "made a heading of level 2\n")
    #expect(try correct("May", "--level", "2").output == "unchanged\n")
    #expect(try correct("May", "--level", "7").status == 64)
    #expect(try correct("May", "--as", "preformatted").output == "made preformatted text\n")
  }

  @Test func aSplitIsListedInWholeWords() throws {
    let words = (1...30).map { "number\($0)" }.joined(separator: " ")
    let bench = try Sandbox(articles: ["row.txt": "The row\n\n\(words) and no more."])
    try bench.run("correct", "row.txt", "--quote", "number15", "--split").expectDone()
    #expect(
      try bench.run("correct", "row.txt").output == """
        split  ana  “…number8 number9 number10 number11 number12 number13 number14” | \
        “number15 number16 number17 number18 number19 number20 number21…”

        """)
    try bench.run("correct", "row.txt", "--quote", "and no more", "--split").expectDone()
    #expect(try bench.run("correct", "row.txt").output.contains("“and no more.”\n"))
  }

  @Test func whatCannotBeJoinedOrSplitSaysWhy() throws {
    let bench = try bench()
    let before = try bench.snapshot()
    try bench.run("correct", "the-quay", "--quote", "closed in May", "--join").expectFailure(
      "no block comes after the one at")
    try bench.run("correct", "the-quay", "--quote", "The quay will", "--split").expectFailure(
      "it begins there")
    for arguments in [
      ["--join"], ["--quote", "May"], ["--quote", "May", "--join", "--split"],
      ["--quote", "May", "--join", "--title", "x"], ["--reset", "block"], ["--reset", "colour"],
      ["--title", "x", "--reset", "title"], ["--json", "--title", "x"],
      ["--quote", "May", "--join", "--level", "2"],
    ] {
      #expect(try bench.run(["correct", "the-quay"] + arguments).status == 64, "\(arguments)")
    }
    #expect(try bench.snapshot() == before)
  }

  @Test func whatIsKnownIsCorrectedEverywhere() throws {
    let bench = try bench()
    let made = try bench.run(
      "correct", "the-quay", "--title", "The quay at Tarn", "--byline", "Ada Tern", "--byline",
      "Bo Lund", "--outlet", "The Quay", "--published", "2025-05-01", "--url",
      "https://quay.example/leak", "--language", "en-GB")
    #expect(made.output == "corrected: title, byline, outlet, published, url, language\n")
    let object = try #require(try bench.run("list", "--json").objects().first)
    #expect(object["title"] as? String == "The quay at Tarn")
    #expect(object["byline"] as? [String] == ["Ada Tern", "Bo Lund"])
    let shown = try #require(try bench.run("show", "the-quay", "--format", "json").objects().first)
    #expect(shown["published"] as? String == "2025-05-01")
    #expect(shown["id"] as? String == object["id"] as? String)
    #expect(try bench.run("export", "--format", "markdown").output.contains("https://quay.example"))
    let byAddress = try bench.run("show", "https://quay.example/leak", "--format", "json")
    byAddress.expectDone()
    #expect(try bench.run("list").output.contains("The Quay"))
    #expect(
      try bench.run("correct", "the-quay", "--title", "The quay at Tarn").output == "unchanged\n")
    let reset = try bench.run("correct", "the-quay", "--reset", "title", "--reset", "url")
    #expect(reset.output == "corrected: title, url\n")
    #expect(try bench.run("list").output.contains("The quay leaks"))
    try bench.run("undo", "the-quay").expectDone()
    try bench.run("undo", "the-quay").expectDone()
    #expect(try bench.run("correct", "the-quay").output == "")
  }

  @Test func aValueThatDoesNotFitIsNamed() throws {
    let bench = try bench()
    for (option, value, reason) in [
      ("--published", "May", "'May' is no date"),
      ("--modified", "2025-02-30", "is no date"),
      ("--url", "quay.example", "no address that begins with https://"),
      ("--language", "British English", "no language tag: two or three letters"),
    ] {
      try bench.run("correct", "the-quay", option, value).expectFailure(reason, status: 64)
    }
    #expect(try bench.run("correct", "the-quay").output == "")
  }

  @Test func cutsThatDoNotFitAreFlaws() throws {
    let bench = try bench()
    try bench.run("correct", "the-quay", "--quote", "passed on", "--join").expectDone()
    let id = try #require(try bench.run("list", "--json").objects().first?["id"] as? String)
    let file = "lib/articles/\(id)/marks.json"
    let text = try bench.read(file).replacingOccurrences(of: "\"join\"", with: "\"split\"")
    try bench.write(text, to: file)
    try bench.run("check").expectFailure("no block goes on there")
    #expect(try bench.run("show", "the-quay").output.contains("on.\n\nThe quay will"))
  }
}
