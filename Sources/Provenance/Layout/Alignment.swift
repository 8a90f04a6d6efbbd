/// One of the four assignments of U. Brandes and B. Köpf, "Fast and Simple Horizontal Coordinate
/// Assignment", Graph Drawing 2001: items are tied into upright blocks with their median neighbours,
/// and the blocks pushed together.
///
/// The blocks are pushed by longest paths through the graph of neighbouring blocks, in place of the
/// classes of the paper, whose shifts the authors corrected in 2020.
struct Alignment {
  /// The middle of each item.
  private(set) var middles: [Int]

  private let ranks: Ranks
  private let layers: [[Int]]
  private let place: [Int]
  private var root: [Int]

  /// `isUp`: tied to what stands above. `isRight`: pushed to the right.
  init(
    _ ranks: Ranks, layers: [[Int]], isUp: Bool, isRight: Bool,
    avoiding conflicts: Set<Conflicts.Pair>
  ) {
    self.ranks = ranks
    self.layers = isRight ? layers.map { $0.reversed() } : layers
    var place = Array(repeating: 0, count: ranks.items.count)
    for layer in self.layers { for (index, item) in layer.enumerated() { place[item] = index } }
    self.place = place
    root = Array(ranks.items.indices)
    middles = Array(repeating: 0, count: ranks.items.count)
    tie(isUp ? self.layers : self.layers.reversed(), isUp ? ranks.above : ranks.below, conflicts)
    push()
    if isRight { middles = middles.map { -$0 } }
  }

  private mutating func tie(
    _ layers: [[Int]], _ neighbours: [[Int]], _ conflicts: Set<Conflicts.Pair>
  ) {
    for layer in layers {
      var last = -1
      for item in layer {
        let sorted = neighbours[item].sorted { place[$0] < place[$1] }
        for other in sorted.medians where root[item] == item && place[other] > last {
          guard !conflicts.contains(Conflicts.Pair(item, other)) else { continue }
          root[item] = root[other]
          last = place[other]
        }
      }
    }
  }

  // MARK: Pushing

  private mutating func push() {
    let blocks = BlockGraph(layers, root: root, gap: gap)
    var x = Array(repeating: 0, count: ranks.items.count)
    for block in blocks.order {
      x[block] = blocks.before[block].map { x[$0.block] + $0.distance }.max() ?? 0
    }
    for block in blocks.order.reversed() {
      let most = blocks.after[block].map { x[$0.block] - $0.distance }.min()
      x[block] = max(x[block], most ?? x[block])
    }
    middles = root.map { x[$0] }
  }

  /// From middle to middle.
  private func gap(_ left: Int, _ right: Int) -> Int {
    let isLoose = ranks.isBend(left) || ranks.isBend(right)
    let widths = ranks.items[left].box.width + ranks.items[right].box.width
    return widths / 2 + (isLoose ? 14 : 28)
  }
}

/// Which blocks stand beside each other, and how far apart at least.
private struct BlockGraph {
  struct Neighbour {
    let block: Int
    let distance: Int
  }

  private(set) var before: [[Neighbour]]
  private(set) var after: [[Neighbour]]
  /// The blocks, each after all that stand on its left.
  private(set) var order: [Int] = []

  init(_ layers: [[Int]], root: [Int], gap: (Int, Int) -> Int) {
    before = Array(repeating: [], count: root.count)
    after = before
    for layer in layers {
      for (left, right) in zip(layer, layer.dropFirst()) {
        let distance = gap(left, right)
        after[root[left]].append(Neighbour(block: root[right], distance: distance))
        before[root[right]].append(Neighbour(block: root[left], distance: distance))
      }
    }
    var waiting = before.map(\.count)
    order = root.indices.filter { root[$0] == $0 && waiting[$0] == 0 }
    var next = 0
    while next < order.count {
      for neighbour in after[order[next]] {
        waiting[neighbour.block] -= 1
        if waiting[neighbour.block] == 0 { order.append(neighbour.block) }
      }
      next += 1
    }
  }
}

extension Array where Element == Int {
  /// The one in the middle, or the two.
  fileprivate var medians: ArraySlice<Int> {
    isEmpty ? [] : self[(count - 1) / 2...count / 2]
  }
}
