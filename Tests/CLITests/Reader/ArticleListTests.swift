import TestSupport
import Testing

/// What the list of articles does to files, by keys and commands.
@Suite struct ArticleListTests {
  private func bench() throws -> Sandbox {
    let bench = try Sandbox(articles: ["quay.txt": Sample.quay, "ferry.txt": Sample.ferry])
    try bench.run("mark", "the-quay", "--as", "claim", "--range", "0:3", "--tag", "tarn/quay")
      .expectDone()
    return bench
  }

  private func keys(_ script: String, _ bench: Sandbox) throws -> String {
    let run = try bench.run("replay", "-", "--size", "120x20", input: script)
    run.expectDone()
    return run.output
  }

  @Test func theCommandTakesTheLanguageOfThePrompt() throws {
    let bench = try bench()
    for (filter, count) in [
      ("quay", 1), ("fryt", 1), ("claims>0", 1), ("unmarked", 1), ("tag:tarn", 1), ("-tag:tarn", 1),
      ("kind:claim", 1), ("-kind:claim", 1), ("unread", 2), ("read", 0), ("kind:claim ferry", 0),
    ] {
      let run = try bench.run(["list", "--json", "--", filter])
      #expect(run.lines.count == count, "\(filter): \(run.output)")
    }
    let several = try bench.run("list", "claims>0", "quay", "--json")
    #expect(several.lines.count == 1)
    let wrong = try bench.run("list", "sorce:x")
    #expect(wrong.status == 64 && wrong.errors.contains("source: is the nearest"))
  }

  @Test func aClaimsTagIsTheArticlesToo() throws {
    let bench = try bench()
    try bench.run("claims", "add", "The quay leaks", "--tag", "wall").expectDone()
    #expect(try bench.run("list", "tag:wall").lines.isEmpty)
  }

  @Test func severalAreTaggedInOneStepAndUntagged() throws {
    let bench = try bench()
    let before = try bench.run("marks", "--json").lines.count
    let told = try keys("*tnew<Enter>", bench)
    #expect(told.contains("#new put on 2 articles"))
    #expect(try bench.run("list", "--tag", "new").lines.count == 2)
    #expect(try bench.run("marks", "--json").lines.count == before + 2)
    try bench.run("check").expectDone()
    _ = try keys("*tnew<Enter>", bench)
    #expect(try bench.run("list", "--tag", "new").lines.isEmpty)
    #expect(try bench.run("marks", "--json").lines.count == before)
    _ = try keys("*tnew<Enter>u", bench)
    #expect(try bench.run("list", "--tag", "new").lines.isEmpty)
    try bench.run("check").expectDone()
  }

  @Test func severalAreRemovedAndBroughtBackAtOnce() throws {
    let bench = try bench()
    let before = try bench.snapshot(of: "lib/articles")
    #expect(try keys("*dy", bench).contains("2 articles in the trash: u brings them back"))
    #expect(try bench.run("list").lines.isEmpty)
    for entry in try bench.run("trash", "--json").objects() {
      try bench.run("trash", "restore", entry["id"] as? String ?? "").expectDone()
    }
    #expect(try keys("*dyu", bench).contains("2 articles brought back"))
    #expect(try bench.snapshot(of: "lib/articles") == before)
    try bench.run("check").expectDone()
  }

  /// Although the list is read again at once, and says what is damaged.
  @Test func ofManyThatFailTheFirstAreTold() throws {
    let bench = try bench()
    for row in try bench.run("list", "--json").objects() {
      let id = try #require(row["id"] as? String)
      try bench.write("{", to: "lib/articles/\(id)/marks.json")
    }
    let told = try keys("*tnew<Enter>", bench)
    #expect(told.contains("nothing was tagged · ! tells why"), "\(told)")
    #expect(try keys("*tnew<Enter>!", bench).contains("What could not be done"))
  }

  @Test func anArticleWhoseMarksAreBrokenIsToldByName() throws {
    let bench = try bench()
    let folder =
      "lib/articles/"
      + (try bench.run("list", "ferry", "--json").objects()[0]["id"]
        as? String ?? "")
    try bench.write("{", to: folder + "/marks.json")
    let told = try keys("*tnew<Enter>", bench)
    #expect(told.contains("#new put on 1 article") && told.contains("failed: “A ferry"))
    #expect(try bench.run("list", "--tag", "new").lines.count == 1)
  }

  @Test func theListIsAsItWasLeft() throws {
    let bench = try bench()
    _ = try keys("Stitle<Enter>r/claims>0<Enter>", bench)
    let again = try keys("", bench)
    #expect(again.contains("▸ claims>0") && again.contains("sorted by title, reversed"))
    #expect(again.contains("The quay leaks") && !again.contains("A ferry for Tarn"))
    #expect(try keys("A", bench).contains("A ferry for Tarn"))
    #expect(!(try keys("", bench).contains("claims>0")))
  }

  @Test func thePreviewShowsTheTextAndItsClaims() throws {
    let bench = try bench()
    let screen = try keys("/quay<Enter>", bench)
    #expect(screen.contains("C The") && screen.contains("1 mark · 1 claim · unread"))
  }

  @Test func readingGoesOnWhereItStopped() throws {
    let bench = try bench()
    _ = try keys("/quay<Enter><Enter>)q", bench)
    #expect(try keys("<Esc>o", bench).contains("Articles ▸ The quay leaks"))
    #expect(try keys("ogn", bench).contains("Articles ▸ A ferry for Tarn"))
  }

  @Test func columnsOfTheConfigurationAreShown() throws {
    let bench = try bench()
    try bench.write("columns: [words, marks]\n", to: "config/postil/config.yaml")
    let screen = try keys("p", bench)
    #expect(screen.contains("Words") && screen.contains("Marks") && !screen.contains("Claims"))
    try bench.write("columns: wrods\n", to: "config/postil/config.yaml")
    let run = try bench.run("replay", "-", input: "")
    #expect(run.errors.contains("config.yaml:1: columns takes some of outlet"))
  }
}
