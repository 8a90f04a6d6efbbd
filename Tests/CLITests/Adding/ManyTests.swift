import TestSupport
import Testing

/// Folders and lists.
@Suite struct ManyTests {
  /// An article of its own.
  private func report(_ number: Int, words: Int = 20) -> String {
    let body = (0..<words).map { "word\(number * 31 + $0 * 7)" }.joined(separator: " ")
    return "Report \(number)\n\nThe harbour office said so on day \(number). \(body).\n"
  }

  @Test func whatIsDoneFirstIsNotToldFirst() throws {
    let bench = try Sandbox(articles: [:])
    for number in 10..<50 {
      let words = number.isMultiple(of: 5) ? 20_000 : 20
      try bench.write(report(number, words: words), to: "pile/\(number).txt")
    }
    let added = try bench.run("add", "pile", "--json")
    let paths = try added.objects().compactMap { $0["path"] as? String }
    #expect(paths == (10..<50).map { "pile/\($0).txt" })
    #expect(added.errors == "40 added\n")
    #expect(try bench.run("list").lines.count == 40)
    try bench.run("check").expectDone()
    let again = try bench.run("add", "pile")
    #expect(again.errors == "40 unchanged\n")
    #expect(again.lines.allSatisfy { $0.hasPrefix("unchanged report-") })
  }

