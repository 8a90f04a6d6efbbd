/// Pieces of lines that are not to be upright, for they cross a piece between two bends, which is
/// (Brandes and Köpf 2001, section 3.1: conflicts of type 1).
enum Conflicts {
  struct Pair: Hashable {
    let low: Int
    let high: Int

    init(_ a: Int, _ b: Int) { (low, high) = (min(a, b), max(a, b)) }
  }

  static func all(in layers: [[Int]], of ranks: Ranks) -> Set<Pair> {
    var place = Array(repeating: 0, count: ranks.items.count)
    for layer in layers { for (index, item) in layer.enumerated() { place[item] = index } }
    var found: Set<Pair> = []
    for (upper, layer) in zip(layers, layers.dropFirst()) {
      mark(upper.count, layer, place, ranks, &found)
    }
    return found
  }

  private static func mark(
    _ width: Int, _ layer: [Int], _ place: [Int], _ ranks: Ranks, _ found: inout Set<Pair>
  ) {
    var (left, scanned) = (0, 0)
    for (index, item) in layer.enumerated() {
      let inner = ranks.isBend(item) ? ranks.above[item].first { ranks.isBend($0) } : nil
      guard inner != nil || index == layer.count - 1 else { continue }
      let right = inner.map { place[$0] } ?? width - 1
      for other in layer[scanned...index] {
        for upper in ranks.above[other] where !(left...max(left, right)).contains(place[upper]) {
          if !(ranks.isBend(upper) && ranks.isBend(other)) { found.insert(Pair(upper, other)) }
        }
      }
      scanned = index + 1
      left = right
    }
  }
}
