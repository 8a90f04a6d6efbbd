import Model

extension ProvenanceGraph {
  /// The graph of claims, of one or of a whole library, in time in proportion to what is said of
  /// them. Of more than `limit` nodes those farthest from the claims, in their order, are left out.
  package init(
    of claims: [PicturedClaim], names: PictureNames, limit: Int = ProvenanceGraph.limit
  ) {
    let builder = GraphBuilder(claims, names: names)
    self = builder.graph
    for (index, claim) in claims.prefix(limit).enumerated() {
      flagCircles(ClaimWays(edges, builder.claimEdges[index].sorted()))
      flagOrigins(of: claim, builder, names.counter)
    }
    self = limited(to: limit)
  }

  /// Marks the circles of a claim, as `Origins` finds them.
  private mutating func flagCircles(_ ways: ClaimWays) {
    for component in ways.components.members.indices
    where ways.hasCircle(component, isSource: { nodes[$0].kind.isSource }) {
      for member in ways.components.members[component] {
        nodes[ways.nodes[member]].isInCircle = true
      }
      for edge in ways.edges(within: component) { edges[edge].isInCircle = true }
    }
  }

  /// Marks the origins of a claim as they are counted: what a picture calls an origin counts as one.
  /// Of several sources that are one origin together it is the first that has a name. What other
  /// articles rest on that do not support the claim is marked as what it is.
  private mutating func flagOrigins(
    of claim: PicturedClaim, _ builder: GraphBuilder, _ counter: OriginCounter
  ) {
    let stances = Set(claim.assertions.map(\.assertion.stance))
    for stance in Stance.allCases where stances.contains(stance) {
      for root in counter.origins(of: claim.assertions, stances: [stance]).roots {
        let members = root.sources.compactMap(builder.node(of:)).sorted()
        if stance == .supports {
          flagOrigin(members)
        } else {
          for member in members where nodes[member].otherStance == nil {
            nodes[member].otherStance = stance
          }
        }
      }
    }
  }

  private mutating func flagOrigin(_ members: [Int]) {
    let named = members.first { nodes[$0].kind != .source(.anonymous) }
    guard let first = named ?? members.first else { return }
    nodes[first].isOrigin = true
    for other in members where other != first { nodes[other].origin = nodes[first].name }
  }
}

/// Who leads to whom in the part of a graph that a claim has: two claims make no circle together.
private struct ClaimWays {
  /// The nodes of the graph, by their numbers here.
  private(set) var nodes: [Int] = []
  let components: Components
  private var identity: UnionFind
  private var leading: [(edge: Int, from: Int, to: Int)] = []

  init(_ edges: [PictureEdge], _ chosen: [Int]) {
    var numbers: [Int: Int] = [:]
    for index in chosen {
      let edge = edges[index]
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
    components = Components(NumberLists(successors))
  }

  private static func number(
    _ node: Int, _ numbers: inout [Int: Int], _ nodes: inout [Int]
  ) -> Int {
    if let known = numbers[node] { return known }
    numbers[node] = nodes.count
    nodes.append(node)
    return nodes.count - 1
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
