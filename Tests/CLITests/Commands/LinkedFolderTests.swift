import TestSupport
import Testing

/// Folders inside a library that are links to elsewhere: read, told, and not written through.
@Suite struct LinkedFolderTests {
  /// Two articles, one of them with two versions and a mark, and a third in the trash.
  private func bench() throws -> Sandbox {
    let bench = try Sandbox(articles: ["quay.txt": Sample.quay, "ferry.txt": Sample.ferry])
    try bench.run("mark", "the-quay", "--as", "claim", "--quote", "The leak is old").expectDone()
    try bench.write(Sample.quay + "\nIt is still shut.\n", to: "quay.txt")
    try #require(try bench.run("add", "quay.txt").output.contains("version 2"))
    try bench.write("Gulls\n\nThe gulls are back, said Ada Tern.\n", to: "gulls.txt")
    try bench.run("add", "gulls.txt").expectDone()
    try bench.run("remove", "gulls").expectDone()
    return bench
  }

  /// A line of shell that changes something, by a name, and what comes before it.
  private static let commands: [String: (before: String, command: String)] = [
    "mark": (":", "postil mark the-quay --as cue --quote still"),
    "undo": (":", "postil undo the-quay"),
    "correct": (":", "postil correct the-quay --quote 'It is still shut' --as quote"),
    "edit": (":", "postil edit the-quay $M --note x"),
    "delete": (":", "postil delete the-quay $M"),
    "attribute": (":", "postil attribute the-quay --claim $M --source Ada"),
    "add": ("echo The boats are new. >boats.txt", "postil add boats.txt"),
    "update": ("echo And wet. >>quay.txt", "postil add quay.txt"),
    "see": ("cp quay.txt other.txt", "postil add other.txt"),
    "put back": ("echo x | tee lib/articles/the-quay-*/original-2.txt", "postil add quay.txt"),
    "put back old": (
      "cp lib/articles/the-quay-*/versions/1/original.txt old.txt; "
        + "echo x | tee lib/articles/the-quay-*/versions/1/original.txt", "postil add old.txt"
    ),
    "remove": (":", "postil remove the-quay"),
    "restore": (":", "postil trash restore gulls"),
    "empty": (":", "postil trash empty --yes"),
  ]

  /// Moves the folder out of the library and puts a link in its place; does what is refused, and what
  /// is not.
  private func check(
    _ folder: String, refuses names: [String], does others: [String] = [],
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    for name in names + others {
      let bench = try bench()
      let (before, command) = try #require(Self.commands[name], "\(name)")
      let link = "set -e; D=$(echo \(folder)); mkdir -p $D; mv $D far; ln -s $PWD/far $D; echo $D"
      let path = try #require(try bench.shell("\(before); \(link)").lines.last)
      let far = try bench.snapshot(of: "far")
      let marks = #"M=$(postil marks --json | sed 's/.*"id":"\(m-[^"]*\)".*/\1/'); "#
      let run = try bench.shell(marks + command)
      if names.contains(name) {
        #expect(run.status == 1, "\(name): \(run.output)", sourceLocation: sourceLocation)
        run.expectFailure(
          "\(path): cannot be written: is a symbolic link, and nothing is written through one",
          sourceLocation: sourceLocation)
      } else {
        #expect(run.status == 0, "\(name): \(run.errors)", sourceLocation: sourceLocation)
      }
      #expect(try bench.snapshot(of: "far") == far, "\(name)", sourceLocation: sourceLocation)
      let told = try bench.run("check")
      let name = "/" + (path.split(separator: "/").last ?? "")
      #expect(told.output.contains("\(name): is a symbolic link: read, and not written through"))
    }
  }

  private static let onArticle = ["mark", "undo", "correct", "edit", "delete", "attribute"]

  @Test func anArticle() throws {
    try check(
      "lib/articles/the-quay-*",
      refuses: Self.onArticle + ["update", "see", "put back", "put back old", "remove"],
      does: ["add", "restore", "empty"])
  }

  @Test func theArticles() throws {
    try check(
      "lib/articles", refuses: Self.commands.keys.filter { $0 != "empty" }.sorted(),
      does: ["empty"])
  }

  @Test func earlierVersions() throws {
    try check(
      "lib/articles/the-quay-*/versions", refuses: ["update", "put back old"],
      does: Self.onArticle + ["see", "put back", "remove"])
    try check(
      "lib/articles/the-quay-*/versions/1", refuses: ["put back old"],
      does: ["update", "mark", "remove"])
  }

  @Test func theTrash() throws {
    try check(
      "lib/trash", refuses: ["remove", "restore", "empty"],
      does: Self.onArticle + ["add", "update"])
    try check("lib/trash/t-*/gulls-*", refuses: ["restore"])
  }

  /// What an update that was killed left, of which somebody has made a link.
  @Test func whatIsTakenAwayIsTheLink() throws {
    let bench = try bench()
    try bench.write("mine", to: "far/article.json")
    try bench.shell("ln -s $PWD/far $(echo lib/articles/the-quay-*/versions)/.adding").expectDone()
    try bench.write(Sample.quay + "\nIt is open.\n", to: "quay.txt")
    try bench.run("add", "quay.txt").expectDone()
    #expect(try bench.read("far/article.json") == "mine")
  }

  @Test func aRepairMendsNothingBehindALink() throws {
    for (folder, file) in [
      ("lib/articles/the-quay-*", "lib/articles/the-quay-*/marks.json"),
      ("lib/articles", "lib/articles/the-quay-*/history.jsonl"),
      ("lib/articles/the-quay-*/versions", "lib/articles/the-quay-*/versions/1/article.json"),
      ("lib/trash", "lib/trash/t-*/removed.json"),
    ] {
      for damage in ["sed -i 's/{/x/' $F", "chmod 0 $F", "cp $F $(dirname $F)/.marks.json.new"] {
        let bench = try bench()
        let link = "D=$(echo \(folder)); mv $D far; ln -s $PWD/far $D"
        try bench.shell("F=$(echo \(file)); \(damage); \(link)").expectDone()
        let state = "cd far; ls -laR --time-style=full-iso . | grep -v '^d\\|total'"
        let before = try bench.shell(state).output
        let left = try bench.run("check", "--repair")
        #expect(!left.errors.contains("cannot be written"), "\(left.errors)")
        #expect(left.output.contains("read, and not written through"))
        #expect(try bench.shell(state).output == before, "\(folder) \(damage)")
      }
    }
  }

  @Test func nothingIsPutAsideBehindALink() throws {
    let bench = try bench()
    try bench.shell("mkdir far; ln -s $PWD/far lib/.repaired; echo '{' >lib/tags.json").expectDone()
    let words = "lib/.repaired: cannot be written: is a symbolic link"
    let repaired = try bench.run("check", "--repair")
    #expect(repaired.status == 1 && repaired.errors.contains(words), "\(repaired.errors)")
    #expect(try bench.snapshot(of: "far").isEmpty)
    #expect(try bench.read("lib/tags.json") == "{\n")
  }

  @Test func theLibraryItselfMayBeBehindALink() throws {
    let bench = try bench()
    try bench.shell("mv lib far; ln -s far lib").expectDone()
    try bench.run("mark", "the-quay", "--as", "cue", "--quote", "still").expectDone()
    try bench.run("remove", "the-quay").expectDone()
    try bench.run("trash", "restore", "the-quay").expectDone()
    let checked = try bench.run("check", "--repair")
    checked.expectDone()
    #expect(checked.output == "2 articles checked, no flaws, 1 in the trash\n")
  }
}
