import Foundation
import TestSupport
import Testing

@Suite struct PictureTests {
  private func bench() throws -> (bench: Sandbox, mark: String) {
    let bench = try Sandbox(articles: ["quay.txt": Sample.quay, "ferry.txt": Sample.ferry])
    let mark = try mark("the-quay", "The leak is old", in: bench)
    try bench.run(
      "attribute", "the-quay", "--claim", mark, "--source", "Harbour Office", "--via", "the file",
      "--judged"
    )
    .expectDone()
    return (bench, mark)
  }

  private func mark(_ article: String, _ quote: String, in bench: Sandbox) throws -> String {
    let made = try bench.run("mark", article, "--as", "claim", "--quote", quote)
    made.expectDone()
    return try #require(made.lines.first)
  }

  @Test func aClaimIsDrawnInEveryFormat() throws {
    let (bench, mark) = try bench()
    for name in [mark, String(mark.prefix(4)), "LEAK is"] {
      let dot = try bench.run("picture", name, "--format", "dot")
      dot.expectDone()
      #expect(
        dot.output.contains("\"source:harbour-office\" -> \"source:the-file\" [style=dashed]"))
      #expect(dot.output.contains("1 article → outlet unknown → 1 independent origin (1 named)"))
    }
    let svg = try bench.run("picture", mark)
    svg.expectDone()
    #expect(svg.output.contains("Harbour Office"))
    try bench.run("picture", mark, "--output", "leak.svg").expectDone()
    #expect(try bench.read("leak.svg") == svg.output)
    #expect(try bench.run("picture", mark, "--format", "mermaid").output.hasPrefix("%% 1 article"))
    try bench.run("picture", "--format", "brat").expectFailure("brat", status: 64)
  }

  @Test func withoutAClaimTheLibraryIsDrawn() throws {
    let (bench, _) = try bench()
    let ferry = try mark("a-ferry", "A second ferry will come in June", in: bench)
    try bench.run(
      "attribute", "a-ferry", "--claim", ferry, "--source", "Ada Tern", "--stance", "predicts"
    )
    .expectDone()
    let drawn = try bench.run("picture", "--format", "dot")
    drawn.expectDone()
    for words in ["The leak is old", "Ada Tern", "the file", "predicts"] {
      #expect(drawn.output.contains(words))
    }
    try bench.run("picture", "e").expectFailure("e: means 2 claims", ferry)
    try bench.run("picture", "nobody").expectFailure("nobody: neither a claim")
  }

  @Test func aLibraryWithoutClaimsIsAnEmptyPicture() throws {
    let bench = try Sandbox(articles: [:])
    for format in ["svg", "dot", "mermaid"] {
      try bench.run("picture", "--format", format).expectDone()
    }
  }

  @Test func aTimelineIsLinesOrAPicture() throws {
    let (bench, mark) = try bench()
    let lines = try bench.run("timeline", mark)
    lines.expectDone()
    #expect(lines.output.hasPrefix("The leak is old\n"))
    #expect(lines.output.contains("no date     +  The quay leaks\n"))
    let svg = try bench.run("timeline", mark, "--svg")
    svg.expectDone()
    #expect(svg.output.contains("<title>When it was said: The leak is old</title>"))
    try bench.run("timeline", "nobody").expectFailure("nobody: neither a claim")
  }
}
