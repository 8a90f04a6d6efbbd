import Foundation
import Model
import Storage
import Testing

/// Steps that touch ledgers and the marks of many articles.
@Suite struct LibraryStepTests {
  private let first = Sample("⟦The harbour was closed⟧, ⟦said⟧ ⟦the mayor⟧.", title: "One")
  private let second = Sample("⟦The harbour is closed⟧, ⟦says⟧ ⟦the mayor⟧.", title: "Two")

  private var one: ID<Article> { first.article.id }
  private var two: ID<Article> { second.article.id }

  /// Two articles with a mark each that bears tags, and a claim that bears the first.
  private func withTwo(
    _ mine: [String] = ["sea"], _ theirs: [String] = ["sea", "port"],
    _ body: (Library) throws -> Void
  ) throws {
    try withLibrary { library, _ in
      for sample in [first, second] { _ = try library.add(sample.article, original: sample.bytes) }
      let tags = Set(mine + theirs).sorted().compactMap(TagName.init)
      let claim = Claim(
        id: ID("c-1"), statement: "It was closed.", tags: [try tag(mine[0])], creator: "Ada",
        created: Signature.ada(1).time)
      let making =
        tags.map { Change.addTag(Tag(name: $0, colour: "#00FF00", description: "d")) }
        + [.addClaim(claim)]
      _ = try library.commit(ledgers: .group(making), label: "made", by: .ada(1))
      try library.commit(.addMark(mark(first, mine)), to: one)
      try library.commit(.addMark(mark(second, theirs)), to: two)
      try body(library)
    }
  }

  private func mark(_ sample: Sample, _ tags: [String], _ span: Int = 0, at second: Int = 1) -> Mark
  {
    Mark(
      .claim, over: [sample.spans[span]], of: sample.article, tags: tags.compactMap(TagName.init),
      by: .ada(second), beside: [])
  }

  private func renaming(
    _ old: String, _ new: String, in library: Library, at second: Int = 20
  ) throws -> LibraryChange {
    try .renamingTag(
      try tag(old), to: try tag(new), in: try library.ledgers(), try library.allAnnotations().found,
      at: Signature.ada(second).time)
  }

  private func merging(_ old: String, _ new: String, in library: Library) throws -> LibraryChange {
    try .mergingTag(
      try tag(old), into: try tag(new), in: try library.ledgers(),
      try library.allAnnotations().found, at: Signature.ada(20).time)
  }

  private func deleting(_ old: String, in library: Library) throws -> LibraryChange {
    try .deletingTag(
      try tag(old), in: try library.ledgers(), try library.allAnnotations().found,
      at: Signature.ada(20).time)
  }

  private func tags(of id: ID<Article>, in library: Library) throws -> [[String]] {
    try library.annotations(of: id).marks.map { $0.tags.map(\.value) }
  }

  /// Two readers know the tag; one renames it, and the other puts it on a claim and on a mark.
  @Test func aTagThatIsPutOnSomethingWhileItIsRenamedIsThereAgain() throws {
    try withTwo { library in
      let claim = try #require(try library.ledgers().claims.first)
      let renaming = try renaming("port", "quay", in: library)
      _ = try library.commit(renaming, label: "renamed", by: .ada(20))
      let tags = try ["port", "sea"].map(tag)
      _ = try library.commit(
        ledgers: .editClaim(claim.id, .tags(tags), time: Signature.ada(21).time), label: "tags",
        by: .ada(21))
      #expect(try library.ledgers().claim(claim.id)?.tags == tags)
      try expectSound(library)
      let mark = try #require(try library.annotations(of: one).marks.first)
      try library.commit(
        .editMark(mark.id, .addTag(try tag("port")), time: Signature.ada(22).time), to: one)
      #expect(try library.ledgers().tag(try tag("port")) != nil)
      try expectSound(library)
    }
  }

