import TestSupport
import Testing

@Suite struct LedgerUndoTests {
  @Test func theLastStepOfTheLedgersIsTakenBackAndDoneAgain() throws {
    let bench = try LedgerBench()
    try bench.refuses(["undo", "--ledgers"], "nothing to undo in the ledgers")
    let claim = try bench.did("claims", "add", "The quay leaks", "--claimant", "Harbour Office")
    try bench.did("claims", "edit", claim, "--status", "settled", "--note", "Seen.")
    let before = try bench.run("claims", "show", claim).output
    #expect(
      try bench.did("undo", "--ledgers") == "undone: claim settled: The quay leaks, note written")
    #expect(try bench.object("claims")["status"] as? String == "open")
    #expect(try bench.did("undo", "--ledgers") == "undone: claim added: The quay leaks")
    #expect(try bench.run("claims").output == "" && bench.run("sources").output == "")
    try bench.did("redo", "--ledgers")
    try bench.did("redo", "--ledgers", by: "ben")
    #expect(try bench.run("claims", "show", claim).output == before)
    try bench.refuses(["redo", "--ledgers"], "nothing to redo in the ledgers")
    #expect(
      try bench.did("undo", "--ledgers", by: "ben")
        == "undid ana's step: claim settled: The quay leaks, note written")
    try bench.did("check")
  }

  @Test func whichHistoryHasToBeSaid() throws {
    let bench = try LedgerBench()
    try bench.refuses(["undo"], "An ARTICLE, or --ledgers", status: 64)
    try bench.refuses(["redo", "the-quay", "--ledgers"], "An ARTICLE, or --ledgers", status: 64)
  }
}
