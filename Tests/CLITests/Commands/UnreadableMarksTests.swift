import Foundation
import TestSupport
import Testing

/// An article whose `marks.json` is damaged: listed and shown, and not written to.
@Suite struct UnreadableMarksTests {
  private static let words = "marks unreadable: run 'postil check'"

  private func bench(_ damage: String = "sed -i 's/\"kind\"/\"knd/'") throws -> Sandbox {
    let bench = try Sandbox(articles: ["quay.txt": Sample.quay, "ferry.txt": Sample.ferry])
    for article in ["the-quay", "a-ferry"] {
      try bench.run("mark", article, "--as", "claim", "--range", "3:9", "--tag", "x").expectDone()
    }
    try bench.shell("\(damage) lib/articles/the-quay-*/marks.json").expectDone()
    return bench
  }

  @Test func itsArticleIsListedAndRead() throws {
    let bench = try bench()
    let list = try bench.run("list")
    list.expectFailure("/marks.json: line", Self.words)
    #expect(list.lines.contains { $0.contains("marks unreadable  The quay leaks") })
    #expect(list.lines.contains { $0.contains("1 mark            A ferry for Tarn") })
    let all = try bench.run("list", "--json").objects()
    #expect(all.count { $0["marks"] is NSNull } == 1 && all.count { $0["marks"] as? Int == 1 } == 1)
    let shown = try bench.run("show", "the-quay")
    shown.expectFailure(Self.words)
    #expect(shown.output.contains("The quay leaks"))
    let found = try bench.run("search", "\"leak is old\"")
    found.expectFailure(Self.words)
    #expect(found.output.contains("⟦leak is old⟧"))
    let exported = try bench.run("export", "--format", "markdown")
    exported.expectFailure(Self.words)
    #expect(exported.output.contains("# The quay leaks"))
    #expect(exported.output.contains("Marks unreadable.") && !exported.output.contains("No marks."))
    #expect(exported.output.contains("marks: 1"))
  }

  @Test(arguments: [
    "sed -i 's/\"kind\"/\"knd/'", "sed -i 's/1[.]1/2.0/'", "truncate -s 0", "truncate -s 99",
    "postil mark the-quay --as cue --quote old; rm",
  ])
  func nothingIsWrittenOverIt(damage: String) throws {
    let bench = try bench(damage)
    try bench.shell("cp -a lib sound").expectDone()
    for command in [
      "mark the-quay --as cue --quote old", "edit the-quay m- --note x", "delete the-quay m-",
      "correct the-quay --quote old --as quote", "attribute the-quay --claim m- --source Ada",
    ] {
      try bench.shell("postil \(command)").expectFailure("/marks.json: ", Self.words)
    }
    try bench.run("undo", "the-quay").expectFailure("/marks.json: ")
    guard try bench.shell("ls lib/articles/the-quay-*/marks.json").status == 0 else {
      let none = "! ls sound/articles/the-quay-*/marks.json lib/articles/the-quay-*/marks.json"
      return #expect(try bench.shell(none).status == 0)
    }
    let same = "cmp $(echo lib/articles/the-quay-*/marks.json) sound/articles/the-quay-*/marks.json"
    #expect(try bench.shell(same).status == 0)
  }

  @Test func aFileOfMarksThatIsGoneIsMissedAndBroughtBack() throws {
    let bench = try bench("true")
    try bench.run("mark", "the-quay", "--as", "cue", "--quote", "old").expectDone()
    try bench.shell("cp -a lib sound && rm lib/articles/the-quay-*/marks.json").expectDone()
    try bench.run("list").expectFailure(
      "is not there, and the history leads to 2 marks", Self.words)
    try bench.run("mark", "the-quay", "--as", "cue", "--quote", "leak").expectFailure(Self.words)
    try bench.run("check", "--repair").expectDone()
    let same = "cmp lib/articles/the-quay-*/marks.json sound/articles/the-quay-*/marks.json"
    #expect(try bench.shell("cd . && " + same).status == 0)
    // Whoever took all marks away again misses nothing.
    for _ in 1...2 { try bench.run("undo", "the-quay").expectDone() }
    try bench.run("list").expectDone()
  }

  @Test func aLedgerThatCannotBeReadHidesNoMarksFromAnExport() throws {
    let bench = try bench("true")
    try bench.shell("sed -i 's/tags/tgs/' lib/tags.json").expectDone()
    let exported = try bench.run("export", "--format", "markdown")
    exported.expectFailure("/tags.json: ", "run 'postil check'")
    #expect(exported.output.contains("# The quay leaks") && exported.output.contains("#x"))
  }

  @Test func theReaderShowsItsTextAndSaysWhyNothingIsMarked() throws {
    let bench = try bench()
    try bench.write("", to: "none")
    let list = try bench.run("replay", "none", "--size", "80x8").lines
    #expect(list.contains { $0.contains("The quay leaks") && $0.hasSuffix("unreadable") })
    try bench.write("c", to: "mark")
    try bench.write("u", to: "undo")
    for keys in ["mark", "undo"] {
      let screen = try bench.run("replay", keys, "the-quay", "--size", "80x12")
      screen.expectDone()
      #expect(screen.output.contains("The leak is old"))
      #expect(screen.lines.last?.contains("nothing was changed: \(Self.words)") ?? false)
    }
  }

  @Test func severalDamagesAreCounted() throws {
    let bench = try bench()
    try bench.shell("for F in lib/articles/*/marks.json; do echo '{' >$F; done").expectDone()
    try bench.write("", to: "none")
    let list = try bench.run("replay", "none", "--size", "80x8").lines
    #expect(list.last?.contains("2 files are damaged: run 'postil check'") ?? false, "\(list)")
    try bench.shell("echo '{' >lib/tags.json").expectDone()
    let opened = try bench.run("replay", "none", "the-quay", "--size", "80x8").lines
    #expect(opened.last?.contains("2 files are damaged: run 'postil check'") ?? false, "\(opened)")
  }

  /// Also of one whose earlier version is damaged, so that its marks cannot be carried.
  @Test func marksThatCannotBeCarriedAreUnreadableToo() throws {
    let bench = try Sandbox(articles: ["quay.txt": Sample.quay])
    try bench.run("mark", "the-quay", "--as", "claim", "--quote", "The leak is old").expectDone()
    try bench.write(Sample.quay + "\nIt is still shut.\n", to: "quay.txt")
    try bench.run("add", "quay.txt").expectDone()
    try bench.shell("echo '{' | tee lib/articles/the-quay-*/versions/1/article.json").expectDone()
    let list = try bench.run("list")
    list.expectFailure("versions/1/article.json: ", Self.words)
    #expect(list.output.contains("marks unreadable"))
  }
}
