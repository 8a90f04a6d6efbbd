/// The order of the items in each layer, with few crossings.
///
/// Sweeps down and up sort each layer by the mean place of its neighbours (Sugiyama, Tagawa and
/// Toda, "Methods for Visual Understanding of Hierarchical System Structures", IEEE Trans. Syst. Man
/// Cybern. 11, 1981), then neighbours change places where that helps (Gansner and others, 1993,
/// section 3). The best order of all is kept.
struct Ordering {
  private(set) var layers: [[Int]]
  private(set) var crossings = 0
  private let ranks: Ranks
  private var place: [Int]

  private static let rounds = 24
  /// Rounds in which nothing gets better before it is left at that.
  private static let patience = 4

  init(_ ranks: Ranks) {
    self.ranks = ranks
    layers = Self.first(ranks)
    place = Array(repeating: 0, count: ranks.items.count)
    for layer in layers.indices { settle(layer) }
    improve()
  }

  /// In depth from the items on top, so that what hangs together stands together.
  private static func first(_ ranks: Ranks) -> [[Int]] {
    var layers: [[Int]] = Array(repeating: [], count: (ranks.layer.max() ?? -1) + 1)
    var isSeen = Array(repeating: false, count: ranks.items.count)
    let starts = ranks.items.indices.sorted { (ranks.layer[$0], $0) < (ranks.layer[$1], $1) }
    for start in starts where !isSeen[start] {
      var waiting = [start]
      while let item = waiting.popLast() {
        guard !isSeen[item] else { continue }
        isSeen[item] = true
        layers[ranks.layer[item]].append(item)
        waiting += ranks.below[item].reversed()
      }
    }
    return layers
  }

  private mutating func improve() {
    crossings = count()
    var best = layers
    var idle = 0
    for round in 0..<Self.rounds where crossings > 0 && idle < Self.patience {
      sweep(isDown: round.isMultiple(of: 2), isRight: round / 2 % 2 == 1)
      transpose()
      let found = count()
      idle = found < crossings ? 0 : idle + 1
      if found < crossings { (crossings, best) = (found, layers) }
    }
    layers = best
  }

  private mutating func settle(_ layer: Int) {
    for (index, item) in layers[layer].enumerated() { place[item] = index }
  }

  private func count() -> Int {
    layers.indices.dropLast().reduce(0) { sum, layer in
      let ends = layers[layer].flatMap { ranks.below[$0].map { place[$0] }.sorted() }
      return sum + Crossings.count(ends, places: layers[layer + 1].count)
    }
  }

  // MARK: Sweeps

  private mutating func sweep(isDown: Bool, isRight: Bool) {
    let order = isDown ? Array(layers.indices.dropFirst()) : layers.indices.dropLast().reversed()
    for layer in order {
      sort(layer, by: isDown ? ranks.above : ranks.below, isRight: isRight)
      settle(layer)
    }
  }

  /// Items without neighbours stay where they are. Of those with the same mean the ones that stood
  /// on the left come first, or last where `isRight` is so.
  private mutating func sort(_ layer: Int, by neighbours: [[Int]], isRight: Bool) {
    let movable = layers[layer].filter { !neighbours[$0].isEmpty }
    let keyed = movable.map { item -> (mean: Double, place: Int, item: Int) in
      let sum = neighbours[item].reduce(0) { $0 + place[$1] }
      let mean = Double(sum) / Double(neighbours[item].count)
      return (mean, isRight ? -place[item] : place[item], item)
    }
    var sorted = keyed.sorted { ($0.mean, $0.place) < ($1.mean, $1.place) }.map(\.item)[...]
    layers[layer] = layers[layer].map { item in
      neighbours[item].isEmpty ? item : sorted.popFirst() ?? item
    }
  }

  // MARK: Neighbours that change places

  private mutating func transpose() {
    for _ in 0..<2 {
      var hasMoved = false
      for layer in layers.indices where transpose(layer) { hasMoved = true }
      if !hasMoved { return }
    }
  }

  private mutating func transpose(_ layer: Int) -> Bool {
    let items = layers[layer]
    guard var left = items.first.map(ends) else { return false }
    var hasMoved = false
    for index in items.indices.dropFirst() {
      let right = ends(of: items[index])
      if right.crossings(before: left) < left.crossings(before: right) {
        layers[layer].swapAt(index - 1, index)
        hasMoved = true
      } else {
        left = right
      }
    }
    settle(layer)
    return hasMoved
  }

  private struct Ends {
    let above: [Int]
    let below: [Int]

    func crossings(before other: Ends) -> Int {
      Crossings.count(above, before: other.above) + Crossings.count(below, before: other.below)
    }
  }

  private func ends(of item: Int) -> Ends {
    Ends(
      above: ranks.above[item].map { place[$0] }.sorted(),
      below: ranks.below[item].map { place[$0] }.sorted())
  }
}
