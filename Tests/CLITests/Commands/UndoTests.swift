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
    #expect(undone.output == "undone: attributed to Ada Tern\n")
    #expect(try bench.run("sources").output == "")
    #expect(try bench.run("undo", "the-quay").output == "undone: claim marked\n")
    #expect(try bench.run("marks").output == "")
    #expect(try bench.run("log").lines.filter { $0.hasSuffix("(undone)") }.count == 2)

    #expect(try bench.run("redo", "the-quay").output == "redone: claim marked\n")
    #expect(try bench.run("redo", "the-quay").output == "redone: attributed to Ada Tern\n")
    #expect(try bench.run("marks").output == marked)
  }

  @Test func theLogTellsWhoDidWhatAndWhen() throws {
    let bench = try Sandbox(articles: ["quay.txt": Sample.quay])
    _ = try bench.run("mark", "the-quay", "--as", "cue", "--range", "0:3")
    let id = try #require(try bench.run("list", "--json").objects().first?["id"] as? String)
    #expect(
      try bench.run("log").output == "2025-10-09T08:53:20Z  ana  \(id)  cue marked\n")
    #expect(
      try bench.run("log", "the-quay", "--json").output
        == #"{"article":"\#(id)","time":"2025-10-09T08:53:20Z","creator":"ana","#
        + #""act":"do","label":"cue marked","state":"done"}"# + "\n")
  }
}
