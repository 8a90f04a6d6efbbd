import Model

/// One end of the interval: what counts as one origin when so much is merged.
struct Tally {
  /// The components of each origin.
  private(set) var named: [[Int]] = []
  private(set) var anonymous: [[Int]] = []
  /// Rings that nothing else explains.
  private(set) var lost = 0

  /// `reached` are ends of ways, each once and in order.
  init(_ reached: [Int], merged: UnionFind, in graph: OriginGraph, isNamed: (Int) -> Bool) {
    var merged = merged
    let classes = Dictionary(grouping: reached) { merged.find($0) }
    for members in classes.values.sorted(by: { $0.lexicographicallyPrecedes($1) }) {
      let origins = members.filter { !graph.isLost($0) }
      if origins.isEmpty {
        lost += 1
      } else if origins.contains(where: isNamed) {
        named.append(origins)
      } else {
        anonymous.append(origins)
      }
    }
  }
}