  /// Articles of which no line of their own tells: the step does, in the history of the ledgers.
  @Test func marksThatAStepMadeAreToldOf() throws {
    try withLibrary { library, _ in
      let parts = try [first, second].map { sample in
        _ = try library.add(sample.article, original: sample.bytes)
        return LibraryChange.Part(sample.article.id, .addMark(mark(sample, ["sea"])))
      }
      let tag = Change.addTag(Tag(name: try tag("sea"), colour: "#00FF00", description: ""))
      let step = LibraryChange(ledgers: tag, articles: parts)
      _ = try library.commit(step, label: "tagged", by: .ada(5))
      try expectSound(library)
    }
  }

  private func expectSound(_ library: Library) throws {
    let report = try LibraryCheck(library, formats: ["text"]).run()
    #expect(report.findings.isEmpty, "\(report.findings)")
  }

  // MARK: - There and back

  private func checkThereAndBack(_ change: LibraryChange, in library: Library) throws {
    let before = try files(below: library.root)
    let outcome = try library.commit(change, label: "test", by: .ada(20))
    let after = try files(below: library.root)
    #expect(before != after && outcome.passedOver.isEmpty)
    try expectSound(library)
    let back = try library.takeBack(outcome.step, by: .ada(21))
    #expect(back.passedOver.isEmpty)
    #expect(try files(below: library.root) == before)
    try expectSound(library)
    let step = try #require(try library.ledgerHistory().nextRedo)
    _ = try library.bringBack(step, by: .ada(22))
    #expect(try files(below: library.root) == after)
    let again = try #require(try library.ledgerHistory().nextUndo)
    _ = try library.takeBack(again, by: .ada(23))
    #expect(try files(below: library.root) == before)
    #expect(after["pending.json"] == nil && !after.keys.contains { $0.contains("/.") })
  }

  @Test func aTagIsRenamedEverywhereAndBack() throws {
    try withTwo { library in
      let change = try renaming("sea", "water", in: library)
      #expect(change.reach.marks == 2 && change.reach.articles == 2)
      #expect(change.reach.claims == [ID("c-1")])
      try checkThereAndBack(change, in: library)
      _ = try library.commit(change, label: "renamed", by: .ada(30))
      #expect(try tags(of: one, in: library) == [["water"]])
      #expect(try tags(of: two, in: library) == [["port", "water"]])
      #expect(try library.ledgers().tags.map(\.name.value) == ["port", "water"])
      #expect(try library.ledgers().tags.last?.colour == "#00FF00")
    }
  }

  @Test func whatStandsBelowATagIsRenamedWithIt() throws {
    try withTwo(["sea/deep", "sea"], ["seal"]) { library in
      let change = try renaming("sea", "water", in: library)
      try checkThereAndBack(change, in: library)
      _ = try library.commit(change, label: "renamed", by: .ada(30))
      #expect(try tags(of: one, in: library) == [["water", "water/deep"]])
      #expect(try tags(of: two, in: library) == [["seal"]])
    }
  }

  @Test func aTagMovesBelowItsOwnName() throws {
    try withTwo(["sea", "sea/sea"], ["port"]) { library in
      let change = try renaming("sea", "sea/sea", in: library)
      try checkThereAndBack(change, in: library)
      _ = try library.commit(change, label: "renamed", by: .ada(30))
      #expect(try tags(of: one, in: library) == [["sea/sea", "sea/sea/sea"]])
    }
  }

  @Test func aTagIsMergedIntoAnother() throws {
    try withTwo { library in
      let change = try merging("sea", "port", in: library)
      try checkThereAndBack(change, in: library)
      _ = try library.commit(change, label: "merged", by: .ada(30))
      #expect(try tags(of: one, in: library) == [["port"]])
      #expect(try tags(of: two, in: library) == [["port"]])
    }
  }

  @Test func aTagIsDeletedEverywhere() throws {
    try withTwo(["sea", "sea/deep"]) { library in
      let change = try deleting("sea", in: library)
      try checkThereAndBack(change, in: library)
      _ = try library.commit(change, label: "deleted", by: .ada(30))
      #expect(try tags(of: one, in: library) == [[]])
      #expect(try library.ledgers().claims.map(\.tags) == [[]])
    }
  }

