import TestSupport
import Testing

@Suite struct SimilarSourcesTests {
  @Test func whatMayBeOneIsProposedUntilSomebodyDecides() throws {
    let bench = try Sandbox(articles: [:])
    for name in ["Royal Tide Survey", "RTS", "Ada Brandt\u{1B}", "Brandt"] {
      try bench.run("sources", "add", name).expectDone()
    }
    let before = try bench.snapshot()
    let all = try bench.run("sources", "similar")
    all.expectDone()
    #expect(
      all.lines.map { $0.split(separator: " ").joined(separator: " ") } == [
        "Royal Tide Survey RTS its initials", "Ada Brandt\\u{1B} Brandt its last name",
      ])
    #expect(!all.output.contains("\u{1B}"))
    #expect(try bench.snapshot() == before)
    let one = try bench.run("sources", "similar", "RTS", "--json").objects()
    #expect(one.map { $0["one"] as? String } == ["royal-tide-survey"])
    #expect(one.map { $0["reason"] as? String } == ["its initials"])
    try bench.run("sources", "relate", "rts", "same-as", "royal-tide-survey", "--refuse")
      .expectDone()
    #expect(try bench.run("sources", "similar", "RTS").output == "")
    try bench.run("sources", "similar", "nobody").expectFailure("nobody")
  }
}
