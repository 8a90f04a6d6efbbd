import Model

extension ProvenanceGraph {
  /// The graph of claims, of one or of a whole library, in time in proportion to what is said of
  /// them. Of more than `limit` nodes those farthest from the claims, in their order, are left out.
  package init(
    of claims: [PicturedClaim], names: PictureNames, relations: [Relation] = [],
    limit: Int = ProvenanceGraph.limit
  ) {
    let all = PictureRelations(relations)
    let tied = claims.map { claim in
      all.touching(
        sources: Set(claim.assertions.flatMap { $0.assertion.everyone }),
        articles: Set(claim.assertions.map(\.article)))
    }
    let builder = GraphBuilder(claims, relations: tied, names: names)
    self = builder.graph
    for (index, claim) in claims.enumerated() {
      let graph = OriginGraph(claim.assertions, relations: tied[index], outlets: names.outlets)
      flagEnds(of: claim, graph, builder)
      flagCircles(graph, builder.claimEdges[index], builder)
    }
    self = limited(to: limit)
  }

  /// An origin is where a way ends, whatever stance it serves.
  private mutating func flagEnds(
    of claim: PicturedClaim, _ graph: OriginGraph, _ builder: GraphBuilder
  ) {
    var graph = graph
    let starts = claim.assertions.flatMap(\.assertion.starts).compactMap { graph.component(of: $0) }
    for end in Set(starts.flatMap { graph.ends[$0] }) where !graph.isLost(end) {
      for node in graph.sources[end].compactMap(builder.number) { nodes[node].isOrigin = true }
    }
  }

  /// The sources are those of the count. The lines between them, and the articles on their way, are
  /// found in the claim's own part of the graph: two claims make no circle together.
  private mutating func flagCircles(
    _ graph: OriginGraph, _ claimEdges: Set<Int>, _ builder: GraphBuilder
  ) {
    let circles = graph.sources.indices.filter(graph.isCircle)
    guard !circles.isEmpty else { return }
    let sources = circles.flatMap { graph.sources[$0] }.compactMap(builder.number)
    for node in sources { nodes[node].isInCircle = true }
    let ways = Ways(edges, claimEdges.sorted())
    let rings = Set(sources.compactMap(ways.component))
    for edge in claimEdges where edges[edge].leads {
      guard let ring = ways.component(of: edges[edge].from), rings.contains(ring),
        ring == ways.component(of: edges[edge].to)
      else { continue }
      edges[edge].isInCircle = true
      nodes[edges[edge].from].isInCircle = true
      nodes[edges[edge].to].isInCircle = true
    }
  }
}

/// Who leads to whom in the part of a graph that a claim has.
private struct Ways {
  private var numbers: [Int: Int] = [:]
  private let components: Components

  init(_ edges: [PictureEdge], _ chosen: [Int]) {
    var numbers: [Int: Int] = [:]
    var successors: [[Int]] = []
    func number(_ node: Int) -> Int {
      if let known = numbers[node] { return known }
      numbers[node] = successors.count
      successors.append([])
      return successors.count - 1
    }
    for edge in chosen.map({ edges[$0] }) where edge.leads {
      let (from, to) = (number(edge.from), number(edge.to))
      successors[from].append(to)
      if edge.isIdentity { successors[to].append(from) }
    }
    self.numbers = numbers
    components = Components(successors)
  }

  func component(of node: Int) -> Int? { numbers[node].map { components.component[$0] } }
}

extension PictureEdge {
  /// Two names of one.
  fileprivate var isIdentity: Bool { kind == .relation(.sameAs) && basis != .suggested }
  /// Whether what leads to the one end leads on to the other.
  fileprivate var leads: Bool { kind == .cites || kind == .prints || isIdentity }
}

extension Assertion {
  fileprivate var everyone: [ID<Source>] { sources + via.map(\.source) }
}
