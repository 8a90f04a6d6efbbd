import TestSupport
import Testing

@Suite struct CheckTests {
  private func bench() throws -> (Sandbox, article: String) {
    let bench = try Sandbox(articles: ["quay.txt": Sample.quay])
    let claim = try bench.run("mark", "the-quay", "--as", "claim", "--quote", "The leak is old")
    let mark = try #require(claim.lines.first)
    try bench.run("attribute", "the-quay", "--claim", mark, "--source", "Ada Tern").expectDone()
    let id = try #require(try bench.run("list", "--json").objects().first?["id"] as? String)
    return (bench, "lib/articles/\(id)")
  }

  @Test func aSoundLibraryHasNoFlaws() throws {
    let (bench, _) = try bench()
    let checked = try bench.run("check")
    checked.expectDone()
    #expect(checked.output == "1 article checked, no flaws\n")
  }

  /// Of a library that was made read-only there is one thing to say, and of single files where they are.
  @Test func aReadOnlyLibraryIsToldInOneLine() throws {
    let (bench, article) = try bench()
    #expect(try bench.shell("chmod a-w \(article)/marks.json").status == 0)
    #expect(
      try bench.run("check").lines.first?.hasSuffix("/marks.json: its owner may not write it")
        == true)
    #expect(try bench.shell("chmod -R a-w lib").status == 0)
    defer { _ = try? bench.shell("chmod -R u+w lib") }
    let lines = try bench.run("check").lines
    #expect(lines.count == 2, "\(lines)")
    #expect(
      lines.first?.hasSuffix(" files and folders in it may not be written by their owner") == true)
  }

  @Test func everyFlawIsNamedWithItsPlace() throws {
    for (file, from, to, words) in Self.flaws {
      let (bench, article) = try bench()
      let path = article + "/" + file
      let sound = try bench.read(path)
      try #require(sound.contains(from))
      try bench.write(sound.replacing(from, with: to), to: path)
      let before = try bench.snapshot()
      try bench.run("check").expectFailure("\(article)/", words)
      #expect(try bench.snapshot() == before)
    }
  }

  @Test func correctionsThatFitNoMoreAreNamedAndNoOrphans() throws {
    let bench = try Sandbox(articles: ["quay.txt": Sample.quay])
    let article = "the-quay"
    try bench.run("mark", article, "--as", "claim", "--quote", "closed in May").expectDone()
    try bench.run("correct", article, "--quote", "The leak is old", "--split").expectDone()
    try bench.run("correct", article, "--quote", "closed in May", "--as", "quote").expectDone()
    try bench.write(
      Sample.quay.replacing("The leak is old", with: "But nobody knows why")
        .replacing("The quay will be closed in May", with: "Boats may moor in June"),
      to: "quay.txt")
    #expect(try bench.run("add", "quay.txt").output.contains("version 2"))
    let checked = try bench.run("check")
    checked.expectDone()
    let end =
      "1 article checked, no flaws, 1 orphan, 2 corrections without a place in the newer text"
    #expect(checked.lines.count == 3 && checked.lines.last == end, "\(checked.output)")
    for words in ["correction at ", "split at "] {
      #expect(checked.lines.contains { $0.contains("marks.json: " + words) })
    }
    #expect(try bench.run("orphans", "--json").lines.count == 1)
    let listed = try bench.run("correct", article)
    #expect(listed.lines.count == 2 && listed.lines.allSatisfy { $0.contains("fits no more: “") })
    try bench.run("correct", article, "--quote", "Boats may moor", "--as", "caption").expectDone()
    let fits = try bench.run("correct", article, "--json").objects().map { $0["fits"] as? Bool }
    #expect(fits.count { $0 == true } == 1 && fits.count { $0 == false } == 2)
  }

  @Test func whatCanBeMendedIsAndTheOldFileIsKept() throws {
    for (file, from, to, _) in Self.flaws where file != "original.txt" {
      let (bench, article) = try bench()
      let (path, marks) = (article + "/" + file, try bench.run("marks").output)
      let damaged = try bench.read(path).replacing(from, with: to)
      try bench.write(damaged, to: path)
      let repaired = try bench.run("check", "--repair")
      repaired.expectDone()
      #expect(repaired.output.contains("/.repaired/2025-10-09T08-53-20Z\n"), "\(repaired.output)")
      try #require(repaired.output.contains(".json"), "\(repaired.output)")
      try bench.run("check").expectDone()
      let isReference = from.contains("ada-tern")
      #expect(try bench.run("marks").output == marks || isReference, "\(file): \(from)")
      let before = try bench.snapshot()
      try bench.run("check", "--repair").expectDone()
      #expect(try bench.snapshot() == before)
      let kept = before.filter { $0.key.hasPrefix(".repaired/") && $0.key.hasSuffix(file) }
      #expect(kept.isEmpty || kept.values.contains { $0.elementsEqual(damaged.utf8) }, "\(file)")
    }
  }

  @Test func whatIsLostIsSaidAndLeft() throws {
    let (bench, article) = try bench()
    try bench.write("not what came", to: article + "/original.txt")
    let before = try bench.snapshot()
    try bench.run("check", "--repair").expectFailure("\(article)/", "SHA-256 differs")
    #expect(try bench.snapshot() == before)
    try bench.run("add", "quay.txt").expectDone()
    try bench.run("check").expectDone()
  }

  @Test func aDamagedFileHidesNothingElse() throws {
    let (bench, article) = try bench()
    try bench.run("add", try bench.write(Sample.ferry, to: "ferry.txt")).expectDone()
    let sound = try bench.snapshot()
    for file in ["lib/sources.json", "lib/tags.json", "\(article)/marks.json"] {
      try bench.write("{ \"damaged", to: file)
      let before = try bench.snapshot()
      for command in [["list"], ["marks"], ["search", "ferry"], ["tags"], ["show", "a-ferry"]] {
        let run = try bench.run(command)
        if run.status != 0 {
          #expect(run.errors.contains(file + ": ") && run.errors.split(separator: "\n").count == 1)
        }
        if command[0] == "search" || command[0] == "show" || command[0] == "list" {
          #expect(run.output.lowercased().contains("ferry"), "\(file): \(command)")
        }
      }
      try bench.run("mark", "the-quay", "--as", "claim", "--quote", "Tarn", "--tag", "new")
        .expectFailure(file + ": ")
      #expect(try bench.snapshot() == before, "\(file)")
      for (path, bytes) in sound {
        if !bytes.isEmpty { try bench.write(Array(bytes), to: "lib/" + path) }
      }
      if sound[String(file.dropFirst(4))] == nil {
        try bench.run("check", "--repair").expectDone()
      }
    }
  }

  /// What a reader could not save lies outside of the library, and is told all the same.
  @Test func whatIsNotSavedYetIsTold() throws {
    let (bench, _) = try bench()
    let id = try #require(
      try bench.run("show", "the-quay", "--format", "json").objects().first?["id"] as? String)
    let library = try #require(
      try bench.read("lib/postil.json").firstMatch(of: /"id": "(l-[^"]+)"/)?.1)
    let path = "state/postil/unsaved/\(library)-2025-01-01T000000Z-7.json"
    let change = """
          {
            "act": "do",
            "article": "\(id)",
            "change": {
              "id": "m-none",
              "type": "remove-mark"
            },
            "creator": "ana",
            "label": "mark removed",
            "time": "2025-01-01T00:00:00Z"
          }
      """
    let file = """
      {
        "changes": [
      \(change),
      \(change)
        ],
        "format": "postil-unsaved",
        "library": "lib",
        "version": "1.1"
      }

      """
    try bench.write(file, to: path)
    let checked = try bench.run("check")
    checked.expectDone()
    #expect(checked.output.contains("\(path): 2 changes not in the library yet"))
    try bench.write(file, to: path + ".refused")
    #expect(try bench.run("check").output.contains(".refused: 2 changes not in the library, for"))
    try bench.write(String(file.dropLast(9)), to: path)
    try bench.run("check").expectFailure("\(path): line")
    let repaired = try bench.run("check", "--repair")
    repaired.expectDone()
    #expect(repaired.output.contains("\(path): kept 2 changes of it; as it was, it is "))
    #expect(try bench.read(path + ".damaged") == String(file.dropLast(9)))
    try bench.run("check").expectDone()
    try bench.write("{", to: "state/postil/places/\(library).json")
    let places = try bench.run("check")
    places.expectDone()
    #expect(places.output.contains("places/\(library).json: line 1"))
  }

  private static let flaws = [
    ("original.txt", "leaks", "weeps", "original.txt: not the bytes"),
    ("article.json", "The leak is", "The leek is", "article.json: its text is not"),
    ("marks.json", "The leak is old", "The leak is new", "marks.json: mark m-"),
    ("marks.json", "\"ada-tern\"", "\"ada-torn\"", "no source ada-torn in the ledger"),
    ("marks.json", "{", "", "marks.json: line"),
    ("history.jsonl", "{", "", "history.jsonl: line 1"),
  ]
}
