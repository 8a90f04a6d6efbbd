import TestSupport
import Testing

@Suite struct TagsTests {
  /// `sea`, `sea/quay` and `ferry` on three marks of two articles; `sea/quay` on a claim, too.
  private func bench() throws -> LedgerBench {
    let bench = try LedgerBench()
    try bench.did("mark", "the-quay", "--as", "claim", "--range", "0:3", "--tag", "sea")
    try bench.did("mark", "the-quay", "--as", "claim", "--range", "4:14", "--tag", "sea/quay")
    try bench.did("mark", "a-ferry", "--as", "claim", "--range", "2:7", "--tag", "ferry")
    try bench.did("claims", "add", "The quay leaks", "--tag", "sea/quay")
    return bench
  }

  @Test func tagsAreListedInTheirHierarchy() throws {
    let bench = try bench()
    try bench.did("tags", "add", "sea/air", "--colour", "3366cc", "--description", "Gulls")
    #expect(
      try bench.run("tags").output == """
        #ferry       1 article, 1 mark
        #sea         1 article, 1 mark
          #sea/air   0 articles, 0 marks         #3366CC Gulls
          #sea/quay  1 article, 1 mark, 1 claim

        """)
    try bench.did("tags", "edit", "sea/air", "--colour", "", "--description", "")
    let last = try bench.run("tags", "--json").objects()[2]
    #expect(last["colour"] as? String == nil && last["description"] as? String == "")
    let shown = try bench.run("tags", "show", "sea").output
    #expect(shown.contains("The quay leaks") && shown.contains("the-quay-leaks-"))
  }

  @Test func oneLongNamePushesNothingAway() throws {
    let bench = try LedgerBench()
    let long = String(repeating: "length", count: 10)
    for name in [long, "sea", "a-name-of-some-length"] { try bench.did("tags", "add", name) }
    #expect(
      try bench.run("tags").output == """
        #a-name-of-some-length            0 articles, 0 marks
        #\(long)  0 articles, 0 marks
        #sea                              0 articles, 0 marks

        """)
  }

  @Test func aStepIsShownBeforehandAndUndone() throws {
    let steps: [(arguments: [String], head: String, after: [String])] = [
      (
        ["rename", "sea", "water"], "#sea renamed #water: 2 marks in 1 article, 1 claim",
        ["#ferry", "#water", "#water/quay"]
      ),
      (
        ["merge", "sea/quay", "ferry"],
        "#sea/quay merged into #ferry: 1 mark in 1 article, 1 claim",
        ["#ferry", "#sea"]
      ),
      (
        ["move", "ferry", "--under", "sea"],
        "#ferry moved under #sea: 1 mark in 1 article, 0 claims",
        ["#sea", "#sea/ferry", "#sea/quay"]
      ),
      (
        ["move", "sea/quay", "--under", ""],
        "#sea/quay moved to the top: 1 mark in 1 article, 1 claim",
        ["#ferry", "#quay", "#sea"]
      ),
      (["delete", "sea"], "#sea deleted: 2 marks in 1 article, 1 claim", ["#ferry"]),
    ]
    let bench = try bench()
    for step in steps {
      let before = try bench.sandbox.snapshot()
      let (listed, marks) = (try bench.run("tags").output, try bench.run("marks").output)
      let shown = try bench.sandbox.run(["tags"] + step.arguments + ["--dry-run"])
      shown.expectDone()
      #expect(shown.lines.first == "would be done: \(step.head)")
      #expect(try bench.sandbox.snapshot() == before)
      let done = try bench.sandbox.run(["tags"] + step.arguments)
      done.expectDone()
      #expect(done.output == step.head + "\n")
      let names = try bench.run("tags", "--json").objects().compactMap { $0["name"] as? String }
      #expect(names.map { "#" + $0 } == step.after, "\(step.arguments)")
      try bench.did("check")
      try bench.did("undo", "--ledgers")
      #expect(try bench.run("tags").output == listed, "\(step.arguments)")
      #expect(try bench.run("marks").output == marks)
      try bench.did("redo", "--ledgers")
      try bench.did("undo", "--ledgers")
    }
  }

  @Test func whatIsWrongIsSaidInOneLine() throws {
    let bench = try bench()
    let wrong: [(arguments: [String], words: String, status: Int32)] = [
      (["rename", "nobody", "x"], "no tag #nobody", 1), (["rename", "sea", "#"], "no name", 64),
      (["rename", "sea", "ferry"], "ferry is there already", 1),
      (["merge", "sea", "sea"], "sea cannot be merged into itself", 1),
      (["merge", "sea", "sea/quay"], "sea cannot be merged into itself", 1),
      (["merge", "sea", "nobody"], "no tag #nobody", 1),
      (
        ["move", "sea", "--under", "sea/quay"],
        "#sea cannot stand below #sea/quay, which stands below it", 1
      ),
      (["move", "sea", "--under", "sea"], "#sea cannot stand below itself", 1),
      (["move", "sea/quay", "--under", "sea"], "nothing to change: it is #sea/quay already", 1),
      (["rename", "sea", "sea"], "nothing to change: it is #sea already", 1),
      (["add", "a//b"], "'a//b' has an empty level", 64),
      (["add", "/a"], "'/a' has an empty level", 64), (["add", "a/"], "has an empty level", 64),
      (["rename", "sea", "sea/"], "has an empty level", 64),
      (["move", "sea", "--under", "a//b"], "has an empty level", 64),
      (["delete", "nobody"], "no tag #nobody", 1), (["show", "nobody"], "nobody: no such tag", 1),
      (["add", "sea"], "the same tag is there already: #sea", 1),
      (["add", "x", "--colour", "red"], "'red' is no colour", 64),
      (["edit", "sea"], "nothing to change", 64),
      (["edit", "nobody", "--colour", ""], "nobody: no such tag", 1),
    ]
    for one in wrong {
      try bench.refuses(["tags"] + one.arguments, one.words, status: one.status)
    }
  }
}
