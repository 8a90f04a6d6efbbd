import JSON
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
    #expect(added.status == 0 && added.errors == "2 added\n")
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
    #expect(added.status == 0 && added.errors == "2 added\n")
    #expect(added.lines.count == 2)
    let again = try bench.run("add", "pile", "--library", "pile")
    #expect(again.lines.count == 2 && again.lines.allSatisfy { $0.hasPrefix("unchanged") })
  }

  @Test func whatCannotBeOpenedInAFolderDoesNotHoldUpTheRest() throws {
    let bench = try Sandbox(articles: [:])
    try bench.write(Sample.quay, to: "pile/quay.txt")
    _ = try bench.shell("ln -s nowhere pile/dangling.txt")
    let added = try bench.run("add", "pile")
    #expect(added.status == 1)
    #expect(
      added.errors == """
        postil: pile/dangling.txt: No such file or directory
        1 added · 1 failed

        """)
    #expect(added.output.hasPrefix("added the-quay-leaks-"))
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
        1 added · 3 failed

        """)
    let states = try added.objects().map { $0["status"] as? String }
    #expect(states == ["failed", "failed", "failed", "added"])
    #expect(try bench.run("list").lines.count == 1)
  }

  /// The whole of standard error, and a library in which nothing was changed.
  private func checkRefused(
    _ bytes: [UInt8], as name: String, _ reason: String,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let bench = try Sandbox(articles: [:])
    try bench.write(bytes, to: name)
    let before = try bench.snapshot()
    let added = try bench.run("add", name)
    #expect(added.status == 1, sourceLocation: sourceLocation)
    #expect(added.output == "", sourceLocation: sourceLocation)
    #expect(added.errors == "postil: \(name): \(reason)\n", sourceLocation: sourceLocation)
    #expect(try bench.snapshot() == before, sourceLocation: sourceLocation)
  }

  private func checkTaken(
    _ bytes: [UInt8], as name: String, _ text: String, encoding: String,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let bench = try Sandbox(articles: [:])
    try bench.write(bytes, to: name)
    try bench.run("add", name).expectDone(sourceLocation: sourceLocation)
    let files = try bench.snapshot()
    #expect(files.values.contains { $0.elementsEqual(bytes) }, sourceLocation: sourceLocation)
    let article = try #require(files.first { $0.key.hasSuffix("/article.json") }?.value)
    let json = try JSON.parse(Array(article))
    #expect(json["text"] == .string(text), sourceLocation: sourceLocation)
    #expect(json["original"]?["encoding"] == .string(encoding), sourceLocation: sourceLocation)
  }

  @Test func bytesThatAreNoTextOfTheirEncodingAreRefused() throws {
    let cafe = Array("The caf".utf8) + [0xE9] + Array(" at Tarn is closed.".utf8)
    try checkRefused(cafe, as: "cafe.txt", "no utf-8: byte 7 does not belong there")
    let page = Array("<meta charset=utf-8><p>Tarn ".utf8)
    try checkRefused(
      page + [0xFF, 0xFE, 0xC3] + Array("</p>".utf8), as: "torn.html",
      "no utf-8: byte \(page.count) does not belong there")
    try checkRefused(
      [0xFF, 0xFE, 0x41, 0, 0, 0xD8, 0x42, 0], as: "half.txt",
      "no utf-16le: byte 4 does not belong there")
  }

  @Test func bytesOfAnEncodingThatIsToldAreDecoded() throws {
    let page = Array("<meta charset=iso-8859-1><p>The caf".utf8)
    try checkTaken(
      page + [0xE9] + Array(" at Tarn is closed.</p>".utf8), as: "cafe.html",
      "The café at Tarn is closed.", encoding: "windows-1252")
    let wide = "The café at Tarn is closed. 😀".utf16
    try checkTaken(
      [0xFF, 0xFE] + wide.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }, as: "little.txt",
      "The café at Tarn is closed. 😀", encoding: "utf-16le")
    try checkTaken(
      [0xFE, 0xFF] + wide.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }, as: "big.txt",
      "The café at Tarn is closed. 😀", encoding: "utf-16be")
  }

  @Test func whatHoldsNoTextIsBinary() throws {
    let words = Array(" and words that could be read".utf8)
    try checkRefused(Array("PK".utf8) + [3, 4, 20] + words, as: "pile.zip", "binary, not text")
    try checkRefused(
      [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A] + words, as: "photo.png",
      "binary, not text")
    // The first bytes tell, not the name.
    try checkRefused([0x1F, 0x8B] + words, as: "paper.txt", "binary, not text")
  }
}

extension JSON {
  /// The value of an object's member.
  fileprivate subscript(key: String) -> JSON? {
    guard case .object(let members) = self else { return nil }
    return members.first { $0.key == key }?.value
  }
}
