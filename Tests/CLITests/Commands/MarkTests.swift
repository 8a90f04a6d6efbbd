import TestSupport
import Testing

@Suite struct MarkTests {
  private func bench() throws -> Sandbox { try Sandbox(articles: ["quay.txt": Sample.quay]) }

  @Test func aQuoteIsMarked() throws {
    let bench = try bench()
    let made = try bench.run(
      "mark", "the-quay", "--as", "claim", "--quote", "The quay at Tarn leaks", "--tag", "#leak",
      "--tag", "tarn", "--note", "Since when?")
    made.expectDone()
    let id = try #require(made.lines.first)
    #expect(id.hasPrefix("m-") && made.lines.count == 1)
    let mark = try #require(try bench.run("marks", "--json").objects().first)
    #expect(mark["id"] as? String == id)
    #expect(mark["kind"] as? String == "claim")
    #expect(mark["tags"] as? [String] == ["leak", "tarn"])
    #expect(mark["note"] as? String == "Since when?")
    #expect(mark["creator"] as? String == "ana")
    #expect(mark["created"] as? String == "2025-10-09T08:53:20Z")
    let spans = try #require(mark["spans"] as? [[String: Any]])
    #expect(spans.count == 1 && spans[0]["exact"] as? String == "The quay at Tarn leaks")
    #expect(spans[0]["start"] as? Int == 16 && spans[0]["end"] as? Int == 38)
    #expect(try bench.run("tags").output == "#leak  1 article, 1 mark\n#tarn  1 article, 1 mark\n")
  }

  @Test func theSameMarkIsStoredOnce() throws {
    let bench = try bench()
    let words = ["mark", "the-quay", "--range", "0:3", "--range", "4:8", "--as"]
    let made = try bench.run(words + ["claim"])
    made.expectDone()
    let before = try bench.snapshot()
    try bench.run(
      words + ["claim", "--tag", "new"], environment: ["SOURCE_DATE_EPOCH": "1760000100"]
    ).expectFailure(
      "the-quay-leaks-", "the same claim is there already", try #require(made.lines.first))
    #expect(try bench.snapshot() == before)
    try bench.run(words + ["highlight"]).expectDone()
    try bench.run(words + ["claim"], environment: ["POSTIL_CREATOR": "ben"]).expectDone()
    #expect(try bench.run("marks", "--json").lines.count == 3)
  }

  @Test func theShapeOfALineIsTheDesigns() throws {
    let bench = try bench()
    let line = try bench.run("mark", "the-quay", "--as", "cue", "--range", "0:3", "--json").output
    #expect(line.hasPrefix(#"{"id":"m-"#))
    #expect(
      line.hasSuffix(
        #""kind":"cue","spans":[{"start":0,"end":3,"exact":"The"}],"tags":[],"note":"","#
          + #""creator":"ana","created":"2025-10-09T08:53:20Z"}"# + "\n"))
  }

  @Test func wordsMayBeginWithADash() throws {
    let bench = try Sandbox(articles: ["cold.txt": "A cold day\n\nIt was -5 at the quay.\n"])
    let made = try bench.run(
      "mark", "a-cold", "--as", "claim", "--quote", "-5 at", "--note", "-5, really?", "--json")
    made.expectDone()
    #expect(made.output.contains(#""exact":"-5 at""#) && made.output.contains("-5, really?"))
  }

  @Test func severalPartsAreOneMark() throws {
    let bench = try bench()
    let words = try bench.run(
      "mark", "the-quay", "--as", "claim", "--quote", "passed on", "--quote", "The leak is old",
      "--json")
    words.expectDone()
    #expect(words.output.contains(#""exact":"The leak is old"},{"#))
    let places = try bench.run(
      "mark", "the-quay", "--as", "claim", "--range", "10:14", "--range", "0:3", "--json")
    #expect(places.output.contains(#"[{"start":0,"end":3,"exact":"The"},{"start":10,"end":14"#))
    try bench.run("mark", "the-quay", "--as", "cue", "--range", "0:9", "--range", "8:12")
      .expectFailure("0:9 and 8:12 overlap")
  }

  @Test func aQuoteThatIsThereTwiceListsThePlaces() throws {
    let bench = try bench()
    let before = try bench.snapshot()
    let quote = ["mark", "the-quay", "--as", "source", "--quote", "the harbour office"]
    try bench.run(quote).expectFailure(
      "stands in 2 places", "40:58 ", "⟦the harbour office⟧ said. The leak", "in May, ⟦the harbour")
    #expect(try bench.snapshot() == before)
    try bench.run(quote + ["--suffix", "said. The"]).expectDone()
    try bench.run(quote + ["--prefix", "in May,"]).expectDone()
    try bench.run(quote + ["--prefix", "in June,"]).expectFailure("no such words")
  }

  @Test func aQuoteThatIsNotThereMayHaveALikeness() throws {
    let bench = try Sandbox(articles: ["ferry.txt": Sample.ferry])
    try bench.run("mark", "a-ferry", "--as", "claim", "--quote", "The moon").expectFailure(
      "no such words: “The moon”")
    try bench.run("mark", "a-ferry", "--as", "claim", "--quote", "SEEN  \"it\"").expectFailure(
      "alike, but not the same", "⟦seen “it”⟧")
  }

  @Test(arguments: ["0:100000", "500:600", "-1:3", "0:99999999999999999999"])
  func aRangeOutsideTheTextIsRefused(range: String) throws {
    let bench = try bench()
    let before = try bench.snapshot()
    try bench.run("mark", "the-quay", "--as", "claim", "--range", range).expectFailure(
      "the-quay-leaks-", "the range \(range) is not within the text, which runs from 0 to")
    #expect(try bench.snapshot() == before)
  }

  @Test(arguments: ["7:7", "9:3", "0:0"])
  func aRangeThatHoldsNothingIsRefused(range: String) throws {
    let bench = try bench()
    try bench.run("mark", "the-quay", "--as", "claim", "--range", range).expectFailure(
      "the range \(range) holds nothing")
  }
}
