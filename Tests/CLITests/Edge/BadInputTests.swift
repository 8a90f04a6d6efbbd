import TestSupport
import Testing

/// One clear line that names what and why, the right exit code, and nothing changed.
@Suite struct BadInputTests {
  private func check(
    _ arguments: [String], _ words: String..., status: Int32 = 1,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let bench = try Sandbox(articles: [
      "quay.txt": Sample.quay, "quay2.txt": Sample.quay + "\nMore.",
    ])
    let before = try bench.snapshot()
    let run = try bench.run(arguments)
    run.expectFailure(status: status, sourceLocation: sourceLocation)
    for word in words {
      #expect(run.errors.contains(word), "\(run.errors)", sourceLocation: sourceLocation)
    }
    #expect(run.output == "", sourceLocation: sourceLocation)
    #expect(try bench.snapshot() == before, sourceLocation: sourceLocation)
  }

  @Test func anUnknownArticle() throws {
    for command in ["show", "undo", "redo", "marks", "log"] {
      try check([command, "nobody"], "nobody: no such article in the library")
    }
    try check(["show", ""], "'': no such article")
    try check(["mark", "nobody", "--as", "claim", "--range", "0:1"], "nobody: no such article")
    try check(["nobody"], "nobody: neither a command, nor an article of the library, nor a file")
  }

  @Test func anAmbiguousBeginning() throws {
    try check(
      ["show", "the-quay"], "the-quay: begins several articles: the-quay-leaks-", ", the-quay")
  }

  @Test func aFolderThatIsNoLibrary() throws {
    try check(["list", "--library", "."], ": no library here")
    try check(["list", "--library", "absent"], "/absent: no library here")
    try check(["--library", "absent", "list"], "/absent: no library here")
  }

  @Test func wrongUsage() throws {
    try check(["mark"], "Missing expected argument", "postil mark --help", status: 64)
    try check(["mark", "x", "--as", "claim"], "either --quote or --range", status: 64)
    try check(["mark", "x", "--as", "rumour", "--range", "0:1"], "rumour", status: 64)
    try check(["mark", "x", "--as", "claim", "--range", "a:b"], "a:b", status: 64)
    try check(["mark", "x", "--as", "claim", "--range", "0:1", "--tag", "#"], "tag", status: 64)
    try check(["list", "--loud"], "--loud", status: 64)
    try check(["export", "--format", "papyrus"], "no format 'papyrus'", status: 64)
    try check(["init", ""], "the folder needs a name", status: 64)
    try check(["list", "--library", ""], "--library needs a folder", status: 64)
    try check(["replay", "x", "--size", "0x3"], "0x3", status: 64)
  }

  @Test func aLibraryThatCannotBeWritten() throws {
    let bench = try Sandbox(articles: ["quay.txt": Sample.quay])
    let id = try #require(try bench.run("list", "--json").objects().first?["id"] as? String)
    try bench.write("in the way", to: "lib/articles/\(id)/marks.json/x")
    let before = try bench.snapshot()
    try bench.run("mark", "the-quay", "--as", "claim", "--range", "0:3").expectFailure("marks.json")
    #expect(try bench.snapshot() == before)
    try bench.write("a file", to: "file")
    try bench.run("init", "file/lib").expectFailure("file/lib")
    _ = try bench.shell("ln -s nowhere dangling")
    try bench.run("list", "--library", "dangling").expectFailure("dangling")
  }

  @Test(arguments: ["rename old new", "merge old other", "move old --under other", "delete old"])
  func whatIsNotDoneIsNotTold(_ step: String) throws {
    let bench = try Sandbox(articles: ["quay.txt": Sample.quay])
    for (tag, range) in [("old", "0:3"), ("other", "4:8")] {
      try bench.run("mark", "the-quay", "--as", "claim", "--range", range, "--tag", tag)
        .expectDone()
    }
    _ = try bench.shell("rm -f lib/history.jsonl && mkdir lib/history.jsonl")
    for form in [[], ["--json"]] {
      let run = try bench.run(["tags"] + step.split(separator: " ").map(String.init) + form)
      run.expectFailure("lib/history.jsonl")
      #expect(run.output == "")
    }
  }

  /// A file of the library is no place for what is printed, whichever command prints it.
  @Test(arguments: [
    "show the-quay", "show the-quay --original", "show quay.txt", "export --format csv", "picture",
  ])
  func nothingIsWrittenIntoTheLibrary(_ command: String) throws {
    let bench = try Sandbox(articles: ["quay.txt": Sample.quay])
    let before = try bench.snapshot()
    for place in ["lib/postil.json", "lib/articles/x", "lib/../lib/new"] {
      let words = command.split(separator: " ").map(String.init)
      try bench.run(words + ["--output", place]).expectFailure("lies in the library itself")
    }
    #expect(try bench.snapshot() == before)
    try bench.shell(
      "cd / && postil \(command.replacing(" quay.txt", with: " $HOME/quay.txt")) --output $HOME/out"
    ).expectDone()
  }

  @Test func aNewerFormatIsNotRead() throws {
    let bench = try Sandbox(articles: ["quay.txt": Sample.quay])
    let file = try bench.read("lib/postil.json")
    let newer = file.replacing(/"format": *"?[0-9.]+"?/, with: "\"format\": \"99.0\"")
      .replacing(/"version": *"?[0-9.]+"?/, with: "\"version\": \"99.0\"")
    try #require(newer != file)
    try bench.write(newer, to: "lib/postil.json")
    let before = try bench.snapshot()
    try bench.run("list").expectFailure("lib/postil.json")
    try bench.run("mark", "the-quay", "--as", "claim", "--range", "0:3").expectFailure(
      "postil.json")
    #expect(try bench.snapshot() == before)
  }
}
