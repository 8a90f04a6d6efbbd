import Model
import Testing

/// The steps that people take with sources and claims, as keys and commands build them.
@Suite struct LedgerBuildingTests {
  private static let time = Timestamp(seconds: 10)
  private static let mira = Signature(creator: "mira", time: time)

  /// `RUSI|the institute|R` is a source with aliases; `a>b` was merged into the other.
  private func ledgers(_ sources: String...) -> Ledgers {
    Ledgers(
      sources: sources.map { text in
        let parts = text.split(separator: ">").map(String.init)
        let names = parts[0].split(separator: "|").map(String.init)
        return Source(
          id: ID(names[0]), name: names[0], aliases: Array(names.dropFirst()),
          mergedInto: parts.count > 1 ? ID(parts[1]) : nil, creator: "B.",
          created: Timestamp(seconds: 0))
      })
  }

  /// Each source with its aliases after the changes.
  private func told(_ ledgers: Ledgers, _ changes: [Change]) throws -> [String] {
    var notebook = Notebook(ledgers: ledgers)
    try notebook.apply(.group(changes))
    return notebook.ledgers.sources.map { source in
      ([source.name] + source.aliases).joined(separator: "|")
        + (source.mergedInto.map { ">\($0)" } ?? "")
    }
  }

  @Test func aMergeGivesTheNamesAndPartingTakesThemBack() throws {
    let before = ledgers("a|x|Y", "b|y")
    let merge = try before.merging(ID<Source>("a"), into: ID("b"), at: Self.time)
    #expect(try told(before, merge) == ["a|x|Y>b", "b|y|a|x"])
    let after = ledgers("a|x|Y>b", "b|y|a|x")
    #expect(try after.merging(ID<Source>("a"), into: ID("b"), at: Self.time).isEmpty)
    let parting = try after.parting(ID<Source>("a"), at: Self.time)
    // What both are called goes with the one that was parted.
    #expect(try told(after, parting) == ["a|x|Y", "b"])
    #expect(try before.parting(ID<Source>("b"), at: Self.time).isEmpty)
  }

  @Test func nothingIsMergedIntoItself() {
    let all = ledgers("a>b", "b", "c")
    #expect(throws: ChangeError.mergedIntoItself("c")) {
      try all.merging(ID<Source>("c"), into: ID("c"), at: Self.time)
    }
    #expect(throws: ChangeError.mergedIntoItself("b")) {
      try all.merging(ID<Source>("b"), into: ID("a"), at: Self.time)
    }
    #expect(throws: ChangeError.noSuchSource(ID("d"))) {
      try all.merging(ID<Source>("a"), into: ID("d"), at: Self.time)
    }
    #expect(throws: ChangeError.noSuchClaim(ID("d"))) {
      try all.merging(ID<Claim>("d"), into: ID("e"), at: Self.time)
    }
  }

  @Test(arguments: [
    ("c", ["c|x|a"]), ("x", ["x|a"]), ("  c \n d ", ["c d|x|a"]), ("a", ["a|x"]), (" ", ["a|x"]),
  ])
  func aNewNameLeavesTheOldOneAsAnAlias(_ name: String, _ expected: [String]) throws {
    let before = ledgers("a|x")
    #expect(try told(before, before.renaming(ID("a"), to: name, at: Self.time)) == expected)
  }

  @Test(arguments: ["B", "Y", " y "])
  func aNameThatIsTakenIsRefused(_ name: String) {
    let all = ledgers("a", "b|y")
    #expect(throws: ChangeError.exists("b")) {
      try all.renaming(ID("a"), to: name, at: Self.time)
    }
  }

  @Test func whoeverSaysItAgainSaysItInNewWords() throws {
    func relation(_ from: String, _ to: String, note: String = "", by creator: String = "mira")
      -> Relation
    {
      Relation(
        .sameAs, .sources(ID(from), ID(to)), basis: .judged, note: note,
        by: Signature(creator: creator, time: Self.time))
    }
    let bare = ledgers("a", "b", "c>b")
    let first = relation("a", "b")
    let all = Ledgers(
      sources: bare.sources, relations: [first, relation("a", "b", by: "ana")])
    #expect(try bare.saying(first) == [.addRelation(first)])
    #expect(try all.saying(first).isEmpty)
    let again = relation("b", "a", note: "seen")
    #expect(try all.saying(again) == [.removeRelation(first.id), .addRelation(again)])
    #expect(throws: ChangeError.relatedToItself("a")) { try all.saying(relation("a", "a")) }
    // The other way round is the same, and so is what was merged into one of them.
    let ends = Relation.Ends.sources(ID("c"), ID("a"))
    #expect(all.said(.sameAs, of: ends, by: "mira") == [first])
    #expect(all.said(.dependsOn, of: ends, by: "mira").isEmpty)
  }

  @Test func aStepTellsEachEditAndNoMergeByItsNames() throws {
    let all = ledgers("a", "b")
    let renaming = try all.renaming(ID("a"), to: "c", at: Self.time)
    #expect(renaming.stepLabel(in: all) == "a renamed c, a, also: a")
    let merging = try all.merging(ID<Source>("a"), into: ID("b"), at: Self.time)
    #expect(merging.stepLabel(in: all) == "a merged into b")
  }

  @Test func whatRefersToASourceIsCounted() {
    let assertion = Assertion(
      id: ID("a-1"), claimMark: ID("m-1"), sources: [ID("a")], via: [Via(ID("b"), basis: .stated)],
      creator: "B.", created: Self.time, modified: Self.time)
    let notes = [ID<Article>("one"): Annotations(assertions: [assertion])]
    let all = ledgers("a", "b", "c>a")
    let found = all.references(to: ID("a"), notes)
    #expect(found.assertions == 1 && found.articles == 1 && found.merged == 1)
    #expect(all.references(to: ID("b"), notes).assertions == 1)
    #expect(all.references(to: ID("c"), notes).isEmpty)
  }

  @Test(arguments: [
    ("#12ab34", "#12AB34"), ("12AB34", "#12AB34"), ("#12ab3", nil), ("red", nil), ("#１２３４５６", nil),
    ("", nil),
  ])
  func aColourHasSixDigits(_ text: String, _ expected: String?) {
    #expect(Tag.colour(text) == expected)
  }
}
