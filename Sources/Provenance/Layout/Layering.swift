/// The layer of each box, counted from the top: every line runs downwards, as far as its length.
///
/// Longest paths from the top first; then every box with more lines on one side than on the other
/// is moved to where these are short. Each move makes the sum of all lengths smaller, as the pivots
/// of the network simplex do (Gansner, Koutsofios, North and Vo, "A Technique for Drawing Directed
/// Graphs", IEEE Trans. Softw. Eng. 19, 1993, section 2), without looking further than one box.
struct Layering {
  private(set) var layers: [Int]
  private let lines: [LayeredGraph.Line]
  private var leaving: [[Int]]
  private var arriving: [[Int]]

  private static let rounds = 8
  /// Pixels that the boxes of a layer may take before it becomes several.
  private static let widest = 1600

  /// `lines` have no circles; loops do not count.
  init(boxes: [LayeredGraph.Box], lines: [LayeredGraph.Line]) {
    layers = Array(repeating: 0, count: boxes.count)
    leaving = Array(repeating: [], count: boxes.count)
    arriving = leaving
    self.lines = lines
    for (index, line) in lines.enumerated() where !line.isLoop {
      leaving[line.upper].append(index)
      arriving[line.lower].append(index)
    }
    let order = sortedFromTop()
    for box in order { layers[box] = highest(box) ?? 0 }
    tighten(order)
    fold(boxes)
  }

  /// A layer that is too wide becomes rows, of which each takes every so-manieth of its boxes: those
  /// that lead to the same stay close to each other. The first layer of all becomes 0.
  private mutating func fold(_ boxes: [LayeredGraph.Box]) {
    let members = Dictionary(grouping: boxes.indices) { layers[$0] }
    var next = 0
    for layer in (layers.min() ?? 0)...(layers.max() ?? 0) {
      let members = members[layer] ?? []
      let rows = Self.rows(members.map { boxes[$0].width })
      let keyed = members.map { (first: leaving[$0].map { lines[$0].lower }.min() ?? $0, box: $0) }
      for (place, member) in keyed.sorted(by: { $0 < $1 }).enumerated() {
        layers[member.box] = next + place % rows
      }
      next += rows
    }
  }

  /// Each box in another row is a line to pass by, which takes some room, too: the more boxes, the
  /// wider the rows.
  private static func rows(_ widths: [Int]) -> Int {
    let width = widths.reduce(0) { $0 + $1 + 28 }
    let wanted = max(widest, Int((Double(width) * 200).squareRoot()))
    return width > wanted ? min(widths.count, (width + wanted - 1) / wanted) : 1
  }

  private func sortedFromTop() -> [Int] {
    var waiting = arriving.map(\.count)
    var order = waiting.indices.filter { waiting[$0] == 0 }
    var next = 0
    while next < order.count {
      for line in leaving[order[next]] {
        let box = lines[line].lower
        waiting[box] -= 1
        if waiting[box] == 0 { order.append(box) }
      }
      next += 1
    }
    return order
  }

  private func highest(_ box: Int) -> Int? {
    arriving[box].map { layers[lines[$0].upper] + lines[$0].length }.max()
  }

  private func lowest(_ box: Int) -> Int? {
    leaving[box].map { layers[lines[$0].lower] - lines[$0].length }.min()
  }

  private mutating func tighten(_ order: [Int]) {
    for round in 0..<Self.rounds {
      var hasMoved = false
      for box in round.isMultiple(of: 2) ? order.reversed() : order {
        let pull = leaving[box].count - arriving[box].count
        let target = pull > 0 ? lowest(box) : pull < 0 ? highest(box) : nil
        guard let target, target != layers[box] else { continue }
        layers[box] = target
        hasMoved = true
      }
      if !hasMoved { return }
    }
  }
}
