import TestSupport
import Testing

@Suite struct OrphansTests {
  private static let first = """
    The quay was closed. The harbour master told nobody of it at the time.

    Two boats came in by night, and their crews saw nothing of the fire.
    """
  private static let second = """
    The quay was closed. The harbour master told nobody of it at the time.

    A boat came by, and the crew of it saw the fire well enough to say so.
    """

  /// An article of two versions, with a mark that the second one lost.
  private func bench() throws -> (Sandbox, mark: String) {
    let bench = try Sandbox(articles: ["quay.txt": Self.first])
    let id = try #require(try bench.run("list", "--json").objects().first?["id"] as? String)
    let made = try bench.run(
      "mark", id, "--as", "claim", "--quote", "their crews saw nothing of the fire")
    try bench.run("mark", id, "--as", "claim", "--quote", "The quay was closed").expectDone()
    try bench.run("orphans").expectDone()
    #expect(try bench.run("orphans").output == "")
    try bench.write(Self.second, to: "quay.txt")
    try bench.run("add", "quay.txt").expectDone()
    return (bench, try #require(made.lines.first))
  }

  @Test func anOrphanIsListedPlacedAndDiscarded() throws {
    let (bench, mark) = try bench()
    let listed = try bench.run("orphans", "--json")
    listed.expectDone()
    let orphan = try #require(try listed.objects().first)
    #expect(orphan["id"] as? String == mark)
    #expect(try bench.run("orphans").output.contains("⟦their crews saw nothing of the fire⟧"))
    #expect(try bench.run("check").output.contains("no flaws, 1 orphan"))
    let id = try #require(orphan["article"] as? String)
    let marks = try bench.run("marks", "--json").objects()
    #expect(marks.filter { $0["orphan"] as? Bool == true }.count == 1)
    let before = try bench.run("marks", "--json").output

    try bench.run("orphans", id, "--place", mark, "--range", "72:78").expectDone()
    #expect(try bench.run("orphans").output == "")
    try bench.run("undo", id).expectDone()
    #expect(try bench.run("marks", "--json").output == before)
    try bench.run("orphans", id, "--discard", mark).expectDone()
    #expect(try bench.run("marks", "--json").lines.count == 1)
    try bench.run("undo", id).expectDone()
    #expect(try bench.run("marks", "--json").output == before)
  }

  @Test func aSentenceIsPlacedAtAWholeSentence() throws {
    let text =
      "Rain fell. The inspectors found cracks in two of its piers on Monday. It stays open."
    let bench = try Sandbox(articles: ["quay.txt": "The quay\n\n" + text])
    let made = try bench.run(
      "mark", "quay.txt", "--as=claim", "--quote", String(text.dropFirst(11).dropLast(15)))
    let mark = try #require(made.lines.first)
    let later = text.replacing("piers on Monday", with: "old stone feet late at night")
    try bench.write("The quay\n\n" + later, to: "quay.txt")
    try bench.run("add", "quay.txt").expectDone()
    try bench.run("orphans", "quay.txt", "--place", mark, "--candidate", "1").expectDone()
    let object = try #require(try bench.run("marks", "--json").objects().first)
    let spans = try #require(object["spans"] as? [[String: Any]])
    #expect(
      spans.map { $0["exact"] as? String }
        == ["The inspectors found cracks in two of its old stone feet late at night."])
  }

  @Test func whatCannotBeDoneIsSaid() throws {
    let (bench, mark) = try bench()
    let orphan = try #require(try bench.run("orphans", "--json").objects().first)
    let id = try #require(orphan["article"] as? String)
    try bench.run("orphans", id, "--place", mark, "--candidate", "9").expectFailure(
      "no candidate 9")
    try bench.run("orphans", id, "--place", mark).expectFailure("--candidate", status: 64)
    try bench.run("orphans", "--discard", mark).expectFailure("article", status: 64)
    let placed = try #require(
      try bench.run("marks", "--json").objects().first { $0["orphan"] == nil }?["id"] as? String)
    try bench.run("orphans", id, "--discard", placed).expectFailure("is no orphan")
  }

  @Test func anOrphanIsKeptUntilTheArticleChangesAgain() throws {
    let (bench, mark) = try bench()
    try bench.run("orphans", "quay.txt", "--keep", mark).expectDone()
    let orphan = try #require(try bench.run("orphans", "--json").objects().first)
    #expect(orphan["kept"] as? Bool == true)
    let before = try bench.snapshot()
    try bench.run("orphans", "quay.txt", "--keep", mark).expectDone()
    #expect(try bench.snapshot() == before, "keeping once more changes nothing")
    try bench.write(Self.second + " So they said.\n", to: "quay.txt")
    try bench.run("add", "quay.txt").expectDone()
    #expect(try bench.run("orphans", "--json").objects().first?["kept"] == nil)
    try bench.run("orphans", "quay.txt", "--keep", mark, "--discard", mark)
      .expectFailure("either placed, kept or discarded", status: 64)
  }

  @Test func anOrphanThatFindsItsTextAgainIsNoOrphan() throws {
    let (bench, mark) = try bench()
    try bench.run("orphans", "quay.txt", "--keep", mark).expectDone()
    try bench.write(Self.first, to: "quay.txt")
    try bench.run("add", "quay.txt").expectDone()
    #expect(try bench.run("orphans").output == "")
    try bench.run("check").expectDone()
    try bench.run("edit", "quay.txt", mark, "--note", "again").expectDone()
    #expect(try bench.shell("! grep -r 'keptIn\\|soughtIn' lib/articles/*/marks.json").status == 0)
  }

  @Test func whatWasKeptAndPlacedIsKeptAgainWhenThatIsUndone() throws {
    let (bench, mark) = try bench()
    try bench.run("orphans", "quay.txt", "--keep", mark).expectDone()
    let before = try bench.run("orphans", "--json").output
    try bench.run("orphans", "quay.txt", "--place", mark, "--candidate", "1").expectDone()
    #expect(try bench.run("orphans", "--json").output.isEmpty)
    try bench.run("undo", "quay.txt").expectDone()
    #expect(try bench.run("orphans", "--json").output == before)
  }

  @Test func aCorrectionWithoutABlockIsDiscarded() throws {
    let bench = try Sandbox(articles: ["quay.txt": Sample.quay])
    let article = "the-quay"
    try bench.run("correct", article, "--quote", "closed in May", "--as", "quote").expectDone()
    try bench.run("correct", article, "--quote", "The leak is old", "--split").expectDone()
    #expect(try bench.run("orphans").output == "")
    let text = Sample.quay.replacing("The quay will be closed in May", with: "Boats moor in June")
      .replacing("The leak is old", with: "But nobody knows why")
    try bench.write(text, to: "quay.txt")
    try bench.run("add", "quay.txt").expectDone()
    let before = try bench.run("correct", article, "--json").objects()
    for lost in before {
      let (start, end) = (try #require(lost["start"] as? Int), try #require(lost["end"] as? Int))
      #expect(try bench.run("orphans").output.contains("  \(start):\(end)  "))
      try bench.run("orphans", article, "--discard", "\(start):\(end)").expectDone()
    }
    #expect(before.count == 2)
    #expect(try bench.run("orphans").output == "" && bench.run("correct", article).output == "")
    for _ in before { try bench.run("undo", article).expectDone() }
    #expect(try bench.run("correct", article, "--json").objects().count == 2)
    try bench.run("orphans", article, "--discard", "1:2").expectFailure("1:2")
  }
}
