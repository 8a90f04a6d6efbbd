import Foundation
import TestSupport
import Testing

extension Stories {
  /// Two articles tell of one survey: their claims are sorted by keys, a passage is gone to and come
  /// back from, and the files are those that commands make.
  @Suite struct ClaimsStory {
    private static let articles = [
      "quay.txt": "The cracks\n\nThe mole is cracked, a survey says. Nobody has denied it.\n",
      "tide.txt": "The mole\n\nDivers found cracks, The Quay reports. The board is silent.\n",
    ]

    /// What the articles say, from whom; the ids of the claim, and of the second passage's mark.
    private func prepare(_ bench: Sandbox) throws -> (claim: String, mark: String) {
      try bench.run("init", "lib").expectDone()
      for (name, text) in Self.articles.sorted(by: { $0.key < $1.key }) {
        try bench.write(text, to: name)
        try bench.run("add", name).expectDone()
      }
      func line(_ arguments: String...) throws -> String {
        try #require(try bench.run(arguments).lines.first)
      }
      let first = try line("mark", "the-cracks", "--as", "claim", "--quote", "The mole is cracked")
      let one = try line("attribute", "the-cracks", "--claim", first, "--source", "a survey")
      let second = try line("mark", "the-mole", "--as", "claim", "--quote", "Divers found cracks")
      _ = try line(
        "attribute", "the-mole", "--claim", second, "--source", "The Quay", "--via", "a survey")
      let claim = try line("claims", "add", "The mole is cracked")
      _ = try line("claims", "link", "the-cracks", one, claim)
      return (claim, second)
    }

    @Test func sortedByKeysAndByCommands() throws {
      let (typed, told) = (try Sandbox(), try Sandbox())
      let ids = try prepare(typed)
      #expect(try prepare(told) == ids)
      guard let stage = try Stage(typed) else { return }
      try stage.open(showing: "2 articles")
      try stage.type("3")
      try stage.expect("▸ “Divers found cracks”")
      try stage.expect("  The mole is cracked")

      try stage.keep("mcracked⏎", "passage linked to the claim: The mole is cracked")
      try told.run("claims", "link", "the-mole", ids.mark, ids.claim).expectDone()
      try stage.expect("1 claim")

      try stage.type("⏎")
      try stage.expect("2 articles → outlets unknown → 1 independent origin (1 named)")
      try stage.expect("└ The mole ← The Quay ← a survey")
      try stage.type("j⏎")
      try stage.expect("Claims ▸ The mole")
      try stage.type("q")
      try stage.expect("▸ └ The mole ← The Quay ← a survey")
      try stage.type("q")

      try stage.keep("e by waves⏎", "claim reworded: The mole is cracked by waves")
      let words = "The mole is cracked by waves"
      try told.run("claims", "edit", ids.claim, "--statement", words).expectDone()
      try stage.keep("S<Down>⏎", "claim checking: \(words)")
      try told.run("claims", "edit", ids.claim, "--status", "checking").expectDone()
      try stage.type("u")
      try stage.expect("undone: claim checking")
      try stage.expect(" · saved")
      try told.run("undo", "--ledgers").expectDone()
      try stage.quit()

      for path in try files(typed) {
        let (byKeys, byCommands) = (try typed.read(path), try told.read(path))
        #expect(byKeys == byCommands, "\(path)")
      }
      #expect(try typed.run("check").output.contains("no flaws"))
      #expect(try typed.run("origins", words).output.contains("1 independent origin"))
    }

    /// Ledgers and marks: histories tell of one thing in other words.
    private func files(_ bench: Sandbox) throws -> [String] {
      let names = try bench.snapshot().keys.filter { name in
        name.hasSuffix("marks.json") || ["claims.json", "sources.json"].contains(name)
      }
      #expect(names.count == 4)
      return names.sorted().map { "lib/" + $0 }
    }
  }
}
