import TestSupport
import Testing

/// Searching the library by command.
@Suite struct SearchTests {
  private func bench() throws -> Sandbox {
    let bench = try Sandbox(articles: ["quay.txt": Sample.quay, "ferry.txt": Sample.ferry])
    let claim = try #require(
      try bench.run(
        "mark", "the-quay", "--as", "claim", "--quote", "The leak is old", "--tag", "tarn/quay",
        "--note", "Since when?"
      ).lines.first)
    try bench.run(
      "attribute", "the-quay", "--claim", claim, "--source", "harbour office", "--via",
      "a leaked file", "--stance", "reports"
    ).expectDone()
    return bench
  }

  @Test func fieldsFindWhoSaysWhat() throws {
    let bench = try bench()
    for query in [
      "source:harbour", "source:\"leaked file\"", "tag:tarn", "stance:reports", "kind:claim quay",
      "claim:leak", "stance:rep -tag:ferry",
    ] {
      let found = try bench.run("search", query)
      found.expectDone()
      #expect(found.lines.count == 2, "\(query)")
      #expect(
        found.lines.last?.contains("· ← harbour office ← a leaked file · reports · #tarn/quay")
          == true)
    }
    for query in ["source:ferry", "stance:denies", "tag:ferry", "kind:claim airship"] {
      #expect(try bench.run("search", query).output == "", "\(query)")
    }
  }

  /// The grade of the claim is found, and never shown as if somebody had graded the report.
  @Test func aPassageShowsTheGradeOfTheReportAlone() throws {
    let bench = try bench()
    let report = try #require(
      try bench.run("search", "source:harbour", "--json").objects().first?["mark"] as? String)
    let claim = try #require(try bench.run("claims", "add", "The leak is old").lines.first)
    try bench.run("claims", "link", "the-quay", report, claim).expectDone()
    try bench.run("claims", "grade", claim, "B2").expectDone()
    for query in ["source:harbour", "grade:B2"] {
      let line = try #require(try bench.run("search", query).lines.last)
      #expect(line.contains("harbour office") && !line.contains("B2"), "\(line)")
    }
    try bench.run("claims", "grade", "the-quay", report, "C3").expectDone()
    let line = try #require(try bench.run("search", "source:harbour").lines.last)
    #expect(line.contains("· reports · C3 ·"), "\(line)")
  }

  @Test func aSourceIsFoundByTheNamesOfWhatIsTheSame() throws {
    let bench = try bench()
    try bench.run("sources", "add", "the quay master").expectDone()
    #expect(try bench.run("search", "source:\"quay master\"").output == "")
    try bench.run("sources", "relate", "the quay master", "same-as", "harbour office").expectDone()
    let found = try bench.run("search", "source:\"quay master\"")
    #expect(found.lines.last?.contains("← harbour office ← a leaked file") == true)
  }

  @Test func aLineOfJSONForEachPassage() throws {
    let bench = try bench()
    let found = try bench.run("search", "leak*", "--json").objects()
    #expect(found.count == 3 && found.allSatisfy { $0["start"] is Int })
    let mark = try #require(try bench.run("search", "tag:tarn leak", "--json").objects().first)
    #expect(mark["kind"] as? String == "claim" && mark["stance"] as? String == "reports")
    #expect(mark["chain"] as? [String] == ["harbour office", "a leaked file"])
    #expect(mark["tags"] as? [String] == ["tarn/quay"] && mark["note"] as? String == "Since when?")
    #expect(found.allSatisfy { ($0["matches"] as? [Any])?.isEmpty == false })
    #expect(try bench.run("search", "leak*", "--json", "--limit", "2").lines.count == 2)
  }

  /// The shell takes quotation marks away.
  @Test func severalArgumentsAreATermEach() throws {
    let bench = try bench()
    #expect(try bench.run("search", "harbour office", "leaks").lines.count == 2)
    #expect(try bench.run("search", "source:harbour office", "quay").lines.count == 2)
    #expect(try bench.run("search", "office harbour", "leaks").output == "")
    #expect(try bench.run("search", "quay", "--", "-leaks").output == "")
    #expect(try bench.run("search", "Tarn", "--", "-leaks").lines.first?.contains("ferry") == true)
  }

  @Test(arguments: [
    ("sorce:x", "source:"), ("stance:suports", "supports"), ("grade:Z", "B2"),
    ("before:soon", "2025"),
    ("", "needs words"), ("kind:", "highlight"),
  ])
  func aFlawIsToldInOneLine(_ query: String, _ words: String) throws {
    let bench = try Sandbox(articles: ["quay.txt": Sample.quay])
    try bench.run("search", query).expectFailure(words, status: 64)
  }

  @Test func namesThatNobodyKnowsAreTold() throws {
    let bench = try bench()
    for (query, words) in [
      ("source:harbor", "“harbour office” is the nearest"),
      ("tag:tarn/quai", "“tarn/quay” is the nearest"),
    ] {
      let said = try bench.terminal("postil search '\(query)'").output
      #expect(said.hasPrefix("nothing found: ") && said.contains(words), "\(said)")
    }
  }
}
