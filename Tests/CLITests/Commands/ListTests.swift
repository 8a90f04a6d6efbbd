import TestSupport
import Testing

@Suite struct ListTests {
  private func bench() throws -> Sandbox {
    let bench = try Sandbox(articles: ["quay.txt": Sample.quay, "ferry.txt": Sample.ferry])
    try bench.run("mark", "the-quay", "--as", "claim", "--range", "0:3", "--tag", "tarn/quay")
      .expectDone()
    return bench
  }

  @Test func articlesAreListedWithTheirMarks() throws {
    let bench = try bench()
    let listed = try bench.run("list")
    listed.expectDone()
    #expect(listed.lines.count == 2)
    #expect(listed.lines[0].hasPrefix("a-ferry-for-tarn-"))
    #expect(listed.lines[0].hasSuffix("  -  -  0 marks  A ferry for Tarn"))
    #expect(listed.lines[1].hasSuffix("  1 mark   The quay leaks"))
  }

  @Test func aTagHoldsThoseBelowIt() throws {
    let bench = try bench()
    for tag in ["tarn", "tarn/quay", "#tarn"] {
      #expect(try bench.run("list", "--tag", tag).lines.count == 1)
    }
    for tag in ["tar", "quay"] { #expect(try bench.run("list", "--tag", tag).output == "") }
  }

  @Test func jsonHoldsWhatIsKnown() throws {
    let bench = try bench()
    let objects = try bench.run("list", "--json").objects()
    #expect(objects.map { $0["marks"] as? Int } == [0, 1])
    #expect(objects[1]["title"] as? String == "The quay leaks")
    #expect(objects[1]["tags"] as? [String] == ["tarn/quay"])
    #expect(objects[1]["source"] as? String == "\(bench.path)/quay.txt")
  }

  @Test func marksCanBeChosen() throws {
    let bench = try bench()
    try bench.run("mark", "a-ferry", "--as", "source", "--quote", "Ada Tern").expectDone()
    #expect(try bench.run("marks", "--json").lines.count == 2)
    #expect(try bench.run("marks", "--kind", "source").output.contains("“Ada Tern”"))
    #expect(try bench.run("marks", "the-quay", "--kind", "source").output == "")
    #expect(try bench.run("marks", "--tag", "tarn", "--json").lines.count == 1)
    let some = try bench.run("marks", "nobody", "a-ferry", "--json")
    some.expectFailure("nobody: no such article")
    #expect(some.lines.count == 1)
  }

  @Test func aBrokenArticleHidesNoOther() throws {
    let bench = try bench()
    let id = try #require(try bench.run("list", "--json").objects().first?["id"] as? String)
    try bench.write("{", to: "lib/articles/\(id)/article.json")
    let listed = try bench.run("list")
    listed.expectFailure("\(id)/article.json: ")
    #expect(listed.lines.count == 1)
  }

  @Test func aSearchFindsTextNotesAndTags() throws {
    let bench = try bench()
    let found = try bench.run("search", "\"harbour   office\"")
    found.expectDone()
    #expect(found.lines.count == 3)
    #expect(found.lines[1].contains("⟦harbour office⟧"))
    #expect(try bench.run("search", "tarn/quay", "--json").objects().first?["mark"] is String)
    #expect(try bench.run("search", "airship").output == "")
    #expect(try bench.run("search", "HARBOUR office").output == "")
    #expect(try bench.run("search", "Tarn/quay").output == "")
  }

  @Test func aSearchThatFindsNothingSaysSoOnATerminal() throws {
    let bench = try Sandbox(articles: ["quay.txt": Sample.quay])
    try bench.run("search", "airship").expectDone()
    #expect(try bench.terminal("postil search airship").output == "nothing found\n")
    #expect(try !bench.terminal("postil search quay").output.contains("found"))
  }

  @Test func wordsInFoldedBlocksAreOfferedAndFoundWithAll() throws {
    let bench = try Sandbox(articles: ["quay.txt": Sample.quay])
    try bench.run(
      "correct", "the-quay", "--as", "boilerplate", "--quote", "The quay will be closed"
    ).expectDone()
    #expect(try bench.run("search", "\"closed in May\"").output == "")
    let said = try bench.terminal("postil search '\"closed in May\"'").output
    #expect(said.hasPrefix("not in the text; 1 place in folded blocks of the-quay-leaks-"))
    #expect(said.hasSuffix(": --all searches them too\n"))
    let found = try bench.run("search", "\"closed in May\"", "--all")
    #expect(found.lines.count == 2 && found.lines[1].contains("⟦closed in May⟧"))
  }
}
