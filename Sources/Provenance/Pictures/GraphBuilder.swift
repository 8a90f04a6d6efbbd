import Model

/// Puts claims into one graph: what is known already is not drawn again.
struct GraphBuilder {
  private(set) var graph = ProvenanceGraph()
  /// The edges that each claim has, in the order of the claims.
  private(set) var claimEdges: [Set<Int>] = []
  private let names: PictureNames
  private var nodes: [String: Int] = [:]
  private var edges: [EdgeKey: Int] = [:]
  private var current = 0

  private struct EdgeKey: Hashable {
    let from: Int
    let to: Int
    let kind: EdgeKind
  }

  /// First all that is said of each claim and how its sources and articles are tied together; then,
  /// when everybody is there, which articles are from outlets that are cited.
  init(_ claims: [PicturedClaim], names: PictureNames) {
    self.names = names
    claimEdges = Array(repeating: [], count: claims.count)
    for (index, claim) in claims.enumerated() {
      current = index
      add(claim)
      let relations = names.relations.touching(
        sources: Set(claim.assertions.flatMap { names.everyone(in: $0.assertion) }),
        articles: Set(claim.assertions.map(\.article)))
      for relation in relations { add(relation) }
    }
    for (index, claim) in claims.enumerated() {
      current = index
      for given in claim.assertions { addPrint(given) }
    }
  }

  private mutating func add(_ claim: PicturedClaim) {
    let node = add("claim:" + claim.id) {
      PictureNode(id: $0, kind: .claim, name: PictureText.line(claim.statement))
    }
    for given in claim.assertions { add(given, to: node) }
  }

  /// The node of a source; nil where it is not drawn.
  func node(of source: ID<Source>) -> Int? { nodes[Self.name(of: names.resolved(source))] }

  // MARK: Edges

  private mutating func add(_ given: ProvenanceAssertion, to claim: Int) {
    let article = add(given.article)
    let assertion = given.assertion
    lead(article, claim, .makes(assertion.stance), .stated)
    let sources = assertion.sources.map { add($0) }
    let via = assertion.via.map { (node: add($0.source), basis: $0.basis) }
    for source in sources {
      lead(article, source, .cites, .stated)
      if let first = via.first { lead(source, first.node, .cites, first.basis) }
    }
    if sources.isEmpty, let first = via.first {
      lead(article, first.node, .cites, first.basis)
    }
    for (from, to) in zip(via, via.dropFirst()) { lead(from.node, to.node, .cites, to.basis) }
  }

  /// An outlet that is cited leads on to its own articles, and so to whom these name. One that its
  /// own article names knows for itself; what else that article names it is drawn as having from
  /// there directly.
  private mutating func addPrint(_ given: ProvenanceAssertion) {
    guard let outlet = names.outlet(of: given),
      let from = nodes[Self.name(of: outlet)], let article = nodes[Self.name(of: given.article)]
    else { return }
    let starts = names.starts(of: given.assertion)
    guard starts.contains(outlet) else { return lead(from, article, .prints, .stated) }
    for start in starts where start != outlet { lead(from, add(start), .cites, .stated) }
  }

  private mutating func add(_ relation: PictureRelation) {
    let kind = EdgeKind.relation(relation.kind, isDisputed: relation.isDisputed)
    switch relation.ends {
    case .sources(let from, let to): lead(add(from), add(to), kind, relation.basis)
    case .articles(let from, let to): lead(add(from), add(to), kind, relation.basis)
    }
  }

  /// What several say is known as surely as the surest of them knows it.
  private mutating func lead(_ from: Int, _ to: Int, _ kind: EdgeKind, _ basis: Basis) {
    let key = EdgeKey(from: from, to: to, kind: kind)
    if let known = edges[key] {
      claimEdges[current].insert(known)
      if basis.doubt < graph.edges[known].basis.doubt { graph.edges[known].basis = basis }
    } else {
      claimEdges[current].insert(graph.edges.count)
      edges[key] = graph.edges.count
      graph.edges.append(PictureEdge(from: from, to: to, kind: kind, basis: basis))
    }
  }

  // MARK: Nodes

  private static func name(of id: ID<Article>) -> String { "article:" + id.value }
  private static func name(of id: ID<Source>) -> String { "source:" + id.value }

  private mutating func add(_ article: ID<Article>) -> Int {
    let known = names.articles[article]
    return add(Self.name(of: article)) { id in
      var node = PictureNode(
        id: id, kind: .article, name: PictureText.line(known?.title ?? article.value))
      let day = known?.published.map { String($0.prefix(10)) }
      node.details = [known?.outlet, day].compactMap { $0 }.map(PictureText.line)
      return node
    }
  }

  private mutating func add(_ source: ID<Source>) -> Int {
    let source = names.resolved(source)
    let known = names.source(source)
    return add(Self.name(of: source)) { id in
      PictureNode(
        id: id, kind: .source(known?.kind ?? .unknown),
        name: PictureText.line(known?.name ?? source.value))
    }
  }

  private mutating func add(_ id: String, _ node: (String) -> PictureNode) -> Int {
    if let known = nodes[id] { return known }
    nodes[id] = graph.nodes.count
    graph.nodes.append(node(id))
    return graph.nodes.count - 1
  }
}

extension Basis {
  /// How far it is from being sure.
  fileprivate var doubt: Int {
    switch self {
    case .stated: 0
    case .judged: 1
    case .suggested: 2
    }
  }
}
