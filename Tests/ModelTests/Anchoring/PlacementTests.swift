import Foundation
import Model
import TestSupport
import Testing

/// Where an anchor of an old text stands in a new one.
@Suite struct PlacementTests {
  /// The first ⟦passage⟧ of `before` is sought in `after`, where it is marked, too; without a mark
  /// there it must become an orphan.
  private func check(
    _ before: String, _ after: String, knowsOldText: Bool = true,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let (old, new) = (MarkedText(before), MarkedText(after))
    let anchor = Anchor(try #require(old.spans.first), in: old.text)
    let placement = anchor.placement(in: new.text, from: knowsOldText ? old.text : nil)
    let found: Span? =
      switch placement {
      case .same: anchor.span
      case .moved(let moved): moved.span
      case .orphaned: nil
      }
    #expect(
      found.map { new.text[$0] } == new.spans.first.map { new.text[$0] },
      sourceLocation: sourceLocation)
    #expect(found == new.spans.first, sourceLocation: sourceLocation)
  }

  /// The same with the old text and with what the anchor alone knows.
  private func checkBoth(_ before: String, _ after: String) throws {
    try check(before, after)
    try check(before, after, knowsOldText: false)
  }

  @Test func whatIsUntouchedStays() throws {
    let text = "The ferry sank. ⟦Nobody on the quay was told⟧, said the mayor, who was away."
    try checkBoth(text, text)
    try checkBoth(text, "On Friday it rained.\n\n" + text)
    try checkBoth(text, text + "\n\nOn Friday it rained.")
  }

  @Test func formsOfSignsCountLittle() throws {
    try checkBoth(
      "He was asked, and ⟦\"the tide - it's late\"⟧ was all that the harbour master said.",
      "He was asked,  and ⟦“the tide – it’s late”⟧ was all that the harbour master said.")
  }

  @Test func aShortWordIsHeldByWhatIsAroundIt() throws {
    try check(
      "Ada said no. Bob ⟦said⟧ yes, and Cy said nothing at all about the ferry.",
      "Ada said no. Eve said maybe. Bob ⟦said⟧ yes, and Cy said nothing at all about the ferry.")
    try check(
      "Ada said no to the plan. Bob ⟦said⟧ yes, and the ferry left at noon without him.",
      "Ada said no to the plan. The ferry left at noon without him.")
  }

  @Test func aMovedParagraphIsFollowed() throws {
    let (first, last) = ("One came by the early boat to see it all.", "Two went by the late train.")
    let marked = "The council ⟦met at nine⟧ in the old hall by the harbour, as it does each Monday."
    try checkBoth("\(first)\n\n\(marked)\n\n\(last)", "\(first)\n\n\(last)\n\n\(marked)")
  }

  @Test func aCopyElsewhereDoesNotDrawTheMark() throws {
    let marked = "The council ⟦met at nine⟧ in the old hall by the harbour, as it does each Monday."
    let copy = "The council met at nine in the old hall by the harbour, as it does each Monday."
    let rest = "One came by the early boat.\n\nTwo went by the late train to town."
    try check("\(marked)\n\n\(rest)", "\(marked)\n\n\(rest)\n\n\(copy)")
  }

  @Test func ofTwoEqualPlacesNeitherIsTaken() throws {
    let marked = "The council ⟦met at nine⟧ in the old hall by the harbour, as it does each Monday."
    let copy = "The council met at nine in the old hall by the harbour, as it does each Monday."
    let rest = "Two went by the late train to town."
    try checkBoth("\(marked)\n\n\(rest)", "\(copy)\n\n\(copy)\n\n\(rest)")
  }

  @Test func wordsThatChangedALittle() throws {
    try check(
      "On Friday the mayor said that ⟦the harbour would be closed for 14 days⟧ from Sunday on.",
      "On Friday the mayor said that ⟦the harbour would be closed for 21 days⟧ from Sunday on.")
    try check(
      "On Friday the mayor said that ⟦4,000 people had left⟧ the town since Sunday morning.",
      "On Friday the mayor said that ⟦5,000 people had left⟧ the town since Sunday morning.")
  }

  @Test func otherWordsAreNoPlace() throws {
    try checkBoth(
      "On Friday the mayor said that ⟦the harbour was safe⟧ and the ferries would run on.",
      "On Friday the mayor said that nobody knew and the ferries would run on.")
    try checkBoth("⟦The harbour was safe⟧.", "")
    try checkBoth("A ⟦ ⟧B", "A B and more of it")
  }

