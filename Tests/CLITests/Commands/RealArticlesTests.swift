import TestSupport
import Testing

/// The whole loop by commands on articles that lie beside the package: added, read, marked,
/// attributed, tagged, searched, undone and exported.
@Suite struct RealArticlesTests {
  @Test func theWholeLoop() throws {
    guard let folder = PackageFolder.sharedArticles else { return }
    let bench = try Sandbox(articles: [:])
    let added = try bench.run("add", folder, "--json")
    #expect(added.status == 0)
    let ids = try added.objects().compactMap { $0["id"] as? String }
    try #require(ids.count > 3)
    for id in ids { try work(through: id, in: bench) }

    #expect(try bench.run("marks", "--json").lines.count == ids.count * 4)
    #expect(try bench.run("marks", "--kind", "claim", "--json").lines.count == ids.count)
    #expect(try bench.run("list", "--tag", "tests", "--json").lines.count == ids.count)
    #expect(try bench.run("sources").output.contains("An office that leaks"))
    for format in ["markdown", "csv", "w3c"] {
      let written = try bench.run("export", "--format", format)
      written.expectDone()
      #expect(written.output.contains("An office that leaks"))
    }
    try bench.run("check").expectDone()
  }

  private func work(through id: String, in bench: Sandbox) throws {
    let shown = try #require(try bench.run("show", id, "--format", "json").objects().first)
    let blocks = try #require(shown["blocks"] as? [[String: Any]])
    let body = blocks.filter { $0["role"] as? String == "paragraph" }
    let start = try #require(body.dropFirst().first?["start"] as? Int)
    let end = try #require(body.dropFirst().first?["end"] as? Int)
    try #require(end - start > 40)
    let claim = try mark(id, "claim", start..<end, in: bench)
    let source = try mark(id, "source", start..<start + 10, in: bench)
    let cue = try mark(id, "cue", start + 5..<start + 20, in: bench)
    _ = try mark(id, "highlight", 0..<1, in: bench)
    try bench.run("edit", id, claim, "--tag", "tests").expectDone()
    try bench.run(
      "attribute", id, "--claim", claim, "--source", source, "--cue", cue, "--via",
      "An office that leaks"
    ).expectDone()
    let before = try bench.snapshot().filter { !$0.key.hasSuffix(".jsonl") }
    for verb in ["undo", "undo", "redo", "redo"] { try bench.run(verb, id).expectDone() }
    #expect(try bench.snapshot().filter { !$0.key.hasSuffix(".jsonl") } == before)
    let text = try #require(shown["text"] as? String)
    let words = String(String.UnicodeScalarView(text.unicodeScalars.dropFirst(start).prefix(30)))
    // A quotation mark would end the phrase.
    let phrase = words.prefix { !"\"“”„«»".contains($0) }
    #expect(try bench.run("search", "\"\(phrase)\"*", "--json").lines.isEmpty == false)
  }

  private func mark(
    _ id: String, _ kind: String, _ range: Range<Int>, in bench: Sandbox
  ) throws -> String {
    let made = try bench.run(
      "mark", id, "--as", kind, "--range", "\(range.lowerBound):\(range.upperBound)")
    made.expectDone()
    return try #require(made.lines.first)
  }
}
