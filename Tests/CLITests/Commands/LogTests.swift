import TestSupport
import Testing

@Suite struct LogTests {
  @Test func theLogTellsWhoDidWhatAndWhen() throws {
    let bench = try Sandbox(articles: ["quay.txt": Sample.quay])
    let mark = try bench.run("mark", "the-quay", "--as", "cue", "--range", "0:3").lines[0]
    let id = try #require(try bench.run("list", "--json").objects().first?["id"] as? String)
    #expect(
      try bench.run("log").output
        == "2025-10-09T08:53:20Z  ana  \(id)  cue marked “The” \(mark)\n")
    #expect(
      try bench.run("log", "the-quay", "--json").output
        == #"{"article":"\#(id)","time":"2025-10-09T08:53:20Z","creator":"ana","#
        + #""act":"do","label":"cue marked","state":"done","type":"mark","kind":"cue","#
        + #""id":"\#(mark)","words":"The","marks":["\#(mark)"]}"# + "\n")
  }

  /// Each kind of step, and what the line says of it.
  @Test func eachStepNamesWhatItIsAbout() throws {
    let bench = try Sandbox(articles: ["quay.txt": Sample.quay])
    let mark = try bench.run(
      "mark", "the-quay", "--as", "claim", "--quote", "The leak is old"
    ).lines[0]
    let steps: [([String], String)] = [
      (["edit", "the-quay", mark, "--tag", "flood"], "tagged #flood: claim “The leak is old” M"),
      (
        ["edit", "the-quay", mark, "--untag", "flood", "--note", "why?"],
        "untagged #flood, note written: claim “The leak is old” M"
      ),
      (["edit", "the-quay", mark, "--as", "cue"], "claim made a cue “The leak is old” M"),
      (["edit", "the-quay", mark, "--as", "claim"], "cue made a claim “The leak is old” M"),
      (["correct", "the-quay", "--title", "A quay"], "title: A quay"),
      (["correct", "the-quay", "--reset", "title"], "title as it was imported"),
      (["delete", "the-quay", mark], "claim deleted “The leak is old” M"),
      (["trash", "restore", mark], "claim restored “The leak is old” M"),
    ]
    for (command, words) in steps {
      let run = try bench.run(command)
      run.expectDone()
      let line = try #require(try bench.run("log", "-n", "1").lines.first)
      #expect(line.hasSuffix("  " + words.replacing(" M", with: " \(mark)")))
      let told = try #require(try bench.run("log", "-n", "1", "--json").objects().first)
      #expect(told["marks"] as? [String] == (words.hasSuffix(" M") ? [mark] : nil))
    }
    // What was told stays so, whatever became of the mark.
    let all = try bench.run("log").lines.dropFirst(steps.count)
    #expect(all.first?.hasSuffix("claim marked “The leak is old” \(mark)") == true)
  }

  @Test func ledgersAndBlocksAreNamed() throws {
    let bench = try Sandbox(articles: ["quay.txt": Sample.quay])
    let mark = try bench.run(
      "mark", "the-quay", "--as", "claim", "--quote", "The leak is old"
    ).lines[0]
    let made = try bench.run("attribute", "the-quay", "--claim", mark, "--source", "Ada Tern")
    let id = try #require(made.lines.first)
    let told = try #require(try bench.run("log", "-n", "1", "--json").objects().first)
    #expect(told["type"] as? String == "attribution" && told["id"] as? String == id)
    #expect(told["words"] as? String == "The leak is old")
    #expect(told["sources"] as? [String] == ["ada-tern"])
    #expect(told["assertions"] as? [String] == [id] && told["marks"] as? [String] == [mark])
    try bench.run("correct", "the-quay", "--quote", "The leak is old", "--as", "quote").expectDone()
    let block = try #require(try bench.run("log", "-n", "1", "--json").objects().first)
    #expect(block["type"] as? String == "block")
    #expect((block["words"] as? String)?.contains("The leak is old") == true)
  }

  @Test func theStateIsTheOneNow() throws {
    let bench = try Sandbox(articles: ["quay.txt": Sample.quay])
    for range in ["0:3", "4:8"] {
      try bench.run("mark", "the-quay", "--as", "cue", "--range", range).expectDone()
    }
    let state = { try bench.run("log", "--json").objects().map { $0["state"] as? String } }
    try bench.run("undo", "the-quay").expectDone()
    #expect(try state() == ["undone", "undone", "done"])
    try bench.run("redo", "the-quay").expectDone()
    #expect(try state() == ["done", "done", "done", "done"])
    #expect(!(try bench.run("log").output.contains("(undone)")))
    try bench.run("undo", "the-quay").expectDone()
    try bench.run("mark", "the-quay", "--as", "cue", "--range", "9:11").expectDone()
    #expect(try state() == ["done"] + Array(repeating: "undone", count: 4) + ["done"])
  }

  /// Steps of less than a second, in two articles and on a whole one.
  @Test func theOrderIsTheTrueOne() throws {
    let bench = try Sandbox(articles: ["quay.txt": Sample.quay, "tide.txt": "The tide rose."])
    let clock = ["SOURCE_DATE_EPOCH": ""]
    var told: [String] = []
    for (number, name) in ["the-t", "the-q", "the-t", "the-t", "the-q", "the-q"].enumerated() {
      let range = "\(number):\(number + 2)"
      let made = try bench.run("mark", name, "--as", "cue", "--range", range, environment: clock)
      told.append(try #require(made.lines.first))
      if number == 2 {
        try bench.run("remove", "the-q", environment: clock).expectDone()
        try bench.run("trash", "restore", "the-q", environment: clock).expectDone()
        told += ["remove", "restore"]
      }
    }
    let listed = try bench.run("log", "--json").objects().map {
      $0["id"] as? String ?? $0["act"] as? String ?? ""
    }
    #expect(listed == told.reversed())
    #expect(try bench.run("log", "-n", "3", "--json").lines.count == 3)
  }

  /// With a clock that stands still, what one file tells stays in its order.
  @Test func aFileKeepsItsOrder() throws {
    let bench = try Sandbox(articles: ["quay.txt": Sample.quay])
    let made = try (0..<12).map {
      try bench.run("mark", "the-quay", "--as", "cue", "--range", "\($0):\($0 + 2)").lines[0]
    }
    let listed = try bench.run("log", "--json").objects().compactMap { $0["id"] as? String }
    #expect(listed == made.reversed())
  }

  /// The words are shortened to the terminal's width, and the id stays whole.
  @Test(arguments: [60, 80, 120]) func aTerminalGetsLinesThatFit(_ columns: Int) throws {
    let bench = try Sandbox(articles: ["quay.txt": Sample.quay])
    let mark = try bench.run("mark", "the-quay", "--as", "claim", "--range", "0:90").lines[0]
    for command in ["postil log", "postil log the-quay", "postil undo the-quay"] {
      let run = try bench.terminal(command, columns: columns)
      let lines = run.output.split(separator: "\n")
      #expect(lines.allSatisfy { $0.count <= columns }, "\(lines)")
      #expect(lines.last?.hasSuffix("…” \(mark)") == true, "\(lines)")
    }
  }

  /// A history of more lines than are printed at once, of which the first readers hear early.
  @Test func aLongLogIsToldInPieces() throws {
    let bench = try Sandbox(articles: ["quay.txt": Sample.quay])
    try bench.run("mark", "the-quay", "--as", "cue", "--range", "0:3").expectDone()
    let id = try #require(try bench.run("list", "--json").objects().first?["id"] as? String)
    let path = "lib/articles/\(id)/history.jsonl"
    let line = try bench.read(path)
    let old = line.replacing("\"do\"", with: "\"undo\"")
    try bench.write(line + String(repeating: old + line, count: 600), to: path)
    #expect(try bench.run("log").lines.count == 1_201)
    #expect(try bench.run("log", "-n", "257").lines.count == 257)
    #expect(try bench.shell("postil log | head -n 2").lines.count == 2)
  }
}
