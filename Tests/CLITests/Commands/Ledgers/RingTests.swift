import TestSupport
import Testing

/// Records that were merged in a ring by two people's hands in the files.
@Suite struct RingTests {
  @Test func aRingCountsAsOneAndIsTold() throws {
    let bench = try Sandbox(articles: [:])
    for name in ["One", "Two", "Three"] { try bench.run("sources", "add", name).expectDone() }
    try bench.run("sources", "merge", "One", "Two").expectDone()
    let ledger = try bench.read("lib/sources.json")
    let ring = ledger.replacing(
      #/"id": "two",/#, with: #""id": "two", "mergedInto": "one","#)
    try #require(ring != ledger)
    try bench.write(ring, to: "lib/sources.json")
    let list = try bench.run("sources", "list")
    list.expectDone()
    #expect(list.lines.map { $0.split(separator: " ").first } == ["one", "three"])
    let check = try bench.run("check")
    #expect((check.output + check.errors).contains("source one: is merged into itself"))
    // The ring is opened by hand.
    try bench.run("sources", "merge", "two", "--apart").expectDone()
    #expect(try bench.run("sources", "list").lines.count == 2)
    #expect(!(try bench.run("check").output.contains("merged into itself")))
  }
}
