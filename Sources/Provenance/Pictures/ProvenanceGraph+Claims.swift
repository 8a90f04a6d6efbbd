import Model

extension ProvenanceGraph {
  /// The graph of claims, of one or of a whole library, in time in proportion to what is said of
  /// them. Of more than `limit` nodes those farthest from the claims, in their order, are left out.
  package init(
    of claims: [PicturedClaim], names: PictureNames, limit: Int = ProvenanceGraph.limit
  ) {
    let builder = GraphBuilder(claims, names: names)
    self = builder.graph
    for (index, claim) in claims.enumerated() {
      flag(ClaimWays(edges, builder.claimEdges[index].sorted()), builder.knowing(claim))
    }
    self = limited(to: limit)
  }

  /// Marks the origins and the circles of a claim, as `Origins` finds them: what a picture calls an
  /// origin counts as one. Whatever its stance, for a denial has an origin, too.
  ///
  /// `knowing` are the nodes of outlets whose own articles name nobody but them.
  private mutating func flag(_ ways: ClaimWays, _ knowing: Set<Int>) {
    for component in ways.components.members.indices {
      let members = ways.components.members[component].map { ways.nodes[$0] }
      let sources = members.filter { nodes[$0].kind.isSource }
      let isCircle = ways.hasCircle(component) { nodes[$0].kind.isSource }
      let knows = !knowing.isDisjoint(with: sources)
      if knows || ways.isEnd(component) && !isCircle {
        for source in sources { nodes[source].isOrigin = true }
      }
      guard isCircle else { continue }
      for member in members { nodes[member].isInCircle = true }
      for edge in ways.edges(within: component) { edges[edge].isInCircle = true }
    }
  }
}

/// Who leads to whom in the part of a graph that a claim has: two claims make no circle together.
private struct ClaimWays {
  /// The nodes of the graph, by their numbers here.
  private(set) var nodes: [Int] = []
  let components: Components
  private var numbers: [Int: Int] = [:]
  private var identity: UnionFind
  private let successors: [[Int]]
  /// Whether a way from an article comes by.
  private var isReached: [Bool] = []
  private var leading: [(edge: Int, from: Int, to: Int)] = []

  init(_ edges: [PictureEdge], _ chosen: [Int]) {
    var articles: Set<Int> = []
    for index in chosen {
      let edge = edges[index]
      if edge.isDrawnUpwards { articles.insert(Self.number(edge.from, &numbers, &nodes)) }
      guard edge.leads else { continue }
      let from = Self.number(edge.from, &numbers, &nodes)
      leading.append((index, from, Self.number(edge.to, &numbers, &nodes)))
    }
    identity = UnionFind(count: nodes.count)
    var successors: [[Int]] = Array(repeating: [], count: nodes.count)
    for (edge, from, to) in leading {
      successors[from].append(to)
      guard edges[edge].isIdentity else { continue }
      successors[to].append(from)
      identity.unite(from, to)
    }
    self.successors = successors
    components = Components(NumberLists(successors))
    reach(from: articles.sorted())
  }

  private mutating func reach(from articles: [Int]) {
    isReached = Array(repeating: false, count: nodes.count)
    var waiting = articles
    while let node = waiting.popLast() {
      guard !isReached[node] else { continue }
      isReached[node] = true
      waiting += successors[node]
    }
  }

  private static func number(
    _ node: Int, _ numbers: inout [Int: Int], _ nodes: inout [Int]
  ) -> Int {
    if let known = numbers[node] { return known }
    numbers[node] = nodes.count
    nodes.append(node)
    return nodes.count - 1
  }

  /// Whether ways end here.
  func isEnd(_ component: Int) -> Bool {
    components.members[component].allSatisfy { node in
      isReached[node]
        && successors[node].allSatisfy { components.component[$0] == component }
    }
  }

  /// Whether it holds several sources that are not one.
  func hasCircle(_ component: Int, isSource: (Int) -> Bool) -> Bool {
    var identity = identity
    let sources = components.members[component].filter { isSource(nodes[$0]) }
    return sources.count > 1 && Set(sources.map { identity.find($0) }).count > 1
  }

  func edges(within component: Int) -> [Int] {
    leading.filter {
      components.component[$0.from] == component && components.component[$0.to] == component
    }.map(\.edge)
  }
}

extension NodeKind {
  fileprivate var isSource: Bool { if case .source = self { true } else { false } }
}

extension PictureEdge {
  /// Two names of one.
  fileprivate var isIdentity: Bool {
    kind == .relation(.sameAs, isDisputed: false) && basis != .suggested
  }
  /// Whether what leads to the one end leads on to the other.
  fileprivate var leads: Bool { kind == .cites || kind == .prints || isIdentity }
}
