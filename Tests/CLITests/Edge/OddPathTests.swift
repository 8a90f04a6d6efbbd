import TestSupport
import Testing

/// Paths that are rows of bytes and no UTF-8: carried where articles come in and go out, refused
/// where the library or a folder of ours would lie.
@Suite struct OddPathTests {
  /// Each line of shell in a folder of its own, where `$O` is a folder whose name is no UTF-8. It is
  /// refused in one line that names the path, and nothing is made.
  private func refuses(
    _ lines: [String], _ path: String, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let bench = try Sandbox(articles: ["quay.txt": Sample.quay])
    let listed = "find . -type d -path ./cache -prune -o -print | LC_ALL=C sort"
    let odd = "O=$PWD/$(printf 'o\\377d'); "
    try bench.shell(odd + "mkdir \"$O\"; touch dirs now; \(listed) >dirs").expectDone()
    for line in lines {
      let run = try bench.shell(odd + line)
      run.expectFailure(path, "is not UTF-8", sourceLocation: sourceLocation)
      let made = try bench.shell("\(listed) >now; cmp dirs now")
      #expect(made.status == 0, "\(line): \(made.output)", sourceLocation: sourceLocation)
    }
  }

  @Test func aLibrarysPathIsRefused() throws {
    try refuses(
      [
        "postil init \"$O/lib\"", "postil init --library \"$O/lib\"",
        "POSTIL_LIBRARY=\"$O/lib\" postil init", "cd \"$O\"; postil init lib",
        "cd \"$O\"; postil init lib --sample", "postil list --library \"$O/lib\"",
        "postil --library=\"$O/lib\" list", "POSTIL_LIBRARY=\"$O/lib\" postil add quay.txt",
        "postil add quay.txt --library \"$O/lib\"", "cd \"$O\"; postil list --library lib",
        "cd \"$O\"; POSTIL_LIBRARY=lib postil list", "postil check --repair --library \"$O/lib\"",
      ], #"/o\xFFd/lib: "#)
    try refuses(["cd \"$O\"; unset POSTIL_LIBRARY; postil init"], #"/o\xFFd: "#)
  }

  @Test func aLibraryFoundUpwardsIsRefused() throws {
    let bench = try Sandbox(articles: ["quay.txt": Sample.quay])
    let odd = "O=$PWD/$(printf 'o\\377d'); unset POSTIL_LIBRARY; "
    let run = try bench.shell(odd + "cp -a lib \"$O\"; mkdir \"$O/in\"; cd \"$O/in\"; postil list")
    run.expectFailure(#"/o\xFFd: is not UTF-8"#)
    // One that lies above the odd folder is as good as any.
    let above = try bench.shell(odd + "mkdir -p lib/$(printf 'o\\377d'); cd lib/o*; postil list")
    above.expectDone()
    #expect(above.output.contains("the-quay"))
  }

  @Test func aHomesPathIsRefused() throws {
    for name in ["CONFIG", "DATA", "STATE", "CACHE"].map({ "XDG_\($0)_HOME" }) {
      for command in ["list", "add quay.txt", "init new", "themes"] {
        try refuses(["\(name)=\"$O\" postil \(command)"], #"$\#(name): /"#)
        try refuses(["unset \(name); HOME=\"$O\" postil \(command)"], "$HOME: /")
      }
    }
    let bench = try Sandbox(articles: ["quay.txt": Sample.quay])
    // Nobody asks where home is, and help needs no folder.
    let run = try bench.shell("HOME=$(printf '/o\\377d') postil list")
    run.expectDone()
    try bench.shell("XDG_DATA_HOME=$(printf '/o\\377d') postil --help").expectDone()
  }

  @Test func whatComesInAndGoesOutMayLieAnywhere() throws {
    let bench = try Sandbox(articles: [:])
    let run = try bench.shell(
      """
      set -e
      O=$(printf 'o\\377d'); mkdir $O; cd $O
      echo 'The quay is closed, said Ada.' >$O.txt
      postil add $O.txt
      postil add ../$O/$O.txt
      postil show $PWD/$O.txt >/dev/null
      postil export --format json --output $O.json 2>/dev/null || postil export --format markdown --output $O.json
      postil show the-quay --output $O.out
      postil show the-quay --original --output ../$O.out
      cmp ../$O.out $O.txt
      printf j >$O.keys; postil replay $O.keys >/dev/null
      LC_ALL=C ls | LC_ALL=C od -An -c | tr -d ' \\n'
      postil list --json
      """)
    run.expectDone()
    let names = ["json", "keys", "out", "txt"].map { #"o377d.\#($0)\n"# }.joined()
    #expect(run.output.contains(names), "\(run.output)")
    #expect(run.lines.last?.contains(#"/o\\xFFd/o\\xFFd.txt""#) ?? false, "\(run.output)")
  }

  /// A slash and a combining mark are one character, and two bytes.
  @Test func aNameMayBeginWithACombiningMark() throws {
    let bench = try Sandbox(articles: [:])
    try bench.run("init", "a/\u{301}b").expectDone()
    let run = try bench.run("list", "--library", "a/x/../\u{301}b")
    run.expectDone()
    #expect(try bench.shell("ls a").output == "\u{301}b\n")
  }
}
