import Model
import Testing

@Suite struct TwinTests {
  private let article = Article.sample("Prices rose, said the Tide Office and the port.")
  private let ana = Signature(creator: "ana", time: Timestamp(seconds: 86_400))
  private let later = Signature(creator: "ana", time: Timestamp(seconds: 90_000))
  private let ben = Signature(creator: "ben", time: Timestamp(seconds: 90_000))

  private func mark(_ kind: MarkKind, _ quotes: String..., by signature: Signature) -> Mark {
    let spans = quotes.flatMap { Quote(exact: $0).places(in: article) }
    return Mark(kind, over: spans, of: article, tags: [], by: signature, beside: [])
  }

  @Test func theSameMarkIsKnownByKindSpansAndPerson() throws {
    let old = mark(.claim, "Prices", "rose", by: ana)
    let annotations = Annotations(marks: [old])
    var again = mark(.claim, "Prices", "rose", by: later)
    again.note = "another note makes no other mark"
    #expect(again.id != old.id)
    #expect(annotations.twin(of: .addMark(again)) == .mark(old))
    #expect(annotations.twin(of: .group([.addMark(again)]))?.id == old.id.value)

    #expect(annotations.twin(of: mark(.claim, "Prices", "rose", by: ben)) == nil)
    #expect(annotations.twin(of: mark(.highlight, "Prices", "rose", by: later)) == nil)
    #expect(annotations.twin(of: mark(.claim, "Prices rose", by: later)) == nil)
    #expect(annotations.twin(of: .removeMark(old.id)) == nil)
  }

  @Test func aMarkWhoseWordsAreGoneIsNoTwinOfTheWordsInItsPlace() {
    let old = mark(.claim, "Prices", by: ana)
    let other = Article.sample("Prizes rose.")
    let new = Mark(.claim, over: old.spans, of: other, by: later, beside: [])
    #expect(Annotations(marks: [old]).twin(of: new) == nil)
  }

  @Test func theSameAttributionIsKnownByClaimSourcesChainStanceAndPerson() throws {
    let claim = mark(.claim, "Prices rose", by: ana)
    let cue = mark(.cue, "said", by: ana)
    let other = mark(.claim, "rose", by: ana)
    var book = Notebook()
    for mark in [claim, cue, other] { try book.apply(.addMark(mark)) }
    func attribution(
      _ claim: Mark, _ named: [String], via: [String] = [], cues: [Mark] = [],
      basis: Basis = .stated, stance: Stance = .supports, by signature: Signature
    ) -> (change: Change, assertion: ID<Assertion>) {
      Change.attribution(
        claim: claim.id, cueMarks: cues.map(\.id), named: named, via: via, basis: basis,
        stance: stance, article: article.id, notebook: book, signature: signature)
    }
    let old = attribution(claim, ["Tide Office", "port"], via: ["file"], by: ana)
    try book.apply(old.change)

    func isKnown(_ made: (change: Change, assertion: ID<Assertion>)) -> Bool {
      book.annotations.twin(of: made.change)?.id == old.assertion.value
    }
    #expect(isKnown(attribution(claim, ["tide office", "port"], via: ["FILE"], by: later)))
    #expect(isKnown(attribution(claim, ["port", "Tide Office"], via: ["file"], by: later)))
    #expect(
      isKnown(
        attribution(
          claim, ["port", "Tide Office"], via: ["file"], cues: [cue], basis: .judged, by: later)))

    #expect(!isKnown(attribution(claim, ["Tide Office", "port"], via: ["file"], by: ben)))
    #expect(!isKnown(attribution(claim, ["Tide Office", "port"], by: later)))
    #expect(!isKnown(attribution(claim, ["Tide Office"], via: ["file"], by: later)))
    #expect(!isKnown(attribution(other, ["Tide Office", "port"], via: ["file"], by: later)))
    #expect(
      !isKnown(
        attribution(claim, ["Tide Office", "port"], via: ["file"], stance: .denies, by: later)))
  }
}
