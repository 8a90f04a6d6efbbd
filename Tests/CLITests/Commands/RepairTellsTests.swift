import Foundation
import TestSupport
import Testing

/// What a repair says of what it could not bring back, and what it leaves as it was.
@Suite struct RepairTellsTests {
  private static let claims = """
    {
      "claims": [
        {
          "created": "2025-10-09T08:53:20Z",
          "creator": "ana",
          "id": "new-leak",
          "statement": "The leak is new."
        },
        {
          "created": "2025-10-09T08:53:20Z",
          "creator": "ana",
          "id": "no-leak",
          "statement": "There is no leak."
        },
        {
          "created": "2025-10-09T08:53:20Z",
          "creator": "ana",
          "id": "old-leak",
          "statement": "The leak is old."
        }
      ],
      "format": "postil-claims",
      "version": "1.1"
    }

    """

  private func checkLoss(
    _ change: (String) -> String, _ words: String, kept: Int,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let bench = try Sandbox(articles: ["quay.txt": Sample.quay])
    let damaged = change(Self.claims)
    try bench.write(damaged, to: "lib/claims.json")
    let repaired = try bench.run("check", "--repair")
    #expect(repaired.output.contains("claims.json: "), "\(repaired.errors)")
    #expect(repaired.output.contains(words), "\(repaired.output)", sourceLocation: sourceLocation)
    let aside = try bench.shell("cat lib/.repaired/*/claims.json").output
    #expect(aside == damaged && repaired.output.contains("as it was, it is kept in "))
    #expect(try bench.run("claims", "--json").lines.count == kept, sourceLocation: sourceLocation)
  }

  @Test func whatIsLostIsNamed() throws {
    try checkLoss(
      { $0.replacing("\"statement\": \"The leak is new.\"", with: "\"statement\" ?") },
      "1 of its records could not be read; lost for good: new-leak\n", kept: 2)
    try checkLoss(
      { $0.replacing("\"statement\": \"The leak", with: "\"statement\" \"The leak") },
      "2 of its records could not be read; lost for good: new-leak, old-leak\n", kept: 1)
    try checkLoss(
      { $0.replacing("\"id\": \"new-leak\"", with: "\"id\" ?") },
      "lost for good: 1 without a name that can be read\n", kept: 2)
    try checkLoss(
      { $0.components(separatedBy: "\"statement\": \"The leak is old")[0] },
      "1 of its records could not be read; lost for good: old-leak\n", kept: 2)
    // The file is JSON; the record is no claim.
    try checkLoss(
      { $0.replacing("\"id\": \"new-leak\",", with: "").replacing(" is new.\"", with: "\"") },
      "1 of its records could not be read; lost for good: 1 without", kept: 2)
  }

  @Test func whatTheHistoryHasIsNotLost() throws {
    let bench = try Sandbox(articles: ["quay.txt": Sample.quay])
    let run = try bench.run("mark", "the-quay", "--as", "claim", "--quote", "The leak is old")
    let mark = try #require(run.lines.first)
    try bench.run("attribute", "the-quay", "--claim", mark, "--source", "Ada Tern").expectDone()
    try bench.shell("sed -i 's/\"kind\": /\"kind\" /' lib/sources.json").expectDone()
    let repaired = try bench.run("check", "--repair")
    repaired.expectDone()
    #expect(repaired.output.contains("1 of its records could not be read"))
    #expect(!repaired.output.contains("lost for good"), "\(repaired.output)")
    #expect(try bench.run("sources", "--json").lines.count == 1)
  }

  /// The end of a file is where its version stands.
  @Test func aNewerFileThatWasCutKeepsItsVersion() throws {
    let bench = try Sandbox(articles: ["quay.txt": Sample.quay])
    try bench.run("mark", "the-quay", "--as", "claim", "--range", "3:9", "--tag", "x").expectDone()
    try bench.shell(
      """
      set -e
      sed -i 's/"version": "1.1"/"version": "1.2"/' lib/postil.json lib/tags.json lib/articles/*/*.json
      for F in lib/tags.json lib/articles/*/marks.json; do head -n -3 $F >cut; cat cut >$F; done
      """
    ).expectDone()
    try #require(try bench.run("check").status == 1)
    let repaired = try bench.run("check", "--repair")
    #expect(repaired.status == 0, "\(repaired.output)\(repaired.errors)")
    let versions = try bench.shell("grep -h '\"version\"' lib/tags.json lib/articles/*/marks.json")
    #expect(versions.lines == [String](repeating: "  \"version\": \"1.2\"", count: 2))
    #expect(try bench.run("marks", "--json").lines.count == 1)
  }

  @Test func whatIsHiddenInTheTrashAndNothingTellsOfIsMovedAway() throws {
    let bench = try Sandbox(articles: ["quay.txt": Sample.quay, "ferry.txt": Sample.ferry])
    try bench.run("remove", "a-ferry").expectDone()
    try bench.shell("mkdir -p lib/trash/.t-abcdefgh/x; echo mine >lib/trash/.t-abcdefgh/x/y")
      .expectDone()
    let told = "lib/trash/.t-abcdefgh: was left by somebody who was killed"
    #expect(try bench.run("check").output.contains(told))
    // Whoever writes to the trash lets it be.
    try bench.run("trash", "restore", "a-ferry").expectDone()
    #expect(try bench.run("check").output.contains(told))
    let repaired = try bench.run("check", "--repair")
    repaired.expectDone()
    #expect(repaired.output.contains("lib/trash/.t-abcdefgh: what nothing tells of: moved away"))
    #expect(try bench.shell("cat lib/.repaired/*/trash/.t-abcdefgh/x/y").output == "mine\n")
    #expect(
      try bench.run("check").output == "2 articles checked, no flaws, 1 repair kept in .repaired\n")
  }
}
