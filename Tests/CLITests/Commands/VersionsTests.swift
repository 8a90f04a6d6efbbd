import TestSupport
import Testing

@Suite struct VersionsTests {
  private static let tide = """
    The tide came early

    The tide at Tarn came an hour early on Monday, said the harbour office. Three boats were lost.

    A spokesman for the ferry said that the warning came by telephone.

    The mayor will speak on Tuesday.
    """
  private static let late = tide.replacing("an hour early", with: "two hours late")
    .replacing("The mayor will speak on Tuesday.", with: "Nobody was told of it beforehand.")

  /// A library with the tide in it, and two marks on it; then the file is another.
  private func bench() throws -> Sandbox {
    let bench = try Sandbox(articles: ["tide.txt": Self.tide])
    for quote in ["Three boats were lost", "The mayor will speak"] {
      try bench.run("mark", "the-tide", "--as", "claim", "--quote", quote).expectDone()
    }
    try bench.write(Self.late, to: "tide.txt")
    return bench
  }

  @Test func aKnownFileWithOtherWordsIsAnUpdate() throws {
    let bench = try bench()
    let id = try #require(try bench.run("list", "--json").objects().first?["id"] as? String)
    let updated = try bench.run("add", "tide.txt")
    updated.expectDone()
    #expect(updated.output == "updated \(id): version 2; 1 mark kept, 1 orphan\n")
    #expect(try bench.run("list").lines.count == 1)
    #expect(try bench.run("show", "tide.txt").output.contains("two hours late"))
    let before = try bench.snapshot()
    let again = try bench.run("add", "tide.txt", "--json")
    #expect(try again.objects().first?["status"] as? String == "unchanged")
    #expect(try bench.snapshot() == before)
  }

  @Test func theJSONOfAnUpdateSaysSo() throws {
    let bench = try bench()
    let object = try #require(try bench.run("add", "tide.txt", "--json").objects().first)
    #expect(object["status"] as? String == "updated")
    #expect(object["version"] as? Int == 2)
    let marks = try #require(object["marks"] as? [String: Int])
    #expect(marks == ["kept": 0, "moved": 1, "orphans": 1])
    let same = try #require(try bench.run("add", "tide.txt", "--json").objects().first)
    #expect(same["version"] == nil && same["marks"] == nil)
  }

  @Test func otherBytesWithTheSameWordsAreAVersion() throws {
    let bench = try Sandbox(articles: [:])
    try bench.write("<title>T</title><p>It leaks, they said.</p>", to: "t.html")
    try bench.run("add", "t.html").expectDone()
    try bench.write("<title>T</title><p>It leaks,  they said.</p><!-- 7 -->", to: "t.html")
    let updated = try bench.run("add", "t.html")
    #expect(updated.output.hasSuffix(": version 2, the same words\n"))
    #expect(try bench.run("diff", "t.html").output.hasSuffix("\nthe same words\n"))
  }

  @Test func aPathThatIsUsedAgainForAnotherPageIsAnotherArticle() throws {
    let bench = try bench()
    try bench.write(Sample.quay, to: "tide.txt")
    #expect(try bench.run("add", "tide.txt").output.hasPrefix("added the-quay-leaks-"))
    let two = try bench.run("add", "-", input: Sample.ferry)
    #expect(two.output.hasPrefix("added a-ferry-for-tarn-"))
    let third = try bench.run("add", "-", input: Sample.ferry + " So she said.")
    #expect(third.output.hasPrefix("added a-ferry-for-tarn-"))
    #expect(try bench.run("list").lines.count == 4)
  }

