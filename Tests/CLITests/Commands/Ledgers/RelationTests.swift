import TestSupport
import Testing

@Suite struct RelationTests {
  private func bench() throws -> LedgerBench {
    let bench = try LedgerBench()
    for name in ["One", "Two", "Three"] { try bench.did("sources", "add", name) }
    return bench
  }

  @Test func aRelationIsStatedOrJudged() throws {
    let bench = try bench()
    let mark = try bench.did("mark", "the-quay", "--as", "source", "--quote", "a file")
    let id = try bench.did(
      "sources", "relate", "One", "depends-on", "Two", "--stated", "the-quay", mark, "--note",
      "pays")
    let shown = try bench.object("relations")
    #expect(shown["id"] as? String == id)
    #expect(shown["basis"] as? String == "stated")
    #expect((shown["stated"] as? [String: String])?["mark"] == mark)
    // Whoever says it again says it in new words.
    #expect(try bench.did("sources", "relate", "One", "depends-on", "Two", "--judged") == id)
    #expect(try bench.object("relations")["basis"] as? String == "judged")
    let before = try bench.sandbox.snapshot()
    try bench.did("sources", "relate", "One", "depends-on", "Two", "--judged")
    #expect(try bench.sandbox.snapshot() == before)
    try bench.did("sources", "unrelate", "One", "depends-on", "Two")
    #expect(try bench.run("relations").output == "")
    try bench.did("check")
  }

  @Test func twoPeopleWhoContradictAreBothNamed() throws {
    let bench = try bench()
    try bench.did("sources", "relate", "One", "same-as", "Two")
    let other = try bench.run("sources", "relate", "Two", "same-as", "One", "--refuse", by: "ben")
    #expect(other.status == 0)
    #expect(
      other.errors == """
        contradiction: ben says Two is not the same as One, ana says One is the same as Two

        """)
    let shown = try bench.run("sources", "show", "One").output
    #expect(shown.contains("contradiction"))
    #expect(
      shown.contains("ana: One is the same as Two") && shown.contains("ben: Two is not the same"))
    let turned = try bench.run("sources", "relate", "Three", "copy-of", "One")
    turned.expectDone()
    let against = try bench.run("sources", "relate", "One", "copy-of", "Three", by: "ben")
    #expect(against.errors.contains("ana says Three is a copy of One"))
    try bench.refuses(["sources", "unrelate", "Three", "copy-of", "Two"], "nobody said so")
    try bench.did("sources", "unrelate", "One", "same-as", "Two", "--by", "ben")
    #expect(!(try bench.run("sources", "show", "One").output.contains("ben: Two")))
  }

  @Test func aRingOfTheSameIsNoHarm() throws {
    let bench = try bench()
    for pair in [("One", "Two"), ("Two", "Three"), ("Three", "One")] {
      try bench.did("sources", "relate", pair.0, "same-as", pair.1)
    }
    let claim = try bench.did("claims", "add", "The quay leaks")
    for (article, quote, source) in [
      ("the-quay", "The leak is old", "One"), ("a-ferry", "A second ferry", "Three"),
    ] {
      let told = try bench.attributed(article, quote, to: source)
      try bench.did("claims", "link", article, told.mark, claim)
    }
    let graded = try bench.run("claims", "grade", claim, "1")
    #expect(graded.errors.contains("2 articles"))
    #expect(graded.errors.contains("1 independent origin"))
  }

  @Test func articlesAreCopies() throws {
    let bench = try bench()
    let id = try bench.did("relate", "a-ferry", "copy-of", "the-quay")
    let shown = try bench.object("relations")
    #expect(shown["id"] as? String == id)
    #expect(shown["type"] as? String == "articles")
    try bench.refuses(["relate", "a-ferry", "copy-of", "a-ferry"], "cannot be related to itself")
    try bench.refuses(["relate", "nobody", "copy-of", "a-ferry"], "nobody: no such article")
    try bench.did("unrelate", "a-ferry", "copy-of", "the-quay")
    try bench.refuses(["unrelate", "a-ferry", "copy-of", "the-quay"], "nobody said so")
  }

  @Test func theSameOfManyAtOnceStandsOnce() throws {
    let bench = try bench()
    let runs = try bench.sandbox.runAtOnce(
      Array(repeating: ["sources", "relate", "One", "same-as", "Two"], count: 3))
    for run in runs { run.expectDone() }
    #expect(Set(runs.map(\.output)).count == 1)
    #expect(try bench.run("relations", "--json").lines.count == 1)
  }
}
