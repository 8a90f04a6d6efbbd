/// Tokens that stand alike in two texts: `count` of them, from `old` in the one and `new` in the
/// other.
struct Stretch: Hashable, Sendable {
  let old: Int
  let new: Int
  let count: Int

  var oldEnd: Int { old + count }
  var newEnd: Int { new + count }
  /// How far the stretch is shifted, in tokens.
  var shift: Int { new - old }

  func covers(_ tokens: Range<Int>) -> Bool {
    old <= tokens.lowerBound && tokens.upperBound <= oldEnd
  }

  func part(_ tokens: Range<Int>) -> Stretch {
    let low = max(old, tokens.lowerBound)
    return Stretch(old: low, new: low + shift, count: max(0, min(oldEnd, tokens.upperBound) - low))
  }
}

extension [Stretch] {
  /// The heaviest chain of stretches that stand in the same order in both texts: the longest
  /// increasing subsequence, each stretch counted by its length. Self is sorted by `old`.
  func chain() -> (chain: [Stretch], rest: [Stretch]) {
    let ranks = indices.sorted { self[$0].new < self[$1].new }
    var rank = [Int](repeating: 0, count: count)
    for (place, index) in ranks.enumerated() { rank[index] = place }
    var best = HeaviestEnds(count: count)
    var before = [Int](repeating: -1, count: count)
    var (last, top) = (-1, 0)
    for index in indices {
      let (weight, predecessor) = best.heaviest(below: rank[index])
      before[index] = predecessor
      let total = weight + self[index].count
      best.put(total, index, at: rank[index])
      if total > top { (last, top) = (index, total) }
    }
    var isChained = [Bool](repeating: false, count: count)
    while last >= 0 {
      isChained[last] = true
      last = before[last]
    }
    let chained = indices.filter { isChained[$0] }.map { self[$0] }
    return (chained.withoutSwallowed(), indices.filter { !isChained[$0] }.map { self[$0] })
  }

  /// Without the stretches that end before the one before them does, in either text.
  private func withoutSwallowed() -> [Stretch] {
    var kept: [Stretch] = []
    for stretch in self {
      if let last = kept.last, stretch.oldEnd <= last.oldEnd || stretch.newEnd <= last.newEnd {
        continue
      }
      kept.append(stretch)
    }
    return kept
  }
}

/// The greatest weight among the first places, by a binary indexed tree: P. M. Fenwick, "A New Data
/// Structure for Cumulative Frequency Tables", Software: Practice and Experience 24 (1994).
private struct HeaviestEnds {
  private var tree: [(weight: Int, index: Int)]

  init(count: Int) { tree = Array(repeating: (0, -1), count: count + 1) }

  func heaviest(below place: Int) -> (weight: Int, index: Int) {
    var best = (weight: 0, index: -1)
    var node = place
    while node > 0 {
      if tree[node].weight > best.weight { best = tree[node] }
      node &= node - 1
    }
    return best
  }

  mutating func put(_ weight: Int, _ index: Int, at place: Int) {
    var node = place + 1
    while node < tree.count {
      if weight > tree[node].weight { tree[node] = (weight, index) }
      node += node & -node
    }
  }
}
