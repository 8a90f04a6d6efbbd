/// A graph whose lines run from one layer to the next: a line that spans more has a bend in each
/// layer between.
struct Ranks {
  /// What stands in a layer: a box of the graph, or a bend of a line.
  struct Item: Hashable, Sendable {
    let box: LayeredGraph.Box
    /// The line that bends here, or nil for a box of the graph.
    let line: Int?
  }

  /// The boxes first, by their numbers, then the bends.
  private(set) var items: [Item]
  private(set) var layer: [Int]
  /// The items above and below that lines lead to.
  private(set) var above: [[Int]]
  private(set) var below: [[Int]]
  /// For each line what it passes from its upper box to its lower one; empty for a loop.
  private(set) var ways: [[Int]] = []
  /// The bend that carries the label of a line.
  private(set) var labels: [Int: Int] = [:]

  /// The width of a bend without a label.
  private static let bend = LayeredGraph.Box(width: 6, height: 0)

  /// `lines` have no circles.
  init(boxes: [LayeredGraph.Box], lines: [LayeredGraph.Line]) {
    items = boxes.map { Item(box: $0, line: nil) }
    layer = Layering(boxes: boxes, lines: lines).layers
    above = Array(repeating: [], count: boxes.count)
    below = above
    for (index, line) in lines.enumerated() { lead(index, line) }
  }

  /// How many pieces of lines run between neighbouring layers, which is what a layout costs.
  static func pieces(boxes: [LayeredGraph.Box], lines: [LayeredGraph.Line]) -> Int {
    let layers = Layering(boxes: boxes, lines: lines).layers
    return lines.reduce(0) { $0 + layers[$1.lower] - layers[$1.upper] }
  }

  func isBend(_ item: Int) -> Bool { items[item].line != nil }

  private mutating func lead(_ index: Int, _ line: LayeredGraph.Line) {
    guard !line.isLoop else { return ways.append([]) }
    let (top, bottom) = (layer[line.upper], layer[line.lower])
    let labelled = line.label == nil ? nil : bottom - 1
    var way = [line.upper]
    for between in (top + 1)..<bottom {
      let box = between == labelled ? line.label ?? Self.bend : Self.bend
      if between == labelled { labels[index] = items.count }
      way.append(add(Item(box: box, line: index), in: between))
    }
    way.append(line.lower)
    for (upper, lower) in zip(way, way.dropFirst()) {
      below[upper].append(lower)
      above[lower].append(upper)
    }
    ways.append(way)
  }

  private mutating func add(_ item: Item, in layer: Int) -> Int {
    items.append(item)
    self.layer.append(layer)
    above.append([])
    below.append([])
    return items.count - 1
  }
}
