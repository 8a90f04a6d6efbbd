import Foundation
import Model
import Storage
import Testing

/// Steps of the library that change its ledgers alone.
@Suite struct LedgerStepTests {
  private func mayor() -> Source { Source(named: "The mayor", by: .ada(1), beside: Ledgers()) }
  private func aide() -> Source { Source(named: "The aide", by: .ada(1), beside: Ledgers()) }
  private func claim() -> Claim {
    Claim(stating: "The harbour is closed.", by: .ada(2), beside: Ledgers())
  }

  @Test func everyChangeIsDoneUndoneAndRedoneToTheByte() throws {
    let tags = [try tag("harbour"), try tag("sea/port")]
    let rich = RichLedgers(tags, mayor: mayor().id, in: ID("none-00000000"))
    let first =
      [Change.addSource(mayor())]
      + tags.map { .addTag(Tag(name: $0, colour: "#00FF00", description: "d")) }
    let news: [Change] = [
      .removeTag(try tag("odd")), .addSource(Source(named: "New", by: .ada(1), beside: Ledgers())),
      .group([.addTag(Tag(name: try tag("new"))), .editTag(try tag("new"), .description("n"))]),
    ]
    for change in rich.every + news {
      try withLibrary { library, _ in
        let odd = Change.addTag(Tag(name: try tag("odd")))
        try library.commit(
          ledgers: .group(first + rich.making + [odd]), label: "made", by: .ada(4))
        try checkThereAndBack(change, in: library)
      }
    }
  }

  @Test func aRelationGoesAndComesBack() throws {
    try withLibrary { library, _ in
      let relation = Relation(.sameAs, .sources(aide().id, mayor().id), basis: .stated, by: .ada(3))
      let making = [Change.addSource(mayor()), .addSource(aide()), .addRelation(relation)]
      try library.commit(ledgers: .group(making), label: "made", by: .ada(4))
      try checkThereAndBack(.removeRelation(relation.id), in: library)
    }
  }

  private func checkThereAndBack(_ change: Change, in library: Library) throws {
    let before = try files(below: library.root)
    let (ledgers, step) = try library.commit(ledgers: change, label: "test", by: .ada(9))
    let after = try files(below: library.root)
    #expect(before != after, "\(change)")
    #expect(try library.ledgers() == ledgers)
    #expect(try library.ledgerHistory().nextUndo == step)
    #expect(try library.takeBack(step, by: .ada(10)).passedOver.isEmpty)
    #expect(try files(below: library.root) == before, "\(change)")
    let again = try #require(try library.ledgerHistory().nextRedo)
    _ = try library.bringBack(again, by: .ada(11))
    #expect(try files(below: library.root) == after, "\(change)")
  }

  @Test func whatChangesNothingWritesNothing() throws {
    try withLibrary { library, _ in
      try library.commit(ledgers: .addClaim(claim()), label: "made", by: .ada(4))
      let before = try files(below: library.root, besidesHistory: false)
      let same = Change.editClaim(claim().id, .status(.open), time: Signature.ada(60).time)
      let (_, step) = try library.commit(ledgers: same, label: "test", by: .ada(9))
      #expect(step.change == .group([]))
      #expect(try files(below: library.root, besidesHistory: false) == before)
    }
  }

  @Test(arguments: ["merge", "ring", "relation", "claimant", "nothing"])
  func whatDoesNotFitIsRefused(_ case: String) throws {
    try withLibrary { library, _ in
      let second = Claim(stating: "It is shut.", by: .ada(2), beside: Ledgers())
      let making = [Change.addSource(mayor()), .addClaim(claim()), .addClaim(second)]
      try library.commit(ledgers: .group(making), label: "made", by: .ada(4))
      let time = Signature.ada(9).time
      let merge = Change.editClaim(claim().id, .mergedInto(second.id), time: time)
      if `case` == "ring" { try library.commit(ledgers: merge, label: "merged", by: .ada(5)) }
      let changes: [String: Change] = [
        "merge": .editClaim(claim().id, .mergedInto(claim().id), time: time),
        "ring": .editClaim(second.id, .mergedInto(claim().id), time: time),
        "relation": .addRelation(
          Relation(.dependsOn, .sources(mayor().id, mayor().id), basis: .judged, by: .ada(3))),
        "claimant": .editClaim(claim().id, .claimant(ID("nobody")), time: time),
        "nothing": .removeTag(try tag("nothing")),
      ]
      let before = try files(below: library.root, besidesHistory: false)
      let error = #expect(throws: StorageError.self) {
        try library.commit(ledgers: try #require(changes[`case`]), label: "", by: .ada(9))
      }
      guard case .refused = error else { throw try #require(error) }
      #expect(try files(below: library.root, besidesHistory: false) == before)
    }
  }

  @Test func whatIsInUseIsNotRemoved() throws {
    try withLibrary { library, _ in
      var stated = claim()
      stated.claimant = mayor().id
      let making = [Change.addSource(mayor()), .addClaim(stated)]
      try library.commit(ledgers: .group(making), label: "made", by: .ada(4))
      #expect(throws: StorageError.inUse(record: "the-mayor", by: [])) {
        try library.commit(ledgers: .removeSource(mayor().id), label: "", by: .ada(9))
      }
    }
  }

