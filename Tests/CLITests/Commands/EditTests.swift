import TestSupport
import Testing

@Suite struct EditTests {
  private func bench() throws -> (Sandbox, mark: String) {
    let bench = try Sandbox(articles: ["quay.txt": Sample.quay])
    let made = try bench.run(
      "mark", "the-quay", "--as", "claim", "--quote", "The leak is old", "--tag", "old")
    return (bench, try #require(made.lines.first))
  }

  @Test func whatIsGivenIsChangedInOneStep() throws {
    let (bench, mark) = try bench()
    let before = try bench.run("marks", "--json").output
    let edited = try bench.run(
      "edit", "the-quay", mark, "--tag", "new", "--tag", "new", "--untag", "old", "--note", "Ask.",
      "--as", "highlight", "--json")
    edited.expectDone()
    let object = try #require(try edited.objects().first)
    #expect(object["tags"] as? [String] == ["new"])
    #expect(object["note"] as? String == "Ask.")
    #expect(object["kind"] as? String == "highlight")
    try bench.run("undo", "the-quay").expectDone()
    #expect(try bench.run("marks", "--json").output == before)
  }

  @Test func aTagThatIsThereOrIsNotIsSaid() throws {
    let (bench, mark) = try bench()
    let before = try bench.snapshot()
    try bench.run("edit", "the-quay", mark, "--tag", "old").expectFailure(
      "has the tag #old already")
    try bench.run("edit", "the-quay", mark, "--untag", "new").expectFailure("#new")
    try bench.run("edit", "the-quay", "m-00000000", "--note", "x").expectFailure(
      "no mark m-00000000")
    try bench.run("edit", "the-quay", mark).expectFailure("nothing to change", status: 64)
    #expect(try bench.snapshot() == before)
  }

  @Test func aMarkGoesWithItsAttributions() throws {
    let (bench, mark) = try bench()
    let made = try bench.run("attribute", "the-quay", "--claim", mark, "--source", "Ada Tern")
    let attribution = try #require(made.lines.first)
    let before = try bench.run("marks").output
    #expect(try bench.run("delete", "the-quay", mark).output == "claim deleted\n")
    #expect(try bench.run("marks").output == "")
    try bench.run("undo", "the-quay").expectDone()
    #expect(try bench.run("marks").output == before)
    let some = try bench.run("delete", "the-quay", "m-00000000", attribution)
    some.expectFailure("no mark m-00000000")
    #expect(some.output == "attribution deleted\n")
    try bench.run("check").expectDone()
  }

  @Test func aBlockIsPutRight() throws {
    let bench = try Sandbox(articles: ["quay.txt": Sample.quay])
    let first = try bench.run(
      "correct", "the-quay", "--quote", "closed in May", "--as", "boilerplate")
    first.expectDone()
    #expect(first.output == "folded as boilerplate\n")
    #expect(!(try bench.run("show", "the-quay").output.contains("closed in May")))
    #expect(try bench.run("show", "the-quay", "--all").output.contains("closed in May"))
    #expect(try bench.run("search", "closed in May").output == "")
    let heading = try bench.run(
      "correct", "the-quay", "--range", "16:20", "--as", "heading", "--level", "3")
    #expect(heading.output == "made a heading of level 3\n")
    let shown = try bench.run("show", "the-quay", "--format", "markdown").output
    #expect(shown.contains("### The quay at Tarn leaks"))
    let again = try bench.run(
      "correct", "the-quay", "--range", "16:20", "--as", "heading", "--level", "3")
    #expect(again.output == "unchanged\n")
    try bench.run("correct", "the-quay", "--range", "4:20", "--as", "quote").expectFailure(
      "no block holds the whole of 4:20")
    try bench.run("correct", "the-quay", "--range", "4:9", "--as", "quote", "--level", "2")
      .expectFailure("--level is for a heading", status: 64)
    try bench.run("check").expectDone()
  }
}
