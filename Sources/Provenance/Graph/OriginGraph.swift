import Model

/// The graph of sources with its rings closed up, and where each of them ends.
struct OriginGraph {
  private(set) var graph: SourceGraph
  let components: Components
  /// For each component the components in which its ways end: origins, or rings without a way out.
  let ends: [[Int]]
  /// The sources of each component, by id.
  let sources: [[ID<Source>]]

  init(_ assertions: [ProvenanceAssertion], relations: [Relation], outlets: OutletIndex) {
    var graph = SourceGraph(assertions, relations: relations, outlets: outlets)
    let members = graph.members()
    let components = Components(graph.successors)
    sources = components.members.map { nodes in nodes.flatMap { members[$0] ?? [] }.sorted() }
    ends = Self.ends(of: components, in: graph)
    self.components = components
    self.graph = graph
  }

  mutating func component(of source: ID<Source>) -> Int? {
    graph.node(of: source).map { components.component[$0] }
  }

  /// Whether ways end here.
  func isEnd(_ component: Int) -> Bool { ends[component].contains(component) }

  /// Whether the sources rest on one another.
  func isCircle(_ component: Int) -> Bool { components.members[component].count > 1 }

  /// Whether a ring has no way out and nobody in it knows for themselves.
  func isLost(_ component: Int) -> Bool {
    isEnd(component) && isCircle(component)
      && graph.firstHand.isDisjoint(with: components.members[component])
  }

  /// Components come after those that they lead to, so each is a union of what is known already.
  private static func ends(of components: Components, in graph: SourceGraph) -> [[Int]] {
    var ends: [[Int]] = []
    for (index, nodes) in components.members.enumerated() {
      let next = Set(nodes.flatMap { graph.successors[$0] }.map { components.component[$0] })
        .subtracting([index])
      let isFirstHand = !graph.firstHand.isDisjoint(with: nodes)
      ends.append(
        union(next.sorted().map { ends[$0] }, own: next.isEmpty || isFirstHand ? [index] : []))
    }
    return ends
  }

  /// One list stays the same list, so that a long chain costs no more than its length.
  private static func union(_ lists: [[Int]], own: [Int]) -> [Int] {
    let all = own.isEmpty ? lists : lists + [own]
    if let only = all.first, all.count == 1 { return only }
    return Set(all.joined()).sorted()
  }
}
