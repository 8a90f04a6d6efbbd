import TestSupport
import Exporters
import Testing

@Suite struct ExportTests {
  private func bench() throws -> Sandbox {
    let bench = try Sandbox(articles: ["quay.txt": Sample.quay])
    try bench.run(
      "mark", "the-quay", "--as", "claim", "--quote", "The leak is old", "--note", "=1+1"
    )
    .expectDone()
    return bench
  }

  @Test func everyFormatIsListedAndWritten() throws {
    let bench = try bench()
    let listed = try bench.run("export", "--format", "help")
    listed.expectDone()
    for format in ExportFormat.allCases {
      #expect(listed.output.contains(format.rawValue))
      let written = try bench.run("export", "--format", format.rawValue)
      written.expectDone()
      #expect(written.output.contains("The leak is old"))
      try bench.run("export", "--format", format.rawValue, "--output", "out").expectDone()
      #expect(try bench.read("out") == written.output)
    }
  }

  @Test func formulasAreGuardedUnlessRaw() throws {
    let bench = try bench()
    #expect(try bench.run("export", "--format", "csv").output.contains("'=1+1"))
    #expect(!(try bench.run("export", "--format", "csv", "--raw").output.contains("'=1+1")))
  }

  @Test func nothingIsWrittenWhereItCannotBe() throws {
    let bench = try bench()
    try bench.write("old", to: "folder/out")
    let before = try bench.snapshot(of: ".")
    try bench.run("export", "--format", "csv", "--output", "folder").expectFailure(
      "folder: Is a directory")
    try bench.run("export", "--format", "csv", "--output", "nowhere/out").expectFailure(
      "nowhere/out: No such file")
    try bench.run("export", "nobody", "--format", "csv", "--output", "folder/out").expectFailure(
      "nobody: no such article")
    try bench.run("export", "--format", "brat").expectFailure("no format 'brat'", status: 64)
    #expect(try bench.snapshot(of: ".") == before)
  }

  @Test func aFileKeepsItsRights() throws {
    let bench = try bench()
    try bench.write("old", to: "out.csv")
    _ = try bench.shell("chmod 640 out.csv")
    try bench.run("export", "--format", "csv", "--output", "out.csv").expectDone()
    #expect(try bench.shell("ls -l out.csv | cut -c 1-10").output == "-rw-r-----\n")
    #expect(try bench.read("out.csv").contains("The leak is old"))
  }

  @Test func aLinkMayLeadToAFileThatIsNotThereYet() throws {
    let bench = try bench()
    _ = try bench.shell("mkdir far; ln -s far/one two; ln -s two three; ln -s a b; ln -s b a")
    try bench.run("export", "--format", "csv", "--output", "three").expectDone()
    #expect(try bench.read("far/one").contains("The leak is old"))
    #expect(try bench.shell("readlink two three").output == "far/one\ntwo\n")
    try bench.run("export", "--format", "csv", "--output", "a").expectFailure(
      "a: Too many levels of symbolic links")
    #expect(try bench.shell("readlink a b; ls").output.hasPrefix("b\na\n"))
  }

  @Test func onATerminalNothingIsReplacedUnasked() throws {
    let bench = try bench()
    try bench.write("old", to: "out.csv")
    try bench.write("postil export --format csv --output out.csv", to: "script.sh")
    let spawn = "python3 -c 'import pty; pty.spawn([\"/bin/sh\", \"script.sh\"])'"
    for (answer, isReplaced) in [("n", false), ("y", true)] {
      let run = try bench.shell("(sleep 1; echo \(answer); sleep 2) | \(spawn)")
      #expect(run.output.contains("out.csv is there: replace it? y/n"))
      #expect(run.output.contains("was not replaced") != isReplaced)
      #expect(try (bench.read("out.csv") == "old") != isReplaced)
    }
  }

  @Test func aLinkStaysALink() throws {
    let bench = try bench()
    try bench.write("old", to: "real.csv")
    _ = try bench.shell("ln -s real.csv link.csv")
    try bench.run("export", "--format", "csv", "--output", "link.csv").expectDone()
    #expect(try bench.read("real.csv").contains("The leak is old"))
    #expect(
      try bench.shell("readlink link.csv; ls").output
        == "real.csv\nlib\nlink.csv\nquay.txt\nreal.csv\n")
  }
}
