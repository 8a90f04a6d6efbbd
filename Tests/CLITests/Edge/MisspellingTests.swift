import TestSupport
import Testing

/// Who mistypes a command or an option is told the nearest right one, in one line.
@Suite struct MisspellingTests {
  private func check(
    _ arguments: [String], says words: String, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let bench = try Sandbox(articles: ["quay.txt": Sample.quay])
    let run = try bench.run(arguments)
    run.expectFailure(status: 64, sourceLocation: sourceLocation)
    #expect(run.errors == "postil: \(words)\n", sourceLocation: sourceLocation)
    #expect(run.output == "", sourceLocation: sourceLocation)
  }

  /// What is named before `--help` is no command where none can follow.
  @Test(arguments: ["undo the-quay", "list xx", "claims show gates", "mark the-quay --as claim"])
  func helpIsThereBehindArguments(_ typed: String) throws {
    let bench = try Sandbox(articles: ["quay.txt": Sample.quay])
    let run = try bench.run(typed.split(separator: " ").map(String.init) + ["--help"])
    run.expectDone()
    #expect(run.output.contains("USAGE: postil \(typed.prefix { $0 != " " })"))
  }

  /// What was typed behind `postil`; what is said of it; and the command whose help is named.
  @Test(arguments: [
    ("lisst --json", "no command 'lisst'; did you mean list?", ""),
    ("--library lib lisst --json", "no command 'lisst'; did you mean list?", ""),
    ("help lisst", "no command 'lisst'; did you mean list?", ""),
    ("help themes prevew", "no command 'prevew'; did you mean preview?", " themes"),
    ("tags --library lib list", "the command 'list' stands before its options", " tags"),
    ("themes prevew", "no command 'prevew'; did you mean preview?", " themes"),
    ("themes prevew graphite", "no command 'prevew'; did you mean preview?", " themes"),
    ("tags --library lib ad x", "no command 'ad'; did you mean add?", " tags"),
    ("claims x", "no command 'x'", " claims"),
    ("export --fromat csv", "Unknown option '--fromat'; did you mean --format?", " export"),
    ("export --fromat=csv", "Unknown option '--fromat'; did you mean --format?", " export"),
    ("marks --tga x", "Unknown option '--tga'; did you mean --tag?", " marks"),
    ("themes preview --hlep x", "Unknown option '--hlep'; did you mean --help?", " themes preview"),
    ("list --xyzw", "Unknown option '--xyzw'", " list"),
    // A library named before the command makes no other fault of what is wrong behind it.
    ("--library lib marks --nope", "Unknown option '--nope'", " marks"),
    ("--library=lib marks --nope", "Unknown option '--nope'", " marks"),
    ("list -j", "Unknown option '-j'", " list"),
  ])
  func whatIsMisspelt(typed: String, told: String, command: String) throws {
    try check(
      typed.split(separator: " ").map(String.init), says: "\(told) (see 'postil\(command) --help')")
  }

  /// What stands where a command or something to open may stand.
  @Test(arguments: [("lisst", "list"), ("hlep", "help"), ("clams list", "claims")])
  func whatMayBeAnything(typed: String, meant: String) throws {
    let words = typed.split(separator: " ").map(String.init)
    try check(
      words,
      says: "\(words[0]): neither a command, nor an article of the library, nor a file; "
        + "did you mean \(meant)? (see 'postil --help')")
  }

  /// What follows an option that takes a value is that value, whatever it looks like.
  @Test func aValueIsNoMisspelling() throws {
    try check(
      ["mark", "the-quay", "--quote", "--tga", "--as", "rumour"],
      says: "The value 'rumour' is invalid for '--as <kind>'. Please provide one of 'highlight', "
        + "'claim', 'source' or 'cue'. (see 'postil mark --help')")
    try check(
      ["export", "--", "--fromat"],
      says: "Missing expected argument '--format <format>' (see 'postil export --help')")
  }

  @Test func whatIsThereIsNoMisspelling() throws {
    let bench = try Sandbox(articles: ["lisst.txt": "# Lisst\n\nGates leak.\n"])
    let run = try bench.run("lisst")
    run.expectFailure("standard output is no terminal")
    try bench.write(Sample.quay, to: "shwo")
    try bench.run("shwo").expectFailure("standard output is no terminal")
    #expect(!(try bench.run("shwo", "--json").errors.contains("did you mean")))
  }

  @Test func whatAShellAsksIsNoMisspelling() throws {
    let run = try Sandbox().run("---completion", "edit", "--", "positional@1", "x")
    #expect(run.status == 64 && !run.errors.contains("did you mean"), "\(run.errors)")
  }

  @Test func whereNoLibraryIsTheCommandIsToldAllTheSame() throws {
    let run = try Sandbox().run("lisst")
    run.expectFailure("lisst: ", "; did you mean list?", status: 64)
    try Sandbox().run("nobody").expectFailure("no library here")
  }

  /// Long lists of choices stay one line that reads as one.
  @Test func aWrongValueIsToldTheRightOnes() throws {
    try check(
      ["sources", "grade", "x", "Z"],
      says: "The value 'Z' is invalid for '<letter>'. Please provide one of 'A', 'B', 'C', 'D', "
        + "'E' or 'F'. (see 'postil sources grade --help')")
  }
}
