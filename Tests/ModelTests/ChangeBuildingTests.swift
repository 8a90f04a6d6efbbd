import Model
import TestSupport
import Testing

/// The changes that keys and commands share.
@Suite struct ChangeBuildingTests {
  private let signature = Signature(creator: "ana", time: Timestamp(seconds: 86_400))
  private let article = Article.sample("Prices rose, said the Tide Office.")

  private func mark(_ kind: MarkKind, _ quote: String, tags: [TagName] = []) -> Mark {
    let spans = Quote(exact: quote).places(in: article)
    return Mark(kind, over: spans, of: article, tags: tags, by: signature, beside: [])
  }

  private func notebook(_ changes: Change...) throws -> Notebook {
    var notebook = Notebook()
    for change in changes { try notebook.apply(change) }
    return notebook
  }

  private func attribution(
    _ claim: Mark, to named: [String], via: [String] = [], in notebook: Notebook
  ) -> (change: Change, assertion: ID<Assertion>) {
    Change.attribution(
      claim: claim.id, named: named, via: via, article: article.id, notebook: notebook,
      signature: signature)
  }

  @Test func anUnknownSourceComesIntoTheLedgerWithTheAssertion() throws {
    let claim = mark(.claim, "Prices rose")
    let before = try notebook(.addMark(claim))
    let (change, id) = attribution(claim, to: ["Tide  Office"], via: ["leaked file"], in: before)

    var after = before
    let inverse = try after.apply(change)
    #expect(after.ledgers.sources.map(\.name) == ["leaked file", "Tide Office"])
    let assertion = try #require(after.annotations.assertion(id))
    #expect(after.ledgers.chain(of: assertion) == ["Tide Office", "leaked file"])
    #expect(assertion.via.map(\.basis) == [.stated])
    #expect(change.label(in: before) == "attributed to Tide Office ← leaked file")

    try after.apply(inverse)
    #expect(after == before)
  }

  @Test func aKnownSourceIsUsedAgain() throws {
    let claim = mark(.claim, "Prices rose")
    var known = Source(named: "Tide Office", by: signature, beside: Ledgers())
    known.aliases = ["TO"]
    let before = try notebook(.addMark(claim), .addSource(known))
    for names in [["tide office"], ["to"], ["Tide Office", "TO", " "]] {
      let (change, id) = attribution(claim, to: names, in: before)
      var after = before
      try after.apply(change)
      #expect(after.ledgers == before.ledgers)
      #expect(after.annotations.assertion(id)?.sources == [known.id])
    }
  }

  /// Four times as long a chain may take four times as long, and not sixteen times.
  @Test func aLongChainTakesTimeInProportion() throws {
    let claim = mark(.claim, "Prices rose")
    let before = try notebook(.addMark(claim))
    func time(_ links: Int) -> Double {
      let began = ThreadTime.now()
      let names = (0..<links).map { "desk \($0)" }
      let made = attribution(claim, to: ["The Quay"], via: names, in: before)
      #expect(made.change.leaves.count == links + 2)
      return ThreadTime.now() - began
    }
    let short = min(time(1000), time(1000))
    let long = min(time(4000), time(4000))
    #expect(long < 9 * short, "\(short) s, \(long) s")
  }

  @Test func aNewTagComesIntoTheLedgerOnce() throws {
    let (tide, port) = (try #require(TagName("tide")), try #require(TagName("port")))
    let claim = mark(.claim, "Prices rose", tags: [tide])
    var book = Notebook()
    let marking = Change.marking(claim, ledgers: book.ledgers)
    #expect(marking.label(in: book) == "claim marked, tagged #tide")
    try book.apply(marking)
    #expect(book.ledgers.tags.map(\.name) == [tide])

    let tagging = Change.tagging(claim.id, port, notebook: book, signature: signature)
    #expect(tagging.label(in: book) == "tagged #port")
    try book.apply(tagging)
    #expect(book.ledgers.tags.map(\.name) == [port, tide])
    let other = mark(.source, "Tide Office", tags: [tide])
    #expect(Change.marking(other, ledgers: book.ledgers) == .addMark(other))
  }

  @Test func aDeletionIsNamedAfterTheMark() throws {
    let claim = mark(.claim, "Prices rose")
    var book = try notebook(.addMark(claim))
    try book.apply(attribution(claim, to: ["Tide Office"], in: book).change)
    let deletion = Change.deletion(of: claim.id, in: book.annotations)
    #expect(deletion.label(in: book) == "claim deleted")
    try book.apply(deletion)
    #expect(book.annotations == Annotations())
  }
}