  @Test func assertionsAreLinkedToAClaim() throws {
    try withTwo { library in
      var assertions: [(article: ID<Article>, assertion: ID<Assertion>)] = []
      for (id, sample) in [(one, first), (two, second)] {
        let mark = try #require(try library.annotations(of: id).marks.first)
        let assertion = Assertion(
          claim: mark.id, sourceMarks: [], cueMarks: [], stance: .supports, sources: [], via: [],
          in: sample.article.id, by: .ada(2), beside: [])
        try library.commit(.addAssertion(assertion), to: id)
        assertions.append((id, assertion.id))
      }
      let change = try LibraryChange.linking(
        assertions, to: ID("c-1"), in: try library.allAnnotations().found,
        at: Signature.ada(20).time)
      try checkThereAndBack(try #require(change), in: library)
      let none = try LibraryChange.linking(
        assertions, to: nil, in: try library.allAnnotations().found, at: Signature.ada(20).time)
      #expect(none == nil)
    }
  }

  // MARK: - Refused

  @Test func aRenameToATagThatIsThereIsRefused() throws {
    try withTwo { library in
      #expect(throws: ChangeError.exists("port")) { try renaming("sea", "port", in: library) }
      #expect(throws: ChangeError.noSuchTag(try tag("air"))) {
        try renaming("air", "port", in: library)
      }
      #expect(throws: ChangeError.mergedIntoItself("sea")) {
        try merging("sea", "sea", in: library)
      }
      let change = try renaming("sea", "water", in: library)
      try library.commit(.addTag(Tag(name: try tag("water"))), to: one)
      let before = try files(below: library.root, besidesHistory: false)
      let error = #expect(throws: StorageError.self) {
        try library.commit(change, label: "renamed", by: .ada(30))
      }
      guard case .refused(.exists("water"), _) = error else { throw try #require(error) }
      #expect(try files(below: library.root, besidesHistory: false) == before)
    }
  }

  // MARK: - Others at work

  /// What somebody tagged after the preview is renamed, too.
  @Test func aRenameIsOfWhatIsThereWhenItIsWritten() throws {
    try withTwo { library in
      let change = try renaming("sea", "water", in: library)
      try library.commit(.addMark(mark(first, ["sea"], 1, at: 9)), to: one)
      _ = try library.commit(change, label: "renamed", by: .ada(30))
      #expect(try tags(of: one, in: library) == [["water"], ["water"]])
      try expectSound(library)
    }
  }

  @Test func whatWasChangedSinceIsPassedOverByTheUndo() throws {
    try withTwo { library in
      let step = try library.commit(
        try renaming("sea", "water", in: library), label: "renamed", by: .ada(30)
      ).step
      let mine = try #require(try library.annotations(of: one).marks.first)
      let time = Signature.ada(40).time
      try library.commit(.editMark(mine.id, .removeTag(try tag("water")), time: time), to: one)
      let other = try #require(try library.annotations(of: two).marks.first)
      try library.commit(.editMark(other.id, .setNote("n"), time: time), to: two)
      let outcome = try library.takeBack(step, by: .ada(50))
      #expect(outcome.passedOver.map(\.article) == [one, nil])
      #expect(try tags(of: one, in: library) == [[]])
      let marks = try library.annotations(of: two).marks
      #expect(marks.map { $0.tags.map(\.value) } == [["port", "sea"]])
      #expect(marks.map(\.modified) == [time])
      try expectSound(library)
    }
  }

  @Test func whatTheTrashBearsStays() throws {
    try withTwo { library in
      for result in try library.remove([one], by: .ada(10)) { _ = try result.get() }
      let outcome = try library.commit(
        try renaming("sea", "water", in: library), label: "renamed", by: .ada(30))
      #expect(outcome.passedOver == [PassedOver(article: nil, change: .removeTag(try tag("sea")))])
      #expect(outcome.ledgers.tags.map(\.name.value) == ["port", "sea", "water"])
      for entry in try library.trashed() {
        for result in try library.restore([entry.id], by: .ada(40)) { _ = try result.get() }
      }
      try expectSound(library)
    }
  }

  // MARK: - An article's own history

  /// The article's history says `sea`; its undo takes `water` off, and its redo puts it on again.
  @Test func anArticlesUndoFollowsTheRename() throws {
    try withTwo { library in
      let mine = try #require(try library.annotations(of: one).marks.first)
      let port = try tag("port")
      let time = Signature.ada(8).time
      try library.commit(.editMark(mine.id, .removeTag(try tag("sea")), time: time), to: one)
      try library.commit(.editMark(mine.id, .addTag(try tag("sea")), time: time), to: one)
      try library.commit(.editMark(mine.id, .addTag(port), time: time), to: one)
      let change = try renaming("sea", "water", in: library)
      let step = try library.commit(change, label: "renamed", by: .ada(30)).step
      try expectSound(library)
      let expected = [["water"], [], ["water"], []]
      for tags in expected.dropLast() {
        try library.undo(one)
        #expect(try self.tags(of: one, in: library) == [tags])
        try expectSound(library)
      }
      try library.undo(one)
      #expect(try library.annotations(of: one).marks.isEmpty)
      for tags in [["water"], [], ["water"], ["port", "water"]] {
        try library.redo(one)
        #expect(try self.tags(of: one, in: library) == [tags])
        try expectSound(library)
      }
      // The mark is as the rename left it, though it has come and gone.
      let outcome = try library.takeBack(step, by: .ada(50))
      #expect(outcome.passedOver.isEmpty || outcome.passedOver.allSatisfy { $0.article == nil })
      #expect(try tags(of: one, in: library) == [["port", "sea"]])
      try expectSound(library)
    }
  }

  @Test func anArticlesUndoFollowsAMergeAndADeletion() throws {
    try withTwo { library in
      let other = try #require(try library.annotations(of: two).marks.first)
      let time = Signature.ada(8).time
      try library.commit(.editMark(other.id, .removeTag(try tag("sea")), time: time), to: two)
      try library.commit(.editMark(other.id, .addTag(try tag("sea")), time: time), to: two)
      _ = try library.commit(try merging("sea", "port", in: library), label: "", by: .ada(30))
      #expect(try tags(of: two, in: library) == [["port"]])
      // It had both: what was its own stays.
      try library.undo(two)
      #expect(try tags(of: two, in: library) == [["port"]])
      _ = try library.commit(try deleting("port", in: library), label: "", by: .ada(31))
      #expect(try tags(of: two, in: library) == [[]])
      try library.undo(two)
      #expect(try tags(of: two, in: library) == [[]])
      try library.undo(two)
      try library.redo(two)
      #expect(try tags(of: two, in: library) == [[]])
      try expectSound(library)
    }
  }

  /// A tag of the same name that came later is another one.
  @Test func aNewTagOfTheOldNameIsAnother() throws {
    try withTwo(["sea"], ["air"]) { library in
      _ = try library.commit(try renaming("sea", "water", in: library), label: "", by: .ada(30))
      _ = try library.commit(try renaming("air", "sea", in: library), label: "", by: .ada(31))
      try library.undo(one)
      try library.redo(one)
      #expect(try tags(of: one, in: library) == [["water"]])
      #expect(try tags(of: two, in: library) == [["sea"]])
      try expectSound(library)
    }
  }

  @Test func aRestoredMarkBearsTheNewName() throws {
    try withTwo { library in
      let mine = try #require(try library.annotations(of: one).marks.first)
      try library.commit(.removeMark(mine.id), to: one)
      _ = try library.commit(try renaming("sea", "water", in: library), label: "", by: .ada(30))
      try library.undo(one)
      #expect(try tags(of: one, in: library) == [["water"]])
      try expectSound(library)
    }
  }
}
