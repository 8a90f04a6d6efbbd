import TestSupport
import Testing

extension Stories {
  /// A list with nothing in it says on a terminal whether there is nothing or nothing fits.
  @Suite struct EmptyLists {
    private static let lines = [
      ("list xyzzy", "none of 1 article fits"),
      ("list tag:gate", "none of 1 article fits: there is no tag #gate · “gates” is the nearest"),
      ("list --tag gate", "none of 1 article fits: there is no tag #gate · “gates” is the nearest"),
      ("marks --tag gate", "none of 1 mark fits: there is no tag #gate · “gates” is the nearest"),
      ("marks --kind cue", "none of 1 mark fits"),
      ("claims list --status dropped", "none of 1 claim fits"),
      ("claims list --tag gate", "none of 1 claim fits: there is no tag #gate"),
      ("sources list --kind document", "none of 1 source fits"),
      ("relations", "no relations in the ledger yet"),
      ("orphans", "no orphans"),
    ]

    @Test func eachSaysWhy() throws {
      let bench = try Sandbox(articles: ["quay.txt": Sample.quay])
      guard let stage = try Stage(bench, columns: 120) else { return }
      try bench.run(
        "mark", "the-quay", "--as", "highlight", "--quote", "Tarn leaks", "--tag", "gates"
      )
      .expectDone()
      try bench.run("claims", "add", "The quay leaks").expectDone()
      try bench.run("sources", "add", "The board", "--kind", "outlet").expectDone()
      for (line, words) in Self.lines {
        try stage.command("clear; postil \(line)")
        try stage.expect(words)
      }
    }

    @Test func anEmptyLibraryHasNothing() throws {
      let bench = try Sandbox(articles: [:])
      guard let stage = try Stage(bench, columns: 120) else { return }
      for (line, words) in [
        ("list xyzzy", "no articles yet: postil add PATH"), ("marks", "no marks yet"),
        ("claims --status open", "no claims in the ledger yet"),
        ("sources list --kind outlet", "no sources in the ledger yet"),
      ] {
        try stage.command("clear; postil \(line)")
        try stage.expect(words)
      }
    }
  }
}
