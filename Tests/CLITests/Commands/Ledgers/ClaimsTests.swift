import TestSupport
import Testing

@Suite struct ClaimsTests {
  @Test func everyFieldIsSetAndEmptied() throws {
    let bench = try LedgerBench()
    let id = try bench.did("claims", "add", "The quay leaks")
    let fields: [(option: String, value: String, key: String, text: String)] = [
      ("--statement", "The old quay leaks", "statement", "The old quay leaks"),
      ("--claimant", "Harbour Office", "claimant", "harbour-office"),
      ("--date", "2025-09-29", "date", "2025-09-29"), ("--language", "en", "language", "en"),
      ("--status", "checking", "status", "checking"), ("--reviewer", "Ada", "reviewer", "Ada"),
      ("--likelihood", "very-likely", "likelihood", "very-likely"),
      ("--confidence", "low", "confidence", "low"), ("--note", "Ask.", "note", "Ask."),
    ]
    for field in fields {
      #expect(try bench.did("claims", "edit", id, field.option, field.value) == id)
      let shown = try bench.object("claims", "show", id)
      #expect(shown[field.key] as? String == field.text, "\(field.option)")
    }
    for field in fields where field.option != "--status" && field.option != "--statement" {
      try bench.did("claims", "edit", id, field.option, "")
      let value = try bench.object("claims", "show", id)[field.key] as? String
      #expect(value == nil || value == "", "\(field.option)")
    }
  }

  @Test func aVerdictEvidenceAndTagsComeAndGo() throws {
    let bench = try LedgerBench()
    let id = try bench.did(
      "claims", "add", "The quay leaks", "--verdict", "half", "--rating", "mixed", "--evidence",
      "a",
      "--evidence", "b", "--tag", "sea/quay")
    var shown = try bench.object("claims", "show", id)
    #expect((shown["verdict"] as? [String: String]) == ["label": "half", "rating": "mixed"])
    #expect(shown["evidence"] as? [String] == ["a", "b"])
    #expect(shown["tags"] as? [String] == ["sea/quay"])
    #expect(try bench.did("tags").contains("#sea/quay"))
    try bench.did(
      "claims", "edit", id, "--rating", "", "--evidence", "", "--tag", "new", "--untag", "sea/quay")
    shown = try bench.object("claims", "show", id)
    #expect((shown["verdict"] as? [String: Any])?["label"] as? String == "half")
    #expect(shown["evidence"] as? [String] == [])
    #expect(shown["tags"] as? [String] == ["new"])
    try bench.did("claims", "edit", id, "--verdict", "")
    #expect(try bench.object("claims", "show", id)["verdict"] as? [String: Any] == nil)
  }