  @Test func aPartOfAWordStaysOne() throws {
    try checkBoth(
      "They call it ⟦un⟧sinkable, and it sank before the captain had his tea.",
      "Some time ago: they call it ⟦un⟧sinkable, and it sank before the captain had his tea.")
  }

  @Test func scriptsWithoutSpaces() throws {
    try check(
      "港は閉鎖された。市長は⟦誰も知らなかった⟧と述べた。船は来なかった。",
      "昨日、港は閉鎖された。市長は⟦誰も知らなかった⟧と述べた。船は来なかった。")
  }

  /// The first candidate for the ⟦passage⟧ of `before`, which has no certain place in `after`, is
  /// what is marked there.
  private func checkCandidate(
    _ before: String, _ after: String, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let (old, new) = (MarkedText(before), MarkedText(after))
    let anchor = Anchor(try #require(old.spans.first), in: old.text)
    let placement = anchor.placement(in: new.text, from: old.text)
    guard case .orphaned(let candidates) = placement else {
      Issue.record("\(placement)", sourceLocation: sourceLocation)
      return
    }
    #expect(
      candidates.first?.words == new.spans.first.map { new.text[$0] },
      sourceLocation: sourceLocation)
  }

  @Test func aCandidateForASentenceIsASentence() throws {
    let rest = "The office later said that it would stay open. Nobody was told."
    try checkCandidate(
      "Rain fell. ⟦The inspectors found cracks in two of its piers on Monday.⟧ \(rest)",
      "Rain fell. ⟦The inspectors found cracks in two of its old stone feet late at night.⟧ \(rest)"
    )
    try checkCandidate(
      "Rain fell. ⟦The inspectors found cracks in two of its piers on Monday⟧. \(rest)",
      "Rain fell. ⟦The inspectors found cracks in two of its old stone feet late at night⟧. \(rest)"
    )
    try checkCandidate(
      "⟦On Monday two inspectors found cracks in two of its piers.⟧\n\n\(rest)",
      "⟦Last week in the dark they found cracks in two of its piers.⟧\n\n\(rest)")
  }

  @Test func aCandidateIsOfWholeWords() throws {
    let rest = "and the office later said that it would stay open. Nobody was told."
    try checkCandidate(
      "Rain fell and ⟦the inspectors found the mayor asleep⟧ in town, \(rest)",
      "Rain fell and ⟦the inspectors found the mayor's⟧ old stone house in the dark, \(rest)")
  }

  @Test func candidatesAreSortedAndFew() throws {
    let row = "Ada said no. "
    let old = ScalarText(String(repeating: row, count: 9))
    let anchor = Anchor(Span(4, 8), in: old)
    let new = ScalarText("Bob said so.\n\n" + String(repeating: row, count: 8))
    guard case .orphaned(let candidates) = anchor.placement(in: new) else {
      return #expect(Bool(false), "one of many equal places was taken")
    }
    #expect(candidates.count == Placement.mostCandidates)
    #expect(candidates.map(\.score) == candidates.map(\.score).sorted(by: >))
    #expect(candidates.allSatisfy { $0.words == "said" })
  }

  /// Nobody can say which of two that were alike is gone.
  @Test(arguments: [
    """
    1. The quay ¶ Moved by Ada, seconded by Bob. ¶ ⟦Motion carried.⟧ ¶ 2. The fare ¶ Moved by Cy, \
    seconded by Bob. ¶ Motion carried. ¶ 3. The lamp ¶ There was no time left for it.
    """,
    """
    1. The quay ¶ Moved by Ada, seconded by Bob. ¶ Motion carried. ¶ 2. The fare ¶ Moved by Cy, \
    seconded by Bob. ¶ ⟦Motion carried.⟧ ¶ 3. The lamp ¶ There was no time left for it.
    """,
  ]) func ofTwoThatWereAlikeNeitherIsCertain(before: String) throws {
    let before = before.replacingOccurrences(of: " ¶ ", with: "\n\n")
    let after = """
      1. The quay

      Moved by Ada, seconded by Bob.

      Motion carried.

      3. The lamp

      There was no time left for it.
      """
    try check(before, after)
  }

  @Test func whatReachesBeyondTheWordsThatWereAlikeIsHeld() throws {
    try check(
      "Did you know?\n\nYes, ⟦he said at once.\n\nDid you tell⟧ them?\n\nYes, he said.\n\nAnd so on.",
      "Did you know?\n\nYes, ⟦he said at once.\n\nDid you tell⟧ them?\n\nAnd so on.")
  }

}
