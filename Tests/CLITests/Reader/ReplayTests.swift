import TestSupport
import Testing

@Suite struct ReplayTests {
  private func bench() throws -> Sandbox { try Sandbox(articles: ["quay.txt": Sample.quay]) }

  @Test func keysGiveAScreenOfTheSizeAskedFor() throws {
    let bench = try bench()
    let played = try bench.run("replay", "-", "--size", "60x12", input: "<Enter>")
    played.expectDone()
    let rows = played.output.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
    #expect(rows.count == 12 && rows.allSatisfy { $0.count <= 60 })
    #expect(rows.first?.contains("The quay leaks") == true)
    #expect(!played.output.contains("\u{1B}"))
  }

  @Test func aPathIsAddedAndOpened() throws {
    let bench = try Sandbox(articles: [:])
    try bench.write(Sample.ferry, to: "ferry.txt")
    let played = try bench.run("replay", "-", "ferry.txt", input: "c")
    played.expectDone()
    #expect(played.output.contains("A second ferry will come in June"))
    #expect(try bench.run("marks", "--json").lines.count == 1)
  }

  @Test func rolesAndColoursCanBeShown() throws {
    let bench = try bench()
    let styles = try bench.run("replay", "-", "the-quay", "--styles", input: "}c")
    styles.expectDone()
    #expect(styles.output.contains("claim") && !styles.output.contains("\u{1B}"))
    #expect(try bench.run("replay", "-", "--ansi", input: "").output.contains("\u{1B}[0"))
    try bench.run("replay", "-", "--ansi", "--styles", input: "").expectFailure(
      "one of --styles, --ansi and --svg", status: 64)
  }

  @Test func aScriptThatIsNoneIsRefused() throws {
    let bench = try bench()
    let before = try bench.snapshot()
    try bench.write("jj<Entre>", to: "keys")
    try bench.run("replay", "keys").expectFailure("keys: <Entre> is no key")
    try bench.run("replay", "absent").expectFailure("absent: No such file or directory")
    #expect(try bench.snapshot() == before)
  }

  @Test func theReaderNeedsATerminal() throws {
    let bench = try bench()
    let read = try bench.run("the-quay")
    read.expectFailure("standard output is no terminal")
    #expect(read.output == "")
  }

  @Test func aBrokenConfigurationIsSaidAndTheRestIsDone() throws {
    let bench = try bench()
    try bench.write("theme: nobody\ntext-width: 3\n", to: "config/postil/config.yaml")
    let played = try bench.run("replay", "-", "the-quay", input: "")
    #expect(played.status == 1)
    #expect(played.errors.contains("config/postil/config.yaml:2: text-width takes a number"))
    #expect(played.errors.contains("no theme “nobody”"))
    #expect(played.output.contains("The quay leaks"))
  }
}
