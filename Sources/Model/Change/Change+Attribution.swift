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
    attribution(
      claim: claim, sourceMarks: sourceMarks, cueMarks: cueMarks,
      from: named.map { ChainLink($0) }, via: via.map { ChainLink($0, basis: basis) },
      stance: stance, article: article, notebook: notebook, signature: signature)
  }

  /// The same by links, which say what kind of source a new one is, and how each step is known;
  /// `stating` is the claim of the ledger that is made.
  package static func attribution(
    claim: ID<Mark>, sourceMarks: [ID<Mark>], cueMarks: [ID<Mark>], from links: [ChainLink],
    via: [ChainLink], stance: Stance, stating ledgerClaim: ID<Claim>? = nil, article: ID<Article>,
    notebook: Notebook, signature: Signature
  ) -> (change: Change, assertion: ID<Assertion>) {
    var naming = SourceNaming(known: notebook.ledgers, signature: signature)
    let sources = naming.sources(links).map(\.source)
    let chain = naming.sources(via).map { Via($0.source, basis: $0.basis) }
    var assertion = Assertion(
      claim: claim, sourceMarks: sourceMarks, cueMarks: cueMarks, stance: stance, sources: sources,
      via: chain, in: article, by: signature, beside: notebook.annotations.assertions)
    assertion.claim = ledgerClaim
    let additions = naming.added.map(Change.addSource)
    return (.together(additions + [.addAssertion(assertion)]), assertion.id)
  }
}

/// One link of a chain as somebody names it.
package struct ChainLink: Hashable, Sendable {
  package let name: String
  /// What a source that is new is said to be.
  package let kind: SourceKind
  /// What a source that is new is called besides.
  package let aliases: [String]
  /// How the step to it is known.
  package let basis: Basis

  package init(
    _ name: String, kind: SourceKind = .unknown, aliases: [String] = [], basis: Basis = .stated
  ) {
    self.name = name
    self.kind = kind
    self.aliases = aliases
    self.basis = basis
  }
}

/// Finds sources by name, and makes those that are new.
private struct SourceNaming {
  private var known: Ledgers
  private var names: [String: ID<Source>]
  private let signature: Signature
  private(set) var added: [Source] = []

  init(known: Ledgers, signature: Signature) {
    self.known = known
    self.signature = signature
    names = known.sourcesByName
  }

  /// The sources of these names, each once, in the order of the names.
  mutating func sources(_ links: [ChainLink]) -> [Via] {
    var found: [Via] = []
    var seen: Set<ID<Source>> = []
    for link in links {
      guard let source = source(link), seen.insert(source).inserted else { continue }
      found.append(Via(source, basis: link.basis))
    }
    return found
  }

  private mutating func source(_ link: ChainLink) -> ID<Source>? {
    let words = link.name.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    guard !words.isEmpty else { return nil }
    if let old = names[words.lowercased()] { return old }
    var new = Source(named: words, by: signature, beside: known)
    new.kind = link.kind
    // Another source may be known by that name.
    new.aliases = link.aliases.filter { names[$0.lowercased()] == nil }
    do { try known.add(new) } catch { return nil }
    for name in [new.name] + new.aliases { names[name.lowercased()] = new.id }
    added.append(new)
    return new.id
  }
}
