import TestSupport
import Testing

/// What goes through a pipe can command no terminal, and who leaves early makes no noise.
@Suite struct PipeTests {
  private static let hostile = """
    A quay \u{1B}[31mred\u{1B}[0m and \u{9B}2J wide

    The quay \u{202E}leaks\u{202C}, said \u{1B}]0;owned\u{7} the office.
    """

  @Test func noEscapeComesThrough() throws {
    let bench = try Sandbox(articles: [:])
    try bench.write(Self.hostile, to: "quay\u{1B}[2J.txt")
    let added = try bench.run("add", "quay\u{1B}[2J.txt")
    let name = try #require(try bench.run("list", "--json").objects().first?["id"] as? String)
    _ = try bench.run("mark", name, "--as", "claim", "--range", "0:30", "--note", "see \u{1B}[7m")
    let runs = [
      added, try bench.run("list"), try bench.run("list", "--json"), try bench.run("show", name),
      try bench.run("show", name, "--format", "json"),
      try bench.run("show", name, "--format", "markdown"), try bench.run("marks"),
      try bench.run("marks", "--json"), try bench.run("search", "quay"), try bench.run("log"),
      try bench.run("show", "no\u{1B}[2Jbody"), try bench.run("add", "no\u{1B}[2Jbody"),
      try bench.run("export", "--format", "markdown"), try bench.run("--help"),
      try bench.run("list", "--\u{1B}[2J"),
    ]
    for run in runs {
      for scalar in (run.output + run.errors).unicodeScalars where scalar != "\n" && scalar != "\t"
      {
        #expect(
          !Self.commands(scalar),
          "U+\(String(scalar.value, radix: 16)) in \(run.output.debugDescription)")
      }
    }
  }

  private static func commands(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value)
      || (0x202A...0x202E).contains(scalar.value) || (0x2066...0x2069).contains(scalar.value)
  }

  @Test func aPipeThatClosesEarlyIsNoFailure() throws {
    let bench = try Sandbox(articles: ["quay.txt": Sample.quay])
    let run = try bench.shell("{ sleep 0.2; postil list; echo $? >status; } | true; sleep 0.5")
    #expect(run.errors == "")
    let status = try bench.read("status")
    #expect(status == "0\n")
  }

  @Test func aFullDiskIsSaid() throws {
    let bench = try Sandbox(articles: ["quay.txt": Sample.quay])
    let run = try bench.shell("postil list >/dev/full")
    run.expectFailure("standard output: No space left on device")
  }

  @Test(arguments: [
    "mark the-quay --as claim --range 0:3", "correct the-quay --title Tarn", "undo the-quay",
    "add quay.txt", "list", "--help",
  ])
  func whatIsDoneIsDoneWithoutOutput(command: String) throws {
    let bench = try Sandbox(articles: ["quay.txt": Sample.quay])
    try bench.run("mark", "the-quay", "--as", "source", "--range", "4:8").expectDone()
    let run = try bench.shell("postil \(command) >&-")
    run.expectFailure(
      "standard output: Bad file descriptor; only what was to be printed is lost")
    // No file of the library got the number of standard output, and so what was to be printed.
    try bench.run("check").expectDone()
    #expect(try bench.shell("postil \(command) <&- >&- 2>&-").status == 1)
    let marks = try bench.run("marks", "--json").lines.count
    #expect(marks == (command.hasPrefix("mark") ? 2 : command.hasPrefix("undo") ? 0 : 1))
  }

  @Test func nothingIsCutInAPipe() throws {
    let title = (1...40).map { "word\($0)" }.joined(separator: " ")
    let words = (1...60).map { "sign\($0)" }.joined(separator: " ")
    let bench = try Sandbox(articles: ["long.md": "# \(title)\n\n\(words)\n"])
    let narrow = ["COLUMNS": "40"]
    let list = try bench.run("list", environment: narrow)
    #expect(list.lines.count == 1 && list.lines[0].hasSuffix("  \(title)"))
    let name = try #require(list.lines[0].split(separator: " ").first.map(String.init))
    #expect(!name.contains("…"))
    let shown = try bench.run("show", name, environment: narrow)
    #expect(shown.lines.contains(title) && shown.lines.contains(words))
    let marked = try bench.run("mark", name, "--as", "highlight", "--quote", words, "--note", title)
    marked.expectDone()
    let marks = try bench.run("marks", environment: narrow)
    #expect(marks.lines.contains { $0.contains(words) } && marks.output.contains(title))
  }

  /// The libraries of the system end the process where they can open nothing.
  @Test func whereTooFewFilesMayBeOpenThatIsSaid() throws {
    let bench = try Sandbox(articles: ["quay.txt": Sample.quay])
    let run = try bench.shell("ulimit -n 12; postil list")
    #expect(run.status == 1 && run.output == "")
    #expect(
      run.errors
        == "postil: only 12 files may be open at once and 64 are needed: 'ulimit -n 64' allows them\n"
    )
    try bench.shell("ulimit -n 64; postil list").expectDone()
  }
}
