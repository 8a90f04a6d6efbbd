import TestSupport
import Testing

@Suite struct ShowTests {
  @Test func aPathIsShownAndNothingIsStored() throws {
    let bench = try Sandbox()
    try bench.write(Sample.quay, to: "quay.txt")
    let before = try bench.snapshot(of: ".")
    let shown = try bench.run("show", "quay.txt")
    shown.expectDone()
    #expect(shown.output.hasPrefix("The quay leaks\n\nThe quay at Tarn leaks"))
    #expect(try bench.snapshot(of: ".") == before)
  }

  @Test func anArticleOfTheLibraryIsShown() throws {
    let bench = try Sandbox(articles: ["quay.txt": Sample.quay])
    for name in ["the-quay", "quay.txt", "\(bench.path)/quay.txt"] {
      let shown = try bench.run("show", name)
      shown.expectDone()
      #expect(shown.output.contains("passed on."))
    }
  }

  @Test func linesEndAtWordsOnATerminalOnly() throws {
    let bench = try Sandbox()
    try bench.write(Sample.quay, to: "quay.txt")
    let piped = try bench.run("show", "quay.txt").output
    #expect(piped.contains("said. The leak is old, says a file that was passed on.\n"))
    let shown = try bench.terminal("postil show quay.txt", columns: 40).output
    #expect(
      shown.contains(
        """
        The quay at Tarn leaks, the harbour
        office said. The leak is old, says a
        file that was passed on.


        """))
    #expect(shown.split(separator: "\n").allSatisfy { $0.count <= 40 })
    #expect(try bench.terminal("postil show quay.txt | cat", columns: 40).output == piped)
    try bench.write("<title>T</title><p>" + String(repeating: "word ", count: 60), to: "long.html")
    let wide = try bench.terminal("postil show long.html", columns: 300).output
    #expect(wide.split(separator: "\n").map(\.count).max() == 99)
  }

  @Test func tablesHaveColumnsForTheRoomThereIs() throws {
    let bench = try Sandbox()
    try bench.write(
      """
      # Ferries

      | Harbour | Ships | Remarks |
      |---|---|---|
      | Tarn | 1,204 | late by two days for there was ice in the sound and no tug |
      | Quay | 45 | on time |
      """, to: "ferries.md")
    let piped = try bench.run("show", "ferries.md").output
    #expect(
      piped.contains(
        """
        Harbour │ Ships │ Remarks
        ────────┼───────┼───────────────────────────────────────────────────────────
        Tarn    │ 1,204 │ late by two days for there was ice in the sound and no tug

        Quay    │    45 │ on time
        """), "\(piped)")
    let narrow = try bench.terminal("LC_ALL=C postil show ferries.md", columns: 40).output
    #expect(
      narrow.contains(
        """
        Harbour | Ships | Remarks
        --------+-------+-----------------------
        Tarn    | 1,204 | late by two days for
                |       | there was ice in the
                |       | sound and no tug

        Quay    |    45 | on time
        """), "\(narrow)")
  }

  @Test func theShapeOfJSONIsTheDesigns() throws {
    let bench = try Sandbox()
    try bench.write(Sample.quay, to: "quay.txt")
    let shown = try bench.run("show", "quay.txt", "--format", "json")
    shown.expectDone()
    let line = try #require(shown.lines.first)
    let keys = [
      "id", "title", "byline", "outlet", "published", "url", "language", "text", "blocks",
      "sections", "inlines", "keywords", "modified", "description", "notes", "authors",
    ]
    let places = keys.compactMap { line.firstRange(of: "\"\($0)\":")?.lowerBound }
    #expect(places.count == keys.count && places == places.sorted())
    let object = try #require(try shown.objects().first)
    #expect(Set(object.keys) == Set(keys))
    #expect(line.contains(#""outlet":null,"published":null,"url":null"#))
    let blocks = try #require(object["blocks"] as? [[String: Any]])
    #expect(Set(try #require(blocks.first).keys) == ["role", "level", "start", "end"])
    #expect(blocks.first?["role"] as? String == "title")
    let text = try #require(object["text"] as? String)
    #expect(blocks.last?["end"] as? Int == text.unicodeScalars.count)
    let sections = try #require(object["sections"] as? [[String: Any]])
    #expect(Set(try #require(sections.first).keys) == ["heading", "level", "start", "end"])
  }

  @Test func thePrintedLineIsTheBylineUntilNamesAreGiven() throws {
    let words = String(
      repeating: "The quay leaks, as it did last year, say those who know. ", count: 4)
    let page =
      "<title>Quay</title><h1>Quay</h1><div class=byline>By Ada Tern, Tarn</div><p>\(words)"
    let bench = try Sandbox(articles: ["quay.html": page])
    func shown() throws -> [[String]?] {
      let object = try bench.run("show", "quay", "--format", "json").objects().first
      return [object?["byline"] as? [String], object?["authors"] as? [String]]
    }
    let names = try #require(try shown()[1])
    #expect(try shown()[0] == ["By Ada Tern, Tarn"] && names.first == "Ada Tern")
    let listed = try bench.run("list", "--json").objects().first
    #expect(listed?["byline"] as? [String] == names)
    try bench.run("correct", "quay", "--byline", "Bo Lund").expectDone()
    #expect(try shown() == [["Bo Lund"], ["Bo Lund"]])
  }

  /// What stands within blocks and in lists comes out of a page as JSON and as Markdown.
  @Test func whatStandsWithinIsShown() throws {
    let bench = try Sandbox()
    let page = "The *quay* [leaks](https://quay.example/a).\n\n3. three\n   - inner\n"
    try bench.write(page, to: "quay.md")
    let json = try bench.run("show", "quay.md", "--format", "json")
    let object = try #require(try json.objects().first)
    let inlines = try #require(object["inlines"] as? [[String: Any]])
    #expect(inlines.map { $0["kind"] as? String } == ["emphasis", "link"])
    #expect(inlines.map { $0["address"] as? String } == [nil, "https://quay.example/a"])
    #expect(inlines.map { $0["start"] as? Int } == [4, 9])
    let blocks = try #require(object["blocks"] as? [[String: Any]])
    #expect(blocks.map { $0["depth"] as? Int } == [nil, 1, 2])
    #expect(blocks.map { $0["marker"] as? String } == [nil, "3.", nil])
    let shown = try bench.run("show", "quay.md", "--format", "markdown")
    let link = "[leaks](<https://quay.example/a>)"
    #expect(shown.output == "The *quay* \(link).\n\n3. three\n\n   - inner\n")
  }

  @Test func markdownKeepsWordsWords() throws {
    let bench = try Sandbox()
    try bench.write("The *quay*\n\nIt [leaks](x), they said.", to: "quay.txt")
    let shown = try bench.run("show", "quay.txt", "--format", "markdown")
    shown.expectDone()
    #expect(shown.output == "# The \\*quay\\*\n\nIt \\[leaks\\](x), they said.\n")
  }

  @Test func theRealArticlesAreWhole() throws {
    guard let folder = PackageFolder.sharedArticles else { return }
    let bench = try Sandbox(articles: [:])
    let added = try bench.run("add", folder, "--json")
    #expect(added.status == 0)
    for object in try added.objects() {
      let id = try #require(object["id"] as? String)
      let article = try #require(try bench.run("show", id, "--format", "json").objects().first)
      let text = try #require(article["text"] as? String)
      let blocks = try #require(article["blocks"] as? [[String: Any]])
      #expect(text.unicodeScalars.count > 1000)
      #expect(blocks.contains { $0["role"] as? String == "paragraph" })
      #expect(try bench.run("show", id).output.count > 1000)
    }
    try bench.run("check").expectDone()
  }
}
