import TestSupport
import Testing

@Suite struct AttributeTests {
  private func bench() throws -> Sandbox { try Sandbox(articles: ["quay.txt": Sample.quay]) }

  private func mark(_ kind: String, _ quote: String, in bench: Sandbox) throws -> String {
    let made = try bench.run(
      "mark", "the-quay", "--as", kind, "--quote", quote, "--suffix",
      kind == "source" ? "said. The" : "")
    made.expectDone()
    return try #require(made.lines.first)
  }

  @Test func aNameComesIntoTheLedger() throws {
    let bench = try bench()
    let claim = try mark("claim", "The leak is old", in: bench)
    let made = try bench.run(
      "attribute", "the-quay", "--claim", claim, "--source", "Harbour Office", "--via",
      "leaked file",
      "--via", "Ada Tern", "--stance", "reports")
    made.expectDone()
    #expect(made.output.hasPrefix("a-"))
    #expect(
      try bench.run("sources").output == """
        ada-tern        unknown       Ada Tern
        harbour-office  organisation  Harbour Office
        leaked-file     document      leaked file

        """)
    let listed = try bench.run("marks").output
    #expect(listed.contains("    ← Harbour Office ← leaked file ← Ada Tern (reports, a-"))
    #expect(
      try bench.run("log").lines[0].contains(
        "attributed to Harbour Office ← leaked file ← Ada Tern: “"))
  }

  @Test func aSourceMarkNamesItsSourceUnlessANameIsGiven() throws {
    let bench = try bench()
    let claim = try mark("claim", "The quay at Tarn leaks", in: bench)
    let source = try mark("source", "the harbour office", in: bench)
    let first = try bench.run(
      "attribute", "the-quay", "--claim", claim, "--source", source, "--json")
    #expect(
      first.output.contains(
        #""sourceMarks":["\#(source)"],"cueMarks":[],"sources":["the-harbour-office"]"#))
    let second = try bench.run(
      "attribute", "the-quay", "--claim", claim, "--source", source, "--source", "Harbour Office",
      "--json")
    #expect(
      second.output.contains(
        #""sourceMarks":["\#(source)"],"cueMarks":[],"sources":["harbour-office"]"#))
  }

  @Test func theSameAttributionIsStoredOnce() throws {
    let bench = try bench()
    let claim = try mark("claim", "The leak is old", in: bench)
    let words = [
      "attribute", "the-quay", "--claim", claim, "--source", "Harbour Office", "--via", "a file",
    ]
    let made = try bench.run(words)
    made.expectDone()
    let before = try bench.snapshot()
    try bench.run(words, environment: ["SOURCE_DATE_EPOCH": "1760000100"]).expectFailure(
      "the-quay-leaks-", "the same attribution is there already", try #require(made.lines.first))
    #expect(try bench.snapshot() == before)
    try bench.run(words + ["--stance", "denies"]).expectDone()
    try bench.run(words, environment: ["POSTIL_CREATOR": "ben"]).expectDone()
  }

  @Test func aStepIsStatedUnlessItIsJudged() throws {
    let bench = try bench()
    let claim = try mark("claim", "The leak is old", in: bench)
    let start = ["attribute", "the-quay", "--claim", claim]
    try bench.run(start + ["--source", "Ada Tern", "--via", "a file"]).expectDone()
    try bench.run(start + ["--source", "Ole Tern", "--via", "a log", "--judged"]).expectDone()
    let exported = try bench.run("export", "--format", "markdown").output
    #expect(exported.contains("claimed by Ada Tern ← a file; supports"))
    #expect(exported.contains("claimed by Ole Tern ← a log (judged); supports"))
  }

  @Test func marksThatAreNotThereOrOfAnotherKindAreRefused() throws {
    let bench = try bench()
    let claim = try mark("claim", "The leak is old", in: bench)
    let before = try bench.snapshot()
    let start = ["attribute", "the-quay", "--source", "Ada Tern", "--claim"]
    try bench.run(start + ["m-00000000"]).expectFailure("the-quay-leaks-", "no mark m-00000000")
    try bench.run(start + [claim, "--cue", claim]).expectFailure("\(claim) is a claim, not a cue")
    try bench.run("attribute", "the-quay", "--claim", claim, "--source", "m-zzzzzzzz")
      .expectFailure(
        "no mark m-zzzzzzzz")
    try bench.run("attribute", "the-quay", "--claim", claim, "--source", " ").expectFailure(
      "a source needs a name", status: 64)
    #expect(try bench.snapshot() == before)
  }
}
