extension Change {
  /// The attribution of a claim mark: a new assertion, and before it the sources of these names
  /// that the ledger does not have.
  ///
  /// `via` runs from the sources towards the origin. A name is known by the source's name or
  /// alias, upper and lower case alike; a name of white space is passed over. The chain is as the
  /// text reads, unless another `basis` is given.
  package static func attribution(
    claim: ID<Mark>, sourceMarks: [ID<Mark>] = [], cueMarks: [ID<Mark>] = [], named: [String],
    via: [String] = [], basis: Basis = .stated, stance: Stance = .supports,
    article: ID<Article>, notebook: Notebook, signature: Signature
  ) -> (change: Change, assertion: ID<Assertion>) {
    var naming = SourceNaming(known: notebook.ledgers, signature: signature)
    let sources = naming.sources(named)
    let chain = naming.sources(via).map { Via($0, basis: basis) }
    let assertion = Assertion(
      claim: claim, sourceMarks: sourceMarks, cueMarks: cueMarks, stance: stance, sources: sources,
      via: chain, in: article, by: signature, beside: notebook.annotations.assertions)
    let additions = naming.added.map(Change.addSource)
    return (.together(additions + [.addAssertion(assertion)]), assertion.id)
  }
}

/// Finds sources by name, and makes those that are new.
private struct SourceNaming {
  var known: Ledgers
  let signature: Signature
  var added: [Source] = []

  init(known: Ledgers, signature: Signature) {
    self.known = known
    self.signature = signature
  }

  /// The sources of these names, each once, in the order of the names.
  mutating func sources(_ names: [String]) -> [ID<Source>] {
    var found: [ID<Source>] = []
    for name in names {
      guard let source = source(name), !found.contains(source) else { continue }
      found.append(source)
    }
    return found
  }

  private mutating func source(_ name: String) -> ID<Source>? {
    let words = name.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    guard !words.isEmpty else { return nil }
    if let old = known.source(named: words) { return old.id }
    let new = Source(named: words, by: signature, beside: known)
    do { try known.add(new) } catch { return nil }
    added.append(new)
    return new.id
  }
}
