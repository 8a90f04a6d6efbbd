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
    var builder = GraphBuilder(names)
    for (claim, relations) in zip(claims, tied) { builder.add(claim, relations: relations) }
    self = builder.graph.limited(to: limit)
    let drawn = Dictionary(nodes.enumerated().map { ($1.id, $0) }) { first, _ in first }
    for (claim, relations) in zip(claims, tied) where drawn["claim:" + claim.id] != nil {
      flag(claim, relations, names.outlets, drawn)
    }
  }

  /// Origins are those of the claim's count, circles those of all that is drawn of it.
  private mutating func flag(
    _ claim: PicturedClaim, _ relations: [Relation], _ outlets: OutletIndex, _ drawn: [String: Int]
  ) {
    let supporting = claim.assertions.filter { $0.assertion.stance == .supports }
    var counted = OriginGraph(supporting, relations: relations, outlets: outlets)
    let starts = supporting.flatMap(\.assertion.starts).compactMap { counted.component(of: $0) }
    for end in Set(starts.flatMap { counted.ends[$0] }) where !counted.isLost(end) {
      for node in counted.sources[end].compactMap({ drawn["source:" + $0.value] }) {
        nodes[node].isOrigin = true
      }
    }
    let whole = OriginGraph(claim.assertions, relations: relations, outlets: outlets)
    for circle in whole.sources.indices where whole.isCircle(circle) {
      for node in whole.sources[circle].compactMap({ drawn["source:" + $0.value] }) {
        nodes[node].isInCircle = true
      }
    }
  }
}

extension Assertion {
  fileprivate var everyone: [ID<Source>] { sources + via.map(\.source) }
}