  @Test func versionsAreListed() throws {
    let bench = try bench()
    try bench.run("add", "tide.txt").expectDone()
    let listed = try bench.run("versions", "the-tide")
    listed.expectDone()
    let time = "2025-10-09T08:53:20Z"
    #expect(
      listed.output == """
        1  \(time)  ana  36 words  \(bench.path)/tide.txt
        2  \(time)  ana  36 words  \(bench.path)/tide.txt

        """)
    let objects = try bench.run("versions", "the-tide", "--json").objects()
    #expect(objects.map { $0["version"] as? Int } == [1, 2])
    #expect(
      Set(objects[1].keys) == [
        "article", "version", "title", "retrieved", "creator", "source", "sha256", "bytes", "words",
        "also",
      ])
    #expect(try bench.run("log").output.contains("version 2 taken in from \(bench.path)/tide.txt"))
  }

  @Test func eachVersionIsShown() throws {
    let bench = try bench()
    try bench.run("add", "tide.txt").expectDone()
    #expect(try bench.run("show", "the-tide", "--version", "1").output == Self.tide + "\n")
    #expect(try bench.run("show", "the-tide", "--version=2").output == Self.late + "\n")
    #expect(try bench.run("show", "tide.txt", "--version", "1").output == Self.tide + "\n")
    try bench.run("show", "the-tide", "--version", "3").expectFailure("no version 3")
    try bench.run("show", "the-tide", "--version", "0").expectFailure("no version 0")
    #expect(try bench.run("show", "the-tide", "--version", "x").status == 64)
  }

  @Test func everyVersionIsChecked() throws {
    let bench = try Sandbox(articles: ["tide.txt": Self.tide])
    try bench.write(Self.late, to: "tide.txt")
    try bench.run("add", "tide.txt").expectDone()
    let id = try #require(try bench.run("list", "--json").objects().first?["id"] as? String)
    let folder = "lib/articles/\(id)/versions/1"
    try bench.write("other bytes", to: folder + "/original.txt")
    try bench.run("check").expectFailure("versions/1/original.txt: not the bytes")
    _ = try bench.shell("rm -r \(folder)")
    try bench.run("check").expectFailure("\(id)/versions/1: the version is not there")
  }
}

@Suite struct DiffTests {
  private func bench(_ texts: String...) throws -> Sandbox {
    let bench = try Sandbox(articles: [:])
    for text in texts {
      try bench.write(text, to: "tide.html")
      try bench.run("add", "tide.html").expectDone()
    }
    return bench
  }

  private static let first = """
    <title>Early tide</title><meta name="author" content="Ada Tern"><h1>Early tide</h1>
    <p>The mayor slept through the storm, her driver said.</p>
    <p>Boats were lost at the quay on Monday, said the office.</p>
    <p>The ferry did not sail that night, nor the next.</p>
    <p>Nobody has said who gave the warning on that night.</p>
    """
  private static let second = first.replacing("Early", with: "Late")
    .replacing("on Monday", with: "\u{1B}[31mon Sunday")

  @Test func whatChangedIsMarkedInTheWords() throws {
    let bench = try bench(Self.first, Self.second)
    let shown = try bench.run("diff", "tide.html")
    shown.expectDone()
    let time = "2025-10-09T08:53:20Z"
    let id = try #require(try bench.run("list", "--json").objects().first?["id"] as? String)
    #expect(
      shown.output.hasPrefix(
        """
        \(id): version 1 (\(time)) → version 2 (\(time))
        paragraphs: 2 changed
        title: [-Early tide-]{+Late tide+}
        """), "\(shown.output)")
    #expect(shown.output.contains("\n\n~ [-Early-]{+Late+} tide\n\n"))
    #expect(
      shown.output.contains("quay on [-Monday-]{+Sunday+}, said the office.")
        || shown.output.contains("{+"))
    #expect(shown.output.contains("\n\n… 1 paragraph unchanged …\n"))
    #expect(!shown.output.contains("\u{1B}"))
  }

  @Test func theNumbersChooseTheVersions() throws {
    let third = Self.second.replacing("nor the next", with: "nor since")
    let bench = try bench(Self.first, Self.second, third)
    func kinds(_ words: String...) throws -> [String] {
      let run = try bench.run(["diff", "tide.html", "--json"] + words)
      run.expectDone()
      return try run.objects().compactMap { $0["kind"] as? String }
    }
    #expect(try kinds() == ["changed"])
    #expect(try kinds("2") == ["changed"])
    #expect(try kinds("1") == ["field", "changed", "changed", "changed"])
    #expect(try kinds("1", "2") == ["field", "changed", "changed"])
    #expect(try kinds("3", "1") == ["field", "changed", "changed", "changed"])
    #expect(try kinds("3", "3") == [])
    try bench.run("diff", "tide.html", "1", "4").expectFailure("no version 4")
    #expect(try bench.run("diff", "tide.html", "one").status == 64)
  }

  @Test func placesAreThoseOfBothTexts() throws {
    let bench = try bench(Self.first, Self.second)
    let objects = try bench.run("diff", "tide.html", "--json").objects()
    let texts = try [1, 2].map { number in
      let run = try bench.run("show", "tide.html", "--version", "\(number)", "--format", "json")
      return Array(try #require(try run.objects().first?["text"] as? String).unicodeScalars)
    }
    func check(_ place: Any?, in version: Int, _ words: Any?) throws {
      let place = try #require(place as? [String: Any])
      let (start, end) = (
        try #require(place["start"] as? Int), try #require(place["end"] as? Int)
      )
      let found = String(String.UnicodeScalarView(texts[version][start..<end]))
      #expect(found == words as? String)
    }
    var checked = 0
    for case let runs as [[String: Any]] in objects.map({ $0["words"] }) {
      for run in runs {
        if !(run["new"] is [String: Any]) { try check(run["old"], in: 0, run["text"]) }
        if run["new"] is [String: Any] { try check(run["new"], in: 1, run["text"]) }
        checked += 1
      }
    }
    #expect(checked > 4)
  }

  @Test func oneVersionHasNothingToCompare() throws {
    let bench = try bench(Self.first)
    let shown = try bench.run("diff", "tide.html")
    #expect(shown.status == 0 && shown.output.isEmpty)
    #expect(shown.errors.contains("there is one version only"))
  }

  @Test func linesEndBeforeTheEdgeOfATerminal() throws {
    let bench = try bench(Self.first, Self.second)
    let shown = try bench.terminal("postil diff tide.html", columns: 40).output
    let body = shown.split(separator: "\n").dropFirst()
    #expect(body.count > 6 && body.allSatisfy { $0.count <= 40 }, "\(shown)")
  }
}

