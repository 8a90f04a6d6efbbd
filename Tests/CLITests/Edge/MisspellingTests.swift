import TestSupport
import Testing

/// Who mistypes a command or an option is told the nearest right one, in one line.
@Suite struct MisspellingTests {
  private func check(
    _ arguments: String..., says words: String, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    try check(arguments, says: words, sourceLocation: sourceLocation)
  }

  private func check(
    _ arguments: [String], says words: String, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let bench = try Sandbox(articles: ["quay.txt": Sample.quay])
    let run = try bench.run(arguments)
    run.expectFailure(status: 64, sourceLocation: sourceLocation)
    #expect(run.errors == "postil: \(words)\n", sourceLocation: sourceLocation)
    #expect(run.output == "", sourceLocation: sourceLocation)
  }

  @Test func aCommandThatIsMisspelt() throws {
    let words = "neither a command, nor an article of the library, nor a file"
    try check("lisst", says: "lisst: \(words); did you mean list? (see 'postil --help')")
    try check("hlep", says: "hlep: \(words); did you mean help? (see 'postil --help')")
    try check("clams", "list", says: "clams: \(words); did you mean claims? (see 'postil --help')")
    try check(
      "lisst", "--json", says: "no command 'lisst'; did you mean list? (see 'postil --help')")
    try check(
      "--library", "lib", "lisst", "--json",
      says: "no command 'lisst'; did you mean list? (see 'postil --help')")
    // A library named before the command makes no other fault of what is wrong behind it.
    for library in [["--library", "lib"], ["--library=lib"]] {
      try check(
        library + ["marks", "--nope"],
        says: "Unknown option '--nope' (see 'postil marks --help')")
    }
    try check("help", "lisst", says: "no command 'lisst'; did you mean list? (see 'postil --help')")
    try check(
      "help", "themes", "prevew",
      says: "no command 'prevew'; did you mean preview? (see 'postil themes --help')")
  }

  @Test func aCommandOfACommandThatIsMisspelt() throws {
    try check(
      "themes", "prevew",
      says: "no command 'prevew'; did you mean preview? (see 'postil themes --help')")
    try check(
      "themes", "prevew", "graphite",
      says: "no command 'prevew'; did you mean preview? (see 'postil themes --help')")
    try check(
      "tags", "--library", "lib", "ad", "x",
      says: "no command 'ad'; did you mean add? (see 'postil tags --help')")
    try check("claims", "x", says: "no command 'x' (see 'postil claims --help')")
  }

  @Test func anOptionThatIsMisspelt() throws {
    try check(
      "export", "--fromat", "csv",
      says: "Unknown option '--fromat'; did you mean --format? (see 'postil export --help')")
    try check(
      "export", "--fromat=csv",
      says: "Unknown option '--fromat'; did you mean --format? (see 'postil export --help')")
    try check(
      "marks", "--tga", "x",
      says: "Unknown option '--tga'; did you mean --tag? (see 'postil marks --help')")
    try check(
      "themes", "preview", "--hlep", "x",
      says: "Unknown option '--hlep'; did you mean --help? (see 'postil themes preview --help')")
    try check("list", "--xyzw", says: "Unknown option '--xyzw' (see 'postil list --help')")
    try check("list", "-j", says: "Unknown option '-j' (see 'postil list --help')")
  }

  /// What follows an option that takes a value is that value, whatever it looks like.
  @Test func aValueIsNoMisspelling() throws {
    try check(
      "mark", "the-quay", "--quote", "--tga", "--as", "rumour",
      says: "The value 'rumour' is invalid for '--as <kind>'. Please provide one of 'highlight', "
        + "'claim', 'source' or 'cue'. (see 'postil mark --help')")
    try check(
      "export", "--", "--fromat",
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
      "sources", "grade", "x", "Z",
      says: "The value 'Z' is invalid for '<letter>'. Please provide one of 'A', 'B', 'C', 'D', "
        + "'E' or 'F'. (see 'postil sources grade --help')")
  }
}
