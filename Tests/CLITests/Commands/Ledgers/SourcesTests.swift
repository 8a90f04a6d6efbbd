import TestSupport
import Testing

@Suite struct SourcesTests {
  @Test func everyFieldIsSetAndEmptied() throws {
    let bench = try LedgerBench()
    let id = try bench.did(
      "sources", "add", "Harbour Office", "--kind", "organisation", "--alias", "HO", "--knowledge",
      "first-hand", "--reliability", "b", "--date", "2025-01-02", "--note", "Ask.")
    #expect(id == "harbour-office")
    let shown = try bench.object("sources")
    let fields: [(key: String, text: String)] = [
      ("kind", "organisation"), ("knowledge", "first-hand"), ("reliability", "B"),
      ("date", "2025-01-02"), ("note", "Ask."),
    ]
    for field in fields { #expect(shown[field.key] as? String == field.text) }
    #expect(shown["aliases"] as? [String] == ["HO"])
    try bench.did(
      "sources", "edit", "ho", "--alias", "", "--reliability", "", "--date", "", "--note", "")
    let emptied = try bench.object("sources")
    #expect(emptied["aliases"] as? [String] == [])
    #expect(emptied["reliability"] as? String == nil && emptied["date"] as? String == nil)
    #expect(emptied["note"] as? String == "")
  }

  @Test func aNewNameLeavesTheOldOneAsAnAlias() throws {
    let bench = try LedgerBench()
    try bench.did("sources", "add", "Harbour Office", "--alias", "HO")
    try bench.did("sources", "edit", "Harbour Office", "--name", "Port Authority")
    #expect(
      try bench.did("sources")
        == "harbour-office  organisation  Port Authority, HO, Harbour Office")
    try bench.did("sources", "edit", "ho", "--unalias", "harbour office")
    #expect(try bench.did("sources") == "harbour-office  organisation  Port Authority, HO")
    #expect(try bench.did("sources", "grade", "ho", "c") == "harbour-office  C: fairly reliable")
  }

  @Test func aMergedSourceGivesItsNames() throws {
    let bench = try LedgerBench()
    try bench.did("sources", "add", "Harbour Office", "--alias", "HO")
    try bench.did("sources", "add", "Port Authority")
    _ = try bench.attributed("the-quay", "The leak is old", to: "Harbour Office", "a file")
    _ = try bench.attributed("a-ferry", "A second ferry", to: "Ada Tern", "Port Authority")
    #expect(try bench.did("sources", "merge", "HO", "Port Authority") == "port-authority")
    let shown = try bench.object("sources", "show", "Harbour Office")
    #expect(shown["id"] as? String == "port-authority")
    #expect(shown["aliases"] as? [String] == ["Harbour Office", "HO"])
    #expect(shown["merged"] as? [String] == ["harbour-office"])
    #expect((shown["assertions"] as? [Any])?.count == 2)
    let text = try bench.run("sources", "show", "ho").output
    #expect(text.contains("cited by     Ada Tern in 1 article"))
    #expect(text.contains("has it from  a file in 1 article"))
    #expect(text.contains("said in 2 articles"))
    try bench.refuses(["sources", "merge", "port-authority", "HO"], "cannot be merged into itself")
    try bench.did("sources", "merge", "harbour-office", "--apart")
    #expect(try bench.object("sources", "show", "Port Authority")["aliases"] as? [String] == [])
    #expect(try bench.object("sources", "show", "HO")["id"] as? String == "harbour-office")
    try bench.did("check")
  }

  @Test func onlyWhatNothingRefersToIsDeleted() throws {
    let bench = try LedgerBench()
    _ = try bench.attributed("the-quay", "The leak is old", to: "Harbour Office")
    try bench.did("sources", "add", "Port Authority")
    try bench.refuses(
      ["sources", "delete", "harbour office"],
      "harbour-office: 1 attribution in 1 article would be left without it; 'postil sources merge'")
    #expect(
      try bench.did("sources", "delete", "Port Authority")
        == "deleted: port-authority  Port Authority")
    #expect(try bench.did("sources") == "harbour-office  organisation  Harbour Office")
    try bench.did("undo", "--ledgers")
    #expect(try bench.run("sources").output.contains("Port Authority"))
  }

  @Test func whatIsWrongIsSaidInOneLine() throws {
    let bench = try LedgerBench()
    try bench.did("sources", "add", "Harbour Office", "--alias", "HO")
    try bench.did("sources", "add", "Harbour Master")
    let wrong: [(arguments: [String], words: String, status: Int32)] = [
      (["show", "nobody"], "nobody: no such source", 1),
      (["show", "harbour-"], "harbour-: means several: harbour-master", 1),
      (["add", "ho"], "the same source is there already: harbour-office", 1),
      (["add", " "], "needs a name", 64), (["edit", "ho"], "nothing to change", 64),
      (["edit", "ho", "--name", "Harbour Master"], "is there already: harbour-master", 1),
      (["edit", "ho", "--alias", "harbour master"], "is there already: harbour-master", 1),
      (["edit", "ho", "--kind", "rumour"], "rumour", 64),
      (["grade", "ho", "G"], "G", 64),
      (["merge", "ho", "Harbour Office"], "harbour-office: cannot be merged into itself", 1),
      (["merge", "ho"], "--apart", 64),
      (["relate", "ho", "depends-on", "Harbour Office"], "cannot be related to itself", 1),
      (["relate", "ho", "likes", "harbour-master"], "likes", 64),
      (["relate", "ho", "same-as", "nobody"], "nobody: no such source", 1),
      (["relate", "ho", "same-as", "harbour-master", "--stated", "nobody"], "no such article", 1),
      (
        ["relate", "ho", "same-as", "harbour-master", "--stated", "the-quay", "m-00000000"],
        "no mark m-00000000", 1
      ),
      (["unrelate", "ho", "same-as", "harbour-master"], "by ana: nobody said so", 1),
    ]
    for one in wrong {
      try bench.refuses(["sources"] + one.arguments, one.words, status: one.status)
    }
  }
}
