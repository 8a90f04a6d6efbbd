import Model
import Storage
import TestSupport
import Testing

/// `postil origins`: the count, the chains and the flags, as lines and as JSON.
@Suite struct OriginsCommandTests {
  /// Links the attributions whose claim's words hold one of the quotes to a new claim.
  private func link(
    _ quotes: [String], to statement: String, in bench: Sandbox
  ) throws -> ID<Claim> {
    let library = try Library.open(at: bench.path + "/lib")
    let signature = Signature(creator: "A. B.", time: Timestamp(seconds: 1_760_000_000))
    let claim = Claim(stating: statement, by: signature, beside: try library.ledgers())
    var isAdded = false
    for article in try library.articleIDs() {
      let annotations = try library.storedAnnotations(of: article)
      for assertion in annotations.assertions {
        let words = annotations.mark(assertion.claimMark)?.quote ?? ""
        guard quotes.contains(where: words.contains) else { continue }
        let edit = Change.editAssertion(assertion.id, .claim(claim.id), time: signature.time)
        let change = isAdded ? edit : .group([.addClaim(claim), edit])
        _ = try library.commit(change, label: "linked", to: article, by: signature)
        isAdded = true
      }
    }
    try #require(isAdded)
    return claim.id
  }

  @Test func theSampleShowsOneLogBehindThreeReports() throws {
    let bench = try Sandbox()
    try bench.run("init", "--sample", "lib").expectDone()
    let found = try bench.run("origins", "gates of the ansel")
    found.expectDone()
    #expect(found.lines[0] == "Gates of the Ansel Barrier failed in a test on 14 January")
    #expect(found.lines[2] == "4 articles → 4 outlets → 2 independent origins (2 named)")
    #expect(found.output.contains("Vellmark Daily ← The Ansel Courier ← Leaked maintenance log"))
    #expect(found.output.contains("   denies: all-nine"))
    #expect(found.output.contains("  disputed: some articles support it, some deny it"))
    try bench.run("check").expectDone()
  }

  private func library() throws -> Sandbox {
    let bench = try Sandbox(articles: ["quay.txt": Sample.quay, "ferry.txt": Sample.ferry])
    try bench.run("correct", "the-quay", "--outlet", "Tarn Post", "--published", "2025-09-29")
      .expectDone()
    try bench.run("correct", "a-ferry", "--outlet", "Tide Daily", "--published", "2025-09-30")
      .expectDone()
    return bench
  }

  private func attribute(
    _ article: String, _ quote: String, in bench: Sandbox, _ rest: String...
  ) throws -> String {
    let mark = try bench.run("mark", article, "--as", "claim", "--quote", quote)
    mark.expectDone()
    let id = try #require(mark.lines.first)
    try bench.run(["attribute", article, "--claim", id] + rest).expectDone()
    return id
  }