  @Test func marksAndAttributionsAreLinked() throws {
    let bench = try LedgerBench()
    let claim = try bench.did("claims", "add", "The quay leaks")
    let told = try bench.attributed("the-quay", "The leak is old", to: "a file", "Ada Tern")
    #expect(
      try bench.did("claims", "link", "the-quay", told.mark, "quay leaks") == told.attribution)
    let bare = try bench.did("mark", "a-ferry", "--as", "claim", "--quote", "A second ferry")
    let made = try bench.did("claims", "link", "a-ferry", bare, claim, "--stance", "denies")
    #expect(made.hasPrefix("a-") && made != told.attribution)
    let listed = try bench.object("claims")
    #expect(listed["articles"] as? Int == 2)
    #expect(
      listed["stances"] as? [String: Int]
        == ["supports": 1, "denies": 1, "reports": 0, "predicts": 0])
    let text = try bench.run("claims", "show", claim).output
    #expect(text.contains("2 articles: 1 for, 1 against"))
    #expect(text.contains("← a file ← Ada Tern"))
    #expect(text.contains("“The leak is old”"))
    #expect(text.contains("nobody is named"))
    // What is linked already is no new step.
    let before = try bench.sandbox.snapshot()
    try bench.did("claims", "link", "the-quay", told.attribution, claim)
    #expect(try bench.sandbox.snapshot() == before)
    try bench.did("claims", "link", "the-quay", told.mark, "--unlink")
    #expect(try bench.object("claims")["articles"] as? Int == 1)
    try bench.did("undo", "the-quay")
    #expect(try bench.object("claims")["articles"] as? Int == 2)
    try bench.did("check")
  }

  @Test func aMergedClaimMeansTheOther() throws {
    let bench = try LedgerBench()
    let one = try bench.did("claims", "add", "The quay leaks")
    let two = try bench.did("claims", "add", "Water comes through the quay")
    let told = try bench.attributed("the-quay", "The leak is old", to: "a file")
    try bench.did("claims", "link", "the-quay", told.mark, one)
    #expect(try bench.did("claims", "merge", one, two) == two)
    #expect(try bench.run("claims").lines.count == 1)
    #expect(try bench.run("claims", "list", "--all").output.contains("→ \(two)"))
    let shown = try bench.object("claims", "show", two)
    #expect(shown["merged"] as? [String] == [one])
    #expect((shown["assertions"] as? [Any])?.count == 1)
    try bench.refuses(["claims", "merge", two, one], "cannot be merged into itself")
    #expect(try bench.did("claims", "merge", one, "--apart") == one)
    #expect(try bench.run("claims").lines.count == 2)
    try bench.did("check")
  }

  @Test func onlyWhatNothingRefersToIsDeleted() throws {
    let bench = try LedgerBench()
    let id = try bench.did("claims", "add", "The quay leaks")
    let (mark, _) = try bench.attributed("the-quay", "The leak is old", to: "Ada Tern")
    try bench.did("claims", "link", "the-quay", mark, id)
    try bench.refuses(
      ["claims", "delete", id],
      "\(id): 1 attribution in 1 article would be left without it; 'postil claims merge'")
    let other = try bench.did("claims", "add", "The quay is dry")
    let third = try bench.did("claims", "add", "The quay is damp")
    try bench.did("claims", "merge", third, other)
    try bench.refuses(
      ["claims", "delete", other], "\(other): 1 merged claim would be left without it")
    #expect(try bench.did("claims", "delete", third) == "deleted: \(third)  The quay is damp")
    #expect(try bench.did("claims", "delete", other) == "deleted: \(other)  The quay is dry")
    #expect(try bench.run("claims", "--json").objects().count == 1)
    try bench.did("undo", "--ledgers")
    #expect(try bench.object("claims", "show", other)["statement"] as? String == "The quay is dry")
    // The link is gone, but to undo that the claim is needed.
    try bench.did("claims", "link", "the-quay", mark, "--unlink")
    try bench.refuses(
      ["claims", "delete", id], "still used, or needed by what can be undone, in the-quay")
    try bench.did("check")
  }

  @Test func aGradeComesInHalves() throws {
    let bench = try LedgerBench()
    let claim = try bench.did("claims", "add", "The quay leaks")
    #expect(
      try bench.did("claims", "grade", claim, "--reliability", "b")
        == "\(claim)  B: usually reliable")
    #expect(
      try bench.did("claims", "grade", claim, "--credibility", "3")
        == "\(claim)  B3: usually reliable, possibly true")
    #expect(
      try bench.did("claims", "grade", claim, "c") == "\(claim)  C3: fairly reliable, possibly true"
    )
    #expect(
      try bench.did("claims", "grade", claim, "--reliability", "") == "\(claim)  3: possibly true")
    #expect(try bench.did("claims", "grade", claim, "") == "\(claim)  no grade")
    let told = try bench.attributed("the-quay", "The leak is old", to: "a file")
    #expect(
      try bench.did("claims", "grade", "the-quay", told.mark, "D4").hasPrefix(
        "\(told.attribution)  D4"))
    #expect(try bench.run("claims", "grade", "--definitions").lines.count == 14)
  }

  @Test func aOneAsksForTwoOrigins() throws {
    let bench = try LedgerBench()
    let claim = try bench.did("claims", "add", "The quay leaks")
    let told = try bench.attributed("the-quay", "The leak is old", to: "a file")
    let alone = try bench.run("claims", "grade", "the-quay", told.mark, "B1")
    #expect(alone.status == 0)
    #expect(alone.errors.contains("linked to no claim"))
    try bench.did("claims", "link", "the-quay", told.mark, claim)
    let one = try bench.run("claims", "grade", claim, "1")
    #expect(one.status == 0)
    #expect(one.errors.contains("fewer than two independent origins: 1 article"))
    let other = try bench.attributed("a-ferry", "A second ferry", to: "Ada Tern")
    try bench.did("claims", "link", "a-ferry", other.mark, claim)
    try bench.did("claims", "grade", claim, "B1")
  }

  @Test func similarClaimsAreListed() throws {
    let bench = try LedgerBench()
    let claim = try bench.did("claims", "add", "The old quay leaks badly")
    try bench.did("claims", "add", "A ferry is late")
    #expect(
      try bench.object("claims", "similar", "the old quay leaks badly")["percent"] as? Int == 100)
    let mark = try bench.did(
      "mark", "the-quay", "--as", "claim", "--quote", "The quay at Tarn leaks")
    let like = try bench.run("claims", "similar", "the-quay", mark)
    #expect(like.lines.first?.hasPrefix(claim) == true)
    #expect(try bench.run("claims", "similar", "zzz").output == "")
  }

  @Test func whatIsWrongIsSaidInOneLine() throws {
    let bench = try LedgerBench()
    let claim = try bench.did("claims", "add", "The quay leaks")
    try bench.did("claims", "add", "The quay leaks since May")
    let mark = try bench.did("mark", "the-quay", "--as", "cue", "--quote", "The leak is old")
    let wrong: [(arguments: [String], words: String, status: Int32)] = [
      (["show", "c-00000000"], "c-00000000: no such claim", 1),
      (["show", ""], "'': no such claim", 1),
      (["show", "the quay"], "the quay: means several: ", 1),
      (["add", "The quay  leaks"], "the same claim is there already: \(claim)", 1),
      (["add", " "], "needs a statement", 64), (["edit", claim], "nothing to change", 64),
      (["edit", claim, "--statement", ""], "needs a statement", 64),
      (["edit", claim, "--date", "soon"], "'soon' is no date: 2025-09-29", 64),
      (["edit", claim, "--language", "English!"], "no language tag", 64),
      (["edit", claim, "--status", "done"], "done", 64),
      (["merge", claim, claim], "\(claim): cannot be merged into itself", 1),
      (["merge", claim], "--apart", 64),
      (["merge", claim, "c-00000000"], "no such claim", 1),
      (["delete", "nobody"], "nobody: no such claim", 1),
      (["delete", "the quay"], "the quay: means several: ", 1),
      (["link", "the-quay", mark, claim], "is a cue, not a claim", 1),
      (["link", "the-quay", "a-00000000", claim], "no attribution a-00000000", 1),
      (["link", "nobody", mark, claim], "nobody: no such article", 1),
      (["link", "the-quay", mark], "--unlink", 64),
      (["grade", claim, "G7"], "a grade such as B2", 64), (["grade"], "a grade is of a CLAIM", 64),
      (["grade", claim], "a grade such as B2", 64),
      (["grade", claim, "B2", "--credibility", "1"], "a grade such as B2", 64),
      (["grade", claim, "--credibility", "7"], "7", 64),
    ]
    for one in wrong {
      try bench.refuses(
        ["claims"] + one.arguments, one.words, status: one.status)
    }
  }

  @Test func textFromOutsideSteersNoTerminal() throws {
    let bench = try LedgerBench()
    try bench.did("claims", "add", "The quay \u{1B}[31mleaks\u{202E}")
    for command in [["claims"], ["claims", "show", "quay"], ["claims", "similar", "quay"]] {
      let run = try bench.sandbox.run(command)
      run.expectDone()
      #expect(!run.output.contains("\u{1B}") && !run.output.contains("\u{202E}"))
    }
  }

  @Test func ofManyAtOnceEachIsDone() throws {
    let bench = try LedgerBench()
    let runs = try bench.sandbox.runAtOnce(
      (0..<6).map { ["claims", "add", "Claim \($0)", "--claimant", "Ada Tern"] })
    for run in runs { run.expectDone() }
    #expect(try bench.run("claims").lines.count == 6)
    #expect(try bench.run("sources").lines.count == 1)
    let same = try bench.sandbox.runAtOnce(
      Array(repeating: ["claims", "add", "The same", "--note", "n"], count: 3))
    #expect(same.filter { $0.status == 0 }.count == 1)
    for run in same where run.status != 0 { run.expectFailure("the same claim is there already") }
    try bench.did("check")
  }
}
