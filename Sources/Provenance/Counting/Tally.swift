/// One end of the interval: what counts as one origin when so much is merged.
struct Tally {
  /// The components of each origin.
  private(set) var named: [[Int]] = []
  private(set) var anonymous: [[Int]] = []
  /// Rings that nothing else explains.
  private(set) var lost = 0

  var total: Int { named.count + anonymous.count }

  /// `reached` are ends of ways, each once.
  init(
    _ reached: [Int], _ merging: inout Merging, in ways: borrowing Ways, isNamed: [Bool]
  ) {
    var placed: [(set: Int, end: Int)] = []
    placed.reserveCapacity(reached.count)
    for end in reached { placed.append((merging.find(end), end)) }
    placed.sort { $0 < $1 }
    var next = placed.startIndex
    while next < placed.endIndex {
      let end = placed[next...].firstIndex { $0.set != placed[next].set } ?? placed.endIndex
      var (origins, hasName): ([Int], Bool) = ([], false)
      for (_, component) in placed[next..<end] where !ways.isLost(component) {
        origins.append(component)
        if isNamed[component] { hasName = true }
      }
      if origins.isEmpty {
        lost += 1
      } else if hasName {
        named.append(origins)
      } else {
        anonymous.append(origins)
      }
      next = end
    }
  }
}
