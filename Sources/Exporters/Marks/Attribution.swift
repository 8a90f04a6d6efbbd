import Model

/// An assertion with its ids turned into words.
struct Attribution {
  let assertion: Assertion
  /// Whom the article names: from the ledger, else the words that are marked as the source.
  let sources: [String]
  /// From those sources towards the origin.
  let via: [String]
  /// The statement of the ledger's claim.
  let claim: String?

  init(_ assertion: Assertion, names: NameIndex, marks: [ID<Mark>: Mark]) {
    self.assertion = assertion
    let named = assertion.sources.map(names.name(of:))
    let marked = assertion.sourceMarks.compactMap { marks[$0]?.quote }
    sources = named.isEmpty ? marked : named
    via = assertion.via.map { names.name(of: $0.source) }
    claim = assertion.claim.map(names.statement(of:))
  }

  /// The steps towards the origin as one line, a step that the text does not state marked as such:
  /// `RUSI ← leaked documents (judged)`.
  var chain: String {
    let first = sources.isEmpty ? [] : [sources.joined(separator: " and ")]
    let steps = zip(via, assertion.via).map { name, step in
      step.basis == .stated ? name : "\(name) (\(step.basis.rawValue))"
    }
    return (first + steps).joined(separator: " ← ")
  }
}