@Suite struct CorrectedVersionTests {
  private static let page = """
    <title>The bridge at Tarn</title><h1>The bridge at Tarn</h1>
    <p>Inspectors found cracks in two piers. The office later said that it would stay open. Nobody \
    was told of it before the evening.</p>
    <p>The mayor slept through the storm, her driver said.</p>
    """
  /// Other words stand beside the place where the paragraph is split.
  private static let later = page.replacing("later said", with: "later told us")

  /// Split and made a quote in version 1; then the page is another.
  private func bench() throws -> Sandbox {
    let bench = try Sandbox(articles: ["bridge.html": Self.page])
    func correct(_ words: String...) throws {
      try bench.run(["correct", "bridge.html"] + words).expectDone()
    }
    try correct("--quote", "The office", "--split")
    try correct("--quote", "mayor slept", "--as", "quote")
    try bench.write(Self.later, to: "bridge.html")
    try bench.run("add", "bridge.html").expectDone()
    return bench
  }

  @Test func correctionsAreNoChangesOfThePage() throws {
    let bench = try bench()
    let changes = try bench.run("diff", "bridge.html", "--json").objects()
    #expect(changes.compactMap { $0["kind"] as? String } == ["changed"])
    let shown = try bench.run("diff", "bridge.html").output
    #expect(shown.contains("\nparagraphs: 1 changed\n"), "\(shown)")
    let title = ["correct", "bridge.html", "--title", "A bridge"]
    try bench.run(title).expectDone()
    #expect(try bench.run("diff", "bridge.html").output == shown)
    let page = try bench.run("replay", "-", "bridge.html", input: "gv").output
    #expect(page.contains("From version 1 to version 2") && page.contains("~ Inspectors"))
    #expect(!page.contains("\n  + ") && !page.contains("\n  - ") && !page.contains("A bridge]"))
  }

  @Test func anEarlierVersionKeepsWhatWasCorrectedInIt() throws {
    let bench = try bench()
    let text = "two piers.\n\nThe office later said"
    func first() throws -> String { try bench.run("show", "bridge.html", "--version=1").output }
    #expect(try first().contains(text))
    // From now on the corrections are written as they fit version 2.
    try bench.run("mark", "bridge.html", "--as", "claim", "--quote", "the storm").expectDone()
    let still = try first()
    #expect(still.contains(text), "\(still)")
    #expect(
      try bench.run("show", "the-bridge").output.contains("two piers.\n\nThe office later told us")
    )
  }
}