  @Test func theSumSaysWhatBecameOfAll() throws {
    let bench = try Sandbox(articles: [:])
    let old =
      "The quay\n\n" + (1...40).map { "Line \($0) of it is as it was." }.joined(separator: " ")
    try bench.write(old, to: "pile/quay.txt")
    try bench.write(report(1), to: "pile/one.txt")
    try bench.run("add", "pile/quay.txt").expectDone()
    try bench.write(old + " And now it leaks.", to: "pile/quay.txt")
    try bench.write(report(1), to: "pile/other.txt")
    try bench.write("", to: "pile/void.txt")
    let added = try bench.run("add", "pile")
    #expect(added.status == 1)
    #expect(
      added.errors == """
        postil: pile/void.txt: empty
        1 added · 1 updated · 1 unchanged · 1 failed

        """)
    #expect(
      added.lines.map { String($0.prefix { $0 != " " }) } == ["added", "unchanged", "updated"])
  }

  @Test func aNULIsInNoPath() throws {
    let bench = try Sandbox(articles: [:])
    try bench.write(report(1), to: "a.txt")
    let list = Array("a.txt\0b.txt\na.txt\0#2\na.txt\n".utf8)
    let run = try bench.run(["add", "--from", "-"], input: list)
    #expect(run.status == 1 && run.lines.count == 1)
    #expect(run.errors.contains("standard input:1: a.txt\\u{0}b.txt: a NUL is in no path\n"))
    #expect(run.errors.contains("standard input:2: a.txt\\u{0}#2: a NUL is in no path\n"))
    #expect(run.errors.hasSuffix("1 added · 2 failed\n"))
  }

  @Test func patternsChoose() throws {
    let bench = try Sandbox(articles: [:])
    for (index, name) in ["a.txt", "b.note", "x/c.txt", "x/d.note", "x/y/e.txt"].enumerated() {
      try bench.write(report(index), to: "pile/" + name)
    }
    func names(_ options: String...) throws -> [String] {
      let run = try bench.run(["add", "pile", "--json"] + options)
      return try run.objects().compactMap {
        ($0["path"] as? String).map { String($0.dropFirst(5)) }
      }
    }
    #expect(try names() == ["a.txt", "x/c.txt", "x/y/e.txt"])
    #expect(try names("--include", "*.note") == ["b.note", "x/d.note"])
    #expect(try names("--include", "x/*.txt", "--include", "b.*") == ["b.note", "x/c.txt"])
    #expect(try names("--include", "x/**/*.txt") == ["x/c.txt", "x/y/e.txt"])
    #expect(try names("--exclude", "x") == ["a.txt"])
    #expect(try names("--include", "*.txt", "--exclude", "x/y") == ["a.txt", "x/c.txt"])
  }

  @Test func whenPatternsLeaveNothingItIsSaid() throws {
    let bench = try Sandbox(articles: [:])
    for (index, name) in ["a.txt", "b.txt", "x/c.note"].enumerated() {
      try bench.write(report(index), to: "pile/" + name)
    }
    let before = try bench.snapshot()
    func check(_ options: String..., says words: String) throws {
      let run = try bench.run(["add", "pile"] + options)
      #expect(run.output == "" && run.status == 0)
      #expect(run.errors == "pile: nothing taken: \(words)\n", "\(options)")
    }
    try check("--include", "*.doc", says: "3 files fit no --include")
    try check(
      "--include", "*.doc", "--exclude", "x",
      says: "2 files fit no --include; 1 name fits --exclude")
    try check("--exclude", "*.txt", "--exclude", "x", says: "3 names fit --exclude")
    #expect(try bench.snapshot() == before)
    #expect(try bench.run("add", "pile", "--include", "a*").errors == "")
  }

  @Test func whatIsNoAddressOfTheWebIsSaidPlainly() throws {
    let bench = try Sandbox(articles: [:])
    func check(_ name: String, _ words: String) throws {
      let run = try bench.run("add", name)
      #expect(run.status == 1 && run.errors == "postil: \(name): \(words)\n")
    }
    try check("file:///in/page.html", "only http and https are fetched, not file")
    try check("ftp://quay.example/y", "only http and https are fetched, not ftp")
    try check("www.quay.example", "no such file; did you mean https://www.quay.example?")
    try check("quay.example/tide", "no such file; did you mean https://quay.example/tide?")
    try check("tide.txt", "No such file or directory")
    try check("notes/tide.txt", "No such file or directory")
    try check("../tide.txt", "No such file or directory")
    for command in [["show"], []] {
      try bench.run(command + ["www.quay.example"]).expectFailure(
        "did you mean https://www.quay.example?")
      try bench.run(command + ["ftp://quay.example/y"]).expectFailure("not ftp")
      #expect(try !bench.run(command + ["tide.txt"]).errors.contains("mean"))
    }
    try bench.write(report(1), to: "www.quay.example")
    #expect(try bench.run("add", "www.quay.example").status == 0)
  }

  @Test func aLineThatIsWrongIsNamed() throws {
    let bench = try Sandbox(articles: [:])
    try bench.write(report(1), to: "desk/one.txt")
    try bench.write(report(2), to: "desk/pile/two.txt")
    try bench.write("# mine\none.txt\n\nnone.txt\npile\nftp://tarn.invalid/x\n", to: "desk/list")
    let added = try bench.run("add", "--from", "desk/list")
    #expect(added.status == 1)
    #expect(added.lines.count == 2 && added.lines.allSatisfy { $0.hasPrefix("added report-") })
    #expect(
      added.errors == """
        postil: desk/list:4: desk/none.txt: No such file or directory
        postil: desk/list:6: ftp://tarn.invalid/x: only http and https are fetched, not ftp
        2 added · 2 failed

        """)
    let piped = try bench.run("add", "--from", "-", input: "desk/one.txt\nnone\n")
    #expect(piped.output.hasPrefix("unchanged report-1-"))
    #expect(piped.errors.hasPrefix("postil: standard input:2: none: No such file"))
    try bench.run("add", "--from", "nowhere").expectFailure("nowhere: No such file or directory")
  }

  @Test func standardInputIsNeededOnce() throws {
    let bench = try Sandbox(articles: [:])
    for words in [["add", "-", "-"], ["add", "-", "--from", "-"]] {
      try bench.run(words).expectFailure("standard input can be read once", status: 64)
    }
    try bench.run("add").expectFailure("Missing expected argument", status: 64)
  }

  @Test func oddThingsInAFolderHoldNothingUp() throws {
    let bench = try Sandbox(articles: [:])
    try bench.write(report(1), to: "pile/one.txt")
    _ = try bench.shell(
      """
      mkfifo pile/pipe.txt; ln -s .. pile/loop; ln -s . pile/self; ln -s one.txt pile/two.txt
      python3 -c 'import socket; socket.socket(socket.AF_UNIX).bind("pile/socket.txt")'
      """)
    let added = try bench.run("add", "pile")
    #expect(added.status == 0)
    #expect(added.errors == "1 added · 1 unchanged\n")
  }

  @Test func noNameBreaksALineOrLeadsOut() throws {
    let bench = try Sandbox(articles: [:])
    _ = try bench.shell(
      #"""
      mkdir pile; n=0
      for name in 'a
      b.txt' "$(printf 'c\033[2J.txt')" "$(printf 'caf\351.txt')" '-x.txt' '..x.txt' 'x\..\..\y.txt'
      do n=$((n+1)); printf '../../report %s\n\nThe office of Tarn said it %s times.\n' $n $n >"pile/$name"
      done; printf x >"$(printf 'pile/z\033[2J\n.txt')"; : >"$(printf 'pile/zz\033[2J\n.txt')"
      """#)
    let before = Set(try bench.snapshot(of: ".").keys.filter { !$0.hasPrefix("lib/articles/") })
    let added = try bench.run("add", "pile")
    #expect(added.status == 1)
    let said = (added.output + added.errors).unicodeScalars
    #expect(said.allSatisfy { $0 == "\n" || $0.value >= 0x20 && !(0x7F...0x9F).contains($0.value) })
    #expect(added.errors == "postil: pile/zz\\u{1B}[2J\\u{A}.txt: empty\n6 added · 1 failed\n")
    let after = Set(try bench.snapshot(of: ".").keys.filter { !$0.hasPrefix("lib/articles/") })
    #expect(after == before)
    try bench.run("check").expectDone()
  }

  @Test func aFolderThatIsReadOpensItsFirst() throws {
    let bench = try Sandbox(articles: [:])
    for number in 1...3 { try bench.write(report(number), to: "pile/\(number).txt") }
    let shown = try bench.run("replay", "-", "pile", input: "")
    #expect(shown.output.contains("Report 1") && shown.status == 0)
    #expect(try bench.run("list").lines.count == 3)
  }
}
