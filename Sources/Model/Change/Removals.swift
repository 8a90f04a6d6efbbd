/// A mark that is no longer there, as it was, and who took it away, and when.
package struct RemovedMark: Hashable, Sendable {
  package let mark: Mark
  package let signature: Signature
  /// Whether it was deleted, or its making undone.
  package let act: Act
}

/// What a history knows of that is no longer there, and can be brought back: marks, the attributions
/// that went with them, and what those refer to in the ledgers.
package struct Removals: Hashable, Sendable {
  private var marks: [ID<Mark>: RemovedMark] = [:]
  /// Only those that went with a mark: one that was deleted for itself is not to come back with it.
  private var assertions: [ID<Assertion>: Assertion] = [:]
  private var sources: [ID<Source>: Source] = [:]
  private var claims: [ID<Claim>: Claim] = [:]

  /// The deeds of an article, the oldest first.
  package init(_ deeds: [Deed]) {
    for deed in deeds { note(deed) }
  }

  /// The marks that `annotations` do not hold, those that were removed last first.
  package func marks(besides annotations: Annotations) -> [RemovedMark] {
    marks.values.filter { annotations.mark($0.mark.id) == nil }.sorted { a, b in
      a.signature.time == b.signature.time
        ? Mark.inOrder(a.mark, b.mark) : a.signature.time > b.signature.time
    }
  }

  private mutating func note(_ deed: Deed) {
    let (applied, back) = (deed.applied.leaves, deed.counterpart.leaves)
    for leaf in applied {
      switch leaf {
      case .addMark(let mark): marks[mark.id] = nil
      case .addAssertion(let assertion): assertions[assertion.id] = nil
      default: break
      }
    }
    let removed = Set(applied.compactMap(\.removedMark))
    for leaf in back {
      switch leaf {
      case .addMark(let mark) where removed.contains(mark.id):
        marks[mark.id] = RemovedMark(mark: mark, signature: deed.step.signature, act: deed.act)
      case .addAssertion(let assertion) where removed.contains(where: assertion.mentions):
        assertions[assertion.id] = assertion
      case .addSource(let source): sources[source.id] = source
      case .addClaim(let claim): claims[claim.id] = claim
      default: break
      }
    }
  }
}

extension Removals {
  /// Brings a removed mark back, with the attributions that went with it and of which all marks are
  /// there then, and with what they need in the ledgers. Nil where the mark is not known, or is there.
  package func restoration(of id: ID<Mark>, in notebook: Notebook) -> Change? {
    guard let mark = marks[id]?.mark, notebook.annotations.mark(id) == nil else { return nil }
    let attributions = assertions.values.filter { assertion in
      assertion.mentions(id) && notebook.annotations.assertion(assertion.id) == nil
        && assertion.marks.allSatisfy { $0 == id || notebook.annotations.mark($0) != nil }
        && isComplete(assertion, notebook.ledgers)
    }.sorted { $0.id < $1.id }
    let needed = attributions.flatMap { additions(for: $0, to: notebook.ledgers) }.uniqued()
    let marking = Change.marking(mark, ledgers: notebook.ledgers).leaves
    return .together(needed + marking + attributions.map(Change.addAssertion))
  }

  /// Whether all that it refers to is in the ledgers, or can be put there.
  private func isComplete(_ assertion: Assertion, _ ledgers: Ledgers) -> Bool {
    assertion.sourceIDs.allSatisfy { ledgers.source($0) != nil || sources[$0] != nil }
      && assertion.claim.map { ledgers.claim($0) != nil || claims[$0] != nil } != false
  }

  private func additions(for assertion: Assertion, to ledgers: Ledgers) -> [Change] {
    let missing = assertion.sourceIDs.filter { ledgers.source($0) == nil }
    let claim = assertion.claim.flatMap { ledgers.claim($0) == nil ? claims[$0] : nil }
    return missing.compactMap { sources[$0] }.map(Change.addSource)
      + [claim].compactMap(\.self).map(Change.addClaim)
  }
}

extension Assertion {
  fileprivate var marks: [ID<Mark>] { [claimMark] + sourceMarks + cueMarks }
  fileprivate var sourceIDs: [ID<Source>] { sources + via.map(\.source) }
}

extension Change {
  fileprivate var removedMark: ID<Mark>? {
    if case .removeMark(let id) = self { return id }
    return nil
  }
}

extension [Change] {
  /// Each once, in the order in which they came first.
  fileprivate func uniqued() -> [Change] {
    var seen: Set<Change> = []
    return filter { seen.insert($0).inserted }
  }
}
