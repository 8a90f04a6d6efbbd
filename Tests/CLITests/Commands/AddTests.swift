import TestSupport
import Testing

@Suite struct AddTests {
  @Test func anArticleIsAddedOnce() throws {
    let bench = try Sandbox(articles: [:])
    try bench.write(Sample.quay, to: "quay.txt")
    let first = try bench.run("add", "quay.txt")
    first.expectDone()
    #expect(first.output.hasPrefix("added the-quay-leaks-"))
    let before = try bench.snapshot()
    let second = try bench.run("add", "quay.txt")
    second.expectDone()
    #expect(second.output.hasPrefix("unchanged the-quay-leaks-"))
    #expect(try bench.snapshot() == before)
    #expect(before.values.contains { $0.elementsEqual(Sample.quay.utf8) })
  }

  @Test func aFolderIsTakenInOrderWithAllBelow() throws {
    let bench = try Sandbox(articles: [:])
    try bench.write(Sample.quay, to: "pile/z/quay.txt")
    try bench.write(Sample.ferry, to: "pile/ferry.txt")
    try bench.write("hidden words", to: "pile/.secret")
    let added = try bench.run("add", "pile")
    added.expectDone()
    #expect(added.lines.map { $0.split(separator: "-").count > 2 } == [true, true])
    #expect(added.lines[0].hasPrefix("added a-ferry-for-tarn-"))
    #expect(added.lines[1].hasPrefix("added the-quay-leaks-"))
  }

  /// Nothing names a library here, and there is none.
  private static let unnamed = ["POSTIL_LIBRARY": ""]

  @Test func theDefaultLibraryIsMadeForTheFirstArticle() throws {
    let bench = try Sandbox()
    try bench.write(Sample.quay, to: "quay.txt")
    let first = try bench.run("add", "quay.txt", environment: Self.unnamed)
    #expect(first.status == 0 && first.output.hasPrefix("added the-quay-leaks-"))
    #expect(first.errors == "library made: \(bench.path)/data/postil\n")
    let second = try bench.run("add", "quay.txt", environment: Self.unnamed)
    second.expectDone()
    #expect(second.output.hasPrefix("unchanged "))
    #expect(try bench.run("list", environment: Self.unnamed).lines.count == 1)
  }

  @Test func theReaderMakesTheDefaultLibraryForAPath() throws {
    let bench = try Sandbox()
    try bench.write(Sample.quay, to: "quay.txt")
    let read = try bench.run("quay.txt", environment: Self.unnamed)
    #expect(read.errors.hasPrefix("library made: \(bench.path)/data/postil\n"))
    #expect(try bench.run("list", environment: Self.unnamed).lines.count == 1)
  }

  @Test func noOtherLibraryIsMadeUnasked() throws {
    let bench = try Sandbox()
    try bench.write(Sample.quay, to: "quay.txt")
    let before = try bench.snapshot(of: ".")
    let hint = "no library here; 'postil init DIR' makes one"
    for words in [["list"], ["add", "absent.txt"], ["absent.txt"], []] {
      try bench.run(words, environment: Self.unnamed).expectFailure("data/postil: \(hint)")
    }
    for words in [["add", "quay.txt"], ["quay.txt"]] {
      try bench.run(words).expectFailure("lib: \(hint)")
      try bench.run(words + ["--library", "other"], environment: Self.unnamed)
        .expectFailure("other: \(hint)")
    }
    #expect(try bench.snapshot(of: ".") == before)
  }

  @Test func whatBelongsToALibraryOrAPageIsNoArticle() throws {
    let bench = try Sandbox(articles: [:])
    try bench.run("init", "pile").expectDone()
    try bench.write(Sample.quay, to: "pile/quay.txt")
    try bench.write("<title>A ferry</title><p>It will come in June.</p>", to: "pile/ferry.html")
    try bench.write("let it = 1", to: "pile/ferry_files/script.js")
    let added = try bench.run("add", "pile", "--library", "pile")
    added.expectDone()
    #expect(added.lines.count == 2)
    let again = try bench.run("add", "pile", "--library", "pile")
    #expect(again.lines.count == 2 && again.lines.allSatisfy { $0.hasPrefix("unchanged") })
  }

  @Test func standardInputIsRead() throws {
    let bench = try Sandbox(articles: [:])
    let added = try bench.run("add", "-", "--json", input: Sample.quay)
    added.expectDone()
    let object = try #require(try added.objects().first)
    #expect(object["path"] as? String == "-")
    #expect(object["status"] as? String == "added")
    #expect(object["title"] as? String == "The quay leaks")
  }

  @Test func theShapeOfALineIsTheDesigns() throws {
    let bench = try Sandbox(articles: [:])
    try bench.write(Sample.quay, to: "quay.txt")
    let line = try #require(try bench.run("add", "quay.txt", "--json").lines.first)
    #expect(line.hasPrefix(#"{"id":"the-quay-leaks-"#))
    let keys = ["id", "title", "status", "path", "notes"]
    let places = keys.compactMap { line.firstRange(of: "\"\($0)\":")?.lowerBound }
    #expect(places.count == keys.count && places == places.sorted())
  }

  @Test func whatCannotBeReadIsNamedAndTheRestIsDone() throws {
    let bench = try Sandbox(articles: [:])
    try bench.write(Sample.quay, to: "quay.txt")
    try bench.write(
      [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 0x0D], to: "photo.png")
    try bench.write("", to: "empty.txt")
    let added = try bench.run("add", "photo.png", "empty.txt", "absent.txt", "quay.txt", "--json")
    #expect(added.status == 1)
    #expect(
      added.errors == """
        postil: photo.png: binary, not text
        postil: empty.txt: empty
        postil: absent.txt: No such file or directory

        """)
    let states = try added.objects().map { $0["status"] as? String }
    #expect(states == ["failed", "failed", "failed", "added"])
    #expect(try bench.run("list").lines.count == 1)
  }

  @Test func bytesThatAreNoTextOfTheirEncodingAreRefused() throws {
    let bench = try Sandbox(articles: [:])
    try bench.write(
      Array("<meta charset=utf-8><p>Tarn ".utf8) + [0xFF, 0xFE, 0xC3] + Array("</p>".utf8),
      to: "torn.html")
    let added = try bench.run("add", "torn.html")
    #expect(added.status == (added.errors.isEmpty ? 0 : 1))
    if added.status == 1 { added.expectFailure("torn.html: ") }
  }

  @Test func anAddressIsNotFetchedYet() throws {
    let bench = try Sandbox(articles: [:])
    let before = try bench.snapshot()
    try bench.run("add", "https://tarn.invalid/quay").expectFailure(
      "https://tarn.invalid/quay: addresses cannot be fetched yet")
    #expect(try bench.snapshot() == before)
  }
}