  @Test func theCountTheChainsAndTheFlags() throws {
    let bench = try library()
    _ = try attribute(
      "the-quay", "The leak is old", in: bench, "--source", "Harbour Office", "--via", "a file")
    _ = try attribute(
      "a-ferry", "A second ferry will come", in: bench, "--source", "Tarn Post", "--via",
      "Harbour Office", "--via", "a file")
    let id = try link(["leak", "ferry"], to: "The leak is old.", in: bench)
    let found = try bench.run("origins", id.value)
    found.expectDone()
    #expect(
      found.output == """
        The leak is old.
        \(id)
        2 articles → 2 outlets → 1 independent origin (1 named)

        1. a file
           the-quay · Tarn Post · 2025-09-29: Harbour Office ← a file
           a-ferry · Tide Daily · 2025-09-30: Tarn Post ← Harbour Office ← a file

        flags
          single-source: all of it rests on a file
             the-quay · Tarn Post · 2025-09-29: Harbour Office ← a file

        """)
    for name in [String(id.value.prefix(6)), "LEAK is", "  the  leak is old. "] {
      #expect(try bench.run("origins", name).output == found.output)
    }
  }

  @Test func jsonHoldsTheWholeGraph() throws {
    let bench = try library()
    _ = try attribute(
      "the-quay", "The leak is old", in: bench, "--source", "Tarn Post", "--via", "Harbour Office",
      "--via", "Tarn Post")
    let mark = try attribute(
      "a-ferry", "A second ferry will come", in: bench, "--source", "Ada Tern", "--stance", "denies"
    )
    let id = try link(["leak", "ferry"], to: "The leak is likely, improbable.", in: bench)
    let found = try bench.run("origins", mark, "--json")
    found.expectDone()
    let graph = try #require(try found.objects().first)
    #expect(graph["id"] as? String == id.value)
    let nodes = try #require(graph["nodes"] as? [[String: Any]])
    #expect(
      Set(nodes.compactMap { $0["id"] as? String }.filter { $0.hasPrefix("source:") })
        == ["source:tarn-post", "source:harbour-office", "source:ada-tern"])
    let edges = try #require(graph["edges"] as? [[String: Any]])
    let types = edges.compactMap { $0["type"] as? String }
    #expect(types == ["published", "attributed", "via", "via", "attributed"])
    let flags = try #require(graph["flags"] as? [[String: Any]])
    #expect(
      flags.compactMap { $0["flag"] as? String }
        == ["circular-reporting", "untraceable", "disputed", "mixed-words"])
    let ring = try #require(flags.first?["ring"] as? [[String: Any]])
    #expect(ring.compactMap { $0["from"] as? String } == ["harbour-office", "tarn-post"])
    let low = (graph["origins"] as? [String: Any])?["low"] as? Int
    #expect(low == 0)
  }

  @Test func aMarkWithoutAClaimIsCountedAlone() throws {
    let bench = try library()
    let mark = try attribute("the-quay", "The leak is old", in: bench, "--source", "Ada\u{1B}[31m")
    let found = try bench.run("origins", mark)
    found.expectDone()
    #expect(found.lines.prefix(2) == ["The leak is old", mark])
    #expect(found.output.contains("1 article → 1 outlet → 1 independent origin (1 named)"))
    #expect(!found.output.contains("\u{1B}"))
  }

  @Test func whatIsNotThereOrMeansSeveralIsSaid() throws {
    let bench = try library()
    let one = try attribute("the-quay", "The leak is old", in: bench, "--source", "Ada")
    let two = try attribute("a-ferry", "A second ferry will come", in: bench, "--source", "Ada")
    try bench.run("origins", "nothing like it").expectFailure(
      "nothing like it: neither a claim of the ledger nor an attributed mark")
    try bench.run("origins", "").expectFailure("''")
    let several = try bench.run("origins", "m-")
    #expect(several.status == 1)
    #expect(several.errors.contains("means 2 claims"))
    for words in [one, two, "“The leak is old”"] { #expect(several.errors.contains(words)) }
  }

  /// The claims of the articles beside the package: two articles, two outlets, one origin; and one
  /// origin through a newspaper.
  @Test func theRealArticlesHaveOneOriginEach() throws {
    guard let folder = PackageFolder.sharedArticles else { return }
    let bench = try Sandbox(articles: [:])
    #expect(try bench.run("add", folder).status == 0)
    let known = try bench.run("list", "--json").objects()
    func article(_ words: String) throws -> String {
      let found = known.first { ($0["id"] as? String)?.contains(words) ?? false }
      return try #require(found?["id"] as? String)
    }
    func attribute(_ article: String, _ number: Int, _ names: String...) throws {
      let range = "\(number * 1000):\(number * 1000 + 60)"
      let mark = try bench.run("mark", article, "--as", "claim", "--range", range)
      mark.expectDone()
      let via = names.dropFirst().flatMap { ["--via", $0] }
      try bench.run(
        ["attribute", article, "--claim", try #require(mark.lines.first), "--source", names[0]]
          + via
      ).expectDone()
    }
    let (week, erbil, nato) = try (
      article("russia-is-helping"), article("beijing"), article("if-china")
    )
    try bench.run("correct", week, "--outlet", "The Week").expectDone()
    try bench.run("correct", erbil, "--outlet", "Kurdistan24").expectDone()
    try attribute(week, 1, "RUSI", "leaked documents")
    try attribute(erbil, 2, "The Washington Post", "RUSI", "leaked documents")
    try attribute(nato, 1, "The New York Times", "Mark Rutte")
    let library = try Library.open(at: bench.path + "/lib")
    let quotes = try [week, erbil].map { id in
      let marks = try library.storedAnnotations(of: ID(id)).marks
      return try #require(marks.first).quote
    }
    _ = try link(quotes, to: "Airborne troops are trained", in: bench)
    let airborne = try bench.run("origins", "airborne troops")
    #expect(
      airborne.lines.contains("2 articles → 2 outlets → 1 independent origin (1 named)"))
    #expect(airborne.output.contains(": The Washington Post ← RUSI ← leaked documents"))
    #expect(airborne.output.contains(": RUSI ← leaked documents"))
    let mark = try #require(try library.storedAnnotations(of: ID(nato)).marks.first)
    let rutte = try bench.run("origins", mark.id.value)
    #expect(rutte.output.contains("→ 1 independent origin (1 named)"))
    #expect(rutte.output.contains(": The New York Times ← Mark Rutte"))
  }
}