  @Test func aChangeOfAnArticleIsNoneOfTheLedgers() throws {
    let sample = Sample("⟦The harbour was closed⟧.")
    try withLibrary { library, _ in
      #expect(throws: StorageError.self) {
        try library.commit(ledgers: .addMark(sample.mark(0)), label: "", by: .ada(9))
      }
      let deeds = try library.ledgerDeeds()
      #expect(deeds.isEmpty)
    }
  }

  @Test func onlyTheLastStepIsTakenBack() throws {
    try withLibrary { library, _ in
      try library.commit(ledgers: .addSource(mayor()), label: "one", by: .ada(1))
      let stale = try #require(try library.ledgerHistory().nextUndo)
      try library.commit(ledgers: .addSource(aide()), label: "two", by: .ada(2))
      let path = library.root + "/history.jsonl"
      #expect(throws: StorageError.overtaken(path: path)) {
        try library.takeBack(stale, by: .ada(3))
      }
      #expect(throws: StorageError.overtaken(path: path)) {
        try library.commit(ledgers: stale.inverse, act: .undone, label: "", by: .ada(3))
      }
      #expect(try library.ledgers().sources.count == 2)
      let last = try #require(try library.ledgerHistory().nextUndo)
      _ = try library.commit(ledgers: last.inverse, act: .undone, label: "two", by: .ada(3))
      _ = try library.takeBack(stale, by: .ada(4))
      #expect(try library.ledgers().sources.isEmpty)
      #expect(try library.ledgerDeeds().map(\.act) == [.done, .done, .undone, .undone])
    }
  }

  /// Another article's commit edited the same field meanwhile: its word stays, and is told.
  @Test func whatSomebodyChangedSinceIsPassedOver() throws {
    let sample = Sample("⟦The harbour was closed⟧.")
    try withArticle(sample) { library, id in
      try library.commit(ledgers: .addClaim(claim()), label: "one", by: .ada(1))
      let edit = Change.editClaim(claim().id, .note("mine"), time: Signature.ada(5).time)
      try library.commit(ledgers: edit, label: "two", by: .ada(2))
      try library.commit(
        .editClaim(claim().id, .note("theirs"), time: Signature.ada(6).time), to: id)
      let step = try #require(try library.ledgerHistory().nextUndo)
      let outcome = try library.takeBack(step, by: .ada(7))
      #expect(outcome.passedOver == [PassedOver(article: nil, change: step.inverse)])
      #expect(outcome.ledgers.claims.map(\.note) == ["theirs"])
    }
  }

  @Test func aTornLineOfTheLibraryIsPassedOver() throws {
    try withLibrary { library, _ in
      try library.commit(ledgers: .addSource(mayor()), label: "one", by: .ada(1))
      try library.commit(ledgers: .addSource(aide()), label: "two", by: .ada(2))
      try edit(library.root + "/history.jsonl") { String($0.dropLast(20)) }
      #expect(try library.isLedgerHistoryTorn())
      #expect(try library.ledgerHistory().done.map(\.label) == ["one"])
      try library.commit(ledgers: .removeSource(aide().id), label: "three", by: .ada(3))
      #expect(try library.ledgerHistory().done.map(\.label) == ["one", "three"])
    }
  }
}

extension Library {
  @discardableResult
  fileprivate func commit(
    ledgers change: Change, label: String, by signature: Signature
  ) throws(StorageError) -> (Ledgers, Step) {
    try commit(ledgers: change, act: .done, label: label, by: signature)
  }
}
