import Model

/// Who has it from whom. A node is a source, with all that are certainly the same as it.
struct SourceGraph {
  private(set) var sources: [ID<Source>] = []
  private var numbers: [ID<Source>: Int] = [:]
  private var identity = UnionFind(count: 0)
  private var edges: [[Int]] = []
  /// Nodes that say it from their own knowledge, whatever else they cite.
  private(set) var firstHand: Set<Int> = []

  init(_ assertions: [ProvenanceAssertion], relations: [Relation], outlets: OutletIndex) {
    for assertion in assertions { enlist(assertion, outlets) }
    let pairs = relations.compactMap(\.sourcePair)
    for pair in pairs { enlist([pair.from, pair.to]) }
    identity = UnionFind(count: sources.count)
    edges = Array(repeating: [], count: sources.count)
    for pair in pairs where pair.relation.kind == .sameAs && pair.relation.isCertain {
      identity.unite(numbers[pair.from, default: 0], numbers[pair.to, default: 0])
    }
    for assertion in assertions { connect(assertion, outlets) }
  }

  /// The nodes that each node leads to.
  var successors: [[Int]] { edges }

  /// The node of a source that an assertion or a relation names.
  mutating func node(of source: ID<Source>) -> Int? { numbers[source].map { identity.find($0) } }

  /// The sources of each node, by id.
  mutating func members() -> [Int: [ID<Source>]] {
    var found: [Int: [ID<Source>]] = [:]
    for source in sources.sorted() {
      node(of: source).map { found[$0, default: []].append(source) }
    }
    return found
  }

  private mutating func enlist(_ assertion: ProvenanceAssertion, _ outlets: OutletIndex) {
    enlist(assertion.assertion.sources + assertion.assertion.via.map(\.source))
    outlets.source(of: assertion).map { enlist([$0]) }
  }

  private mutating func enlist(_ ids: [ID<Source>]) {
    for id in ids where numbers[id] == nil {
      numbers[id] = sources.count
      sources.append(id)
    }
  }

  /// Each source of the assertion leads to the first step of its chain, each step to the next. An
  /// outlet that is itself a source leads to whom its article names.
  private mutating func connect(_ given: ProvenanceAssertion, _ outlets: OutletIndex) {
    let via = given.assertion.via.compactMap { node(of: $0.source) }
    let named = given.assertion.sources.compactMap { node(of: $0) }
    for (from, to) in zip(via, via.dropFirst()) { lead(from, to) }
    for source in named { via.first.map { lead(source, $0) } }
    guard let outlet = outlets.source(of: given).flatMap({ node(of: $0) }) else { return }
    if via.isEmpty, named.contains(outlet) { firstHand.insert(outlet) }
    for start in given.assertion.starts { node(of: start).map { lead(outlet, $0) } }
  }

  private mutating func lead(_ from: Int, _ to: Int) {
    if from != to { edges[from].append(to) }
  }
}

extension Assertion {
  /// Whom the article has it from directly.
  var starts: [ID<Source>] { sources.isEmpty ? via.prefix(1).map(\.source) : sources }
}

extension Relation {
  var sourcePair: (relation: Relation, from: ID<Source>, to: ID<Source>)? {
    if case .sources(let from, let to) = ends { return (self, from, to) }
    return nil
  }

  var articlePair: (relation: Relation, from: ID<Article>, to: ID<Article>)? {
    if case .articles(let from, let to) = ends { return (self, from, to) }
    return nil
  }
}
