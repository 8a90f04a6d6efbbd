/// Sets of whole numbers that are merged and never parted: union by size with path halving
/// (Tarjan and van Leeuwen, "Worst-case Analysis of Set Union Algorithms", J. ACM 31, 1984).
struct UnionFind {
  private var parents: [Int]
  private var sizes: [Int]

  init(count: Int) {
    parents = Array(0..<count)
    sizes = Array(repeating: 1, count: count)
  }

  /// The number that stands for the whole set.
  mutating func find(_ member: Int) -> Int {
    var node = member
    while parents[node] != node {
      parents[node] = parents[parents[node]]
      node = parents[node]
    }
    return node
  }

  mutating func unite(_ a: Int, _ b: Int) {
    let (a, b) = (find(a), find(b))
    guard a != b else { return }
    let (small, large) = sizes[a] < sizes[b] ? (a, b) : (b, a)
    parents[small] = large
    sizes[large] += sizes[small]
  }

  /// Adds numbers below the limit, each a set of its own.
  mutating func grow(to limit: Int) {
    while parents.count < limit {
      parents.append(parents.count)
      sizes.append(1)
    }
  }

  /// The least member of each number's set.
  mutating func least() -> [Int] {
    var least = Array(parents.indices)
    for number in parents.indices { least[find(number)] = min(least[find(number)], number) }
    return parents.indices.map { least[find($0)] }
  }
}
