/// Where lines leave and reach a box: in the order of where they come from, and right above or below
/// that where there is room.
struct Ports {
  /// For each line its place on the lower edge of its upper box, and on the upper edge of its lower
  /// one; 0 for a loop.
  private(set) var lower: [Int]
  private(set) var upper: [Int]

  private static let gap = 16

  /// `widths` are those of the boxes.
  init(_ ranks: Ranks, middles: [Int], widths: [Int]) {
    lower = Array(repeating: 0, count: ranks.ways.count)
    upper = lower
    let lines = ranks.ways.indices.filter { !ranks.ways[$0].isEmpty }
    let tops = Dictionary(grouping: lines) { ranks.ways[$0][0] }
    let bottoms = Dictionary(grouping: lines) { ranks.ways[$0][ranks.ways[$0].count - 1] }
    for (box, lines) in tops {
      let wanted = lines.map { (line: $0, x: middles[ranks.ways[$0][1]]) }
      for (line, x) in Self.spread(wanted, middles[box], widths[box]) { lower[line] = x }
    }
    for (box, lines) in bottoms {
      let wanted = lines.map { (line: $0, x: middles[ranks.ways[$0][ranks.ways[$0].count - 2]]) }
      for (line, x) in Self.spread(wanted, middles[box], widths[box]) { upper[line] = x }
    }
  }

  /// Within the middle three fifths of the edge.
  private static func spread(
    _ wanted: [(line: Int, x: Int)], _ middle: Int, _ width: Int
  ) -> [(line: Int, x: Int)] {
    let sorted = wanted.sorted { ($0.x, $0.line) < ($1.x, $1.line) }
    guard sorted.count > 1 else { return sorted.map { ($0.line, middle) } }
    let reach = width * 3 / 10
    let gap = min(Self.gap, 2 * reach / (sorted.count - 1))
    let last = sorted.count - 1
    var x = middle - reach - gap
    return sorted.enumerated().map { index, wanted in
      let most = middle + reach - (last - index) * gap
      x = min(max(wanted.x, x + gap), most)
      return (wanted.line, x)
    }
  }
}
