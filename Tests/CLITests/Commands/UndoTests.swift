import TestSupport
import Testing

@Suite struct UndoTests {
  @Test func whatWasDoneIsTakenBackAndDoneAgain() throws {
    let bench = try Sandbox(articles: ["quay.txt": Sample.quay])
    try bench.run("undo", "the-quay").expectFailure("the-quay-leaks-", "nothing to undo")
    try bench.run("redo", "the-quay").expectFailure("nothing to redo")
    let claim = try bench.run("mark", "the-quay", "--as", "claim", "--quote", "The leak is old")
    let id = try #require(claim.lines.first)
    try bench.run("attribute", "the-quay", "--claim", id, "--source", "Ada Tern").expectDone()
    let marked = try bench.run("marks").output

    let undone = try bench.run("undo", "the-quay")
    undone.expectDone()
    let attributed = try #require(undone.lines.first?.split(separator: " ").last)
    #expect(undone.output == "undone: attributed to Ada Tern: “The leak is old” \(attributed)\n")
    #expect(try bench.run("sources").output == "")
    #expect(
      try bench.run("undo", "the-quay").output == "undone: claim marked “The leak is old” \(id)\n")
    #expect(try bench.run("marks").output == "")
    #expect(try bench.run("log").lines.filter { $0.hasSuffix("(undone)") }.count == 2)

    #expect(
      try bench.run("redo", "the-quay").output == "redone: claim marked “The leak is old” \(id)\n")
    #expect(try bench.run("log").lines.filter { $0.hasSuffix("(undone)") }.count == 1)
    #expect(
      try bench.run("redo", "the-quay").output
        == "redone: attributed to Ada Tern: “The leak is old” \(attributed)\n")
    #expect(try bench.run("marks").output == marked)
    #expect(try bench.run("log").lines.filter { $0.hasSuffix("(undone)") } == [])
  }

  @Test func whatIsAnothersIsSaidToBe() throws {
    let bench = try Sandbox(articles: ["quay.txt": Sample.quay])
    let ben = ["POSTIL_CREATOR": "Ben"]
    let claim = try bench.run(
      "mark", "the-quay", "--as", "claim", "--quote", "The leak is old", environment: ben)
    let id = try #require(claim.lines.first)
    let told = "step: claim marked “The leak is old” \(id)\n"
    #expect(try bench.run("undo", "the-quay").output == "undid Ben's " + told)
    #expect(try bench.run("redo", "the-quay").output == "redid Ben's " + told)
    // Doing it again does not make it ana's.
    #expect(try bench.run("undo", "the-quay").output == "undid Ben's " + told)
    let own = try bench.run("redo", "the-quay", environment: ben)
    #expect(own.output == "redone: claim marked “The leak is old” \(id)\n")
  }
}
