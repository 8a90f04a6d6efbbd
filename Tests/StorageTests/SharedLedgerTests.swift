import Foundation
import Model
import Storage
import Testing

@Suite struct SharedLedgerTests {
  private let first = Sample("⟦The harbour was closed⟧, said the mayor.", title: "One")
  private let second = Sample("⟦The harbour is closed⟧, says the mayor.", title: "Two")

  private func attribution(_ sample: Sample, _ source: Source, isNew: Bool = true) -> Change {
    let mark = sample.mark(0)
    let assertion = Assertion(
      claim: mark.id, sourceMarks: [], cueMarks: [], stance: .supports, sources: [],
      via: [Via(source.id, basis: .stated)], in: sample.article.id, by: .ada(1), beside: [])
    return .group(
      [.addMark(mark)] + (isNew ? [.addSource(source)] : []) + [.addAssertion(assertion)])
  }

  private func withTwo(_ body: (Library, Source) throws -> Void) throws {
    try withLibrary { library, _ in
      for sample in [first, second] { _ = try library.add(sample.article, original: sample.bytes) }
      try body(library, Source(named: "The mayor", by: .ada(1), beside: Ledgers()))
    }
  }

  @Test func undoKeepsTheSourceThatAnotherArticleNames() throws {
    try withTwo { library, mayor in
      try library.commit(attribution(first, mayor), to: first.article.id)
      try library.commit(attribution(second, mayor, isNew: false), to: second.article.id)
      try library.undo(first.article.id)
      #expect(try library.annotations(of: first.article.id) == Annotations())
      #expect(try library.ledgers().sources == [mayor])
      try library.redo(first.article.id)
      #expect(try library.annotations(of: first.article.id).assertions.count == 1)
    }
  }

  /// The second article no longer names the source, but undoing its deletion would.
  @Test func undoKeepsTheSourceThatAnotherUndoMayNeed() throws {
    try withTwo { library, mayor in
      try library.commit(attribution(first, mayor), to: first.article.id)
      try library.commit(attribution(second, mayor, isNew: false), to: second.article.id)
      let assertion = try #require(
        try library.annotations(of: second.article.id).assertions.first)
      try library.commit(.removeAssertion(assertion.id), to: second.article.id)
      try library.undo(first.article.id)
      try library.undo(second.article.id)
      #expect(try library.annotations(of: second.article.id).assertions == [assertion])
      try library.undo(second.article.id)
      #expect(try library.history(of: second.article.id).nextUndo == nil)
    }
  }

  @Test func undoKeepsTheSourceWhereAnotherArticleCannotBeRead() throws {
    try withTwo { library, mayor in
      try library.commit(attribution(first, mayor), to: first.article.id)
      let path = library.root + "/articles/\(second.article.id)/marks.json"
      try "{".write(toFile: path, atomically: false, encoding: .utf8)
      try library.undo(first.article.id)
      #expect(try library.ledgers().sources == [mayor])
    }
  }

  @Test func aSourceThatTwoBringIsOneSource() throws {
    try withTwo { library, mayor in
      try library.commit(attribution(first, mayor), to: first.article.id)
      try library.commit(attribution(second, mayor), to: second.article.id)
      #expect(try library.ledgers().sources == [mayor])
      try library.undo(second.article.id)
      try library.undo(first.article.id)
      try library.redo(first.article.id)
      #expect(try library.notebook(of: first.article.id).ledgers.sources == [mayor])
    }
  }

  @Test func whatIsReferredToIsNotRemoved() throws {
    try withTwo { library, mayor in
      try library.commit(attribution(second, mayor), to: second.article.id)
      #expect(throws: StorageError.inUse(record: "the-mayor", by: [second.article.id])) {
        try library.commit(.removeSource(mayor.id), to: first.article.id)
      }
    }
  }

  @Test func aTagThatAnotherArticleBearsIsKept() throws {
    try withTwo { library, _ in
      let name = try tag("harbour")
      let tagged = Mark(
        .claim, over: [second.spans[0]], of: second.article, tags: [name], by: .ada(1), beside: [])
      try library.commit(.addTag(Tag(name: name)), to: first.article.id)
      try library.commit(.addMark(tagged), to: second.article.id)
      try library.undo(first.article.id)
      #expect(try library.ledgers().tags.map(\.name) == [name])
    }
  }
}
