/// The drawing of one part that hangs together.
struct Part {
  private(set) var boxes: [Layout.Rect] = []
  private(set) var routes: [Layout.Route] = []
  private(set) var layers: [Int]
  private(set) var width = 0
  private(set) var height = 0
  let crossings: Int

  private let graph: LayeredGraph
  private let ranks: Ranks
  private let turned: Set<Int>
  private var middles: [Int]
  /// Top and bottom of each layer.
  private var bands: [Range<Int>] = []

  /// What is left free beside a box for its loop.
  static let loop = 26

  init(_ graph: LayeredGraph) {
    let acyclic = Acyclic(graph)
    let loops = Set(graph.lines.filter(\.isLoop).map(\.upper))
    let widened = graph.boxes.enumerated().map { index, box in
      loops.contains(index)
        ? LayeredGraph.Box(width: box.width + 2 * Self.loop, height: box.height) : box
    }
    let ranks = Ranks(boxes: widened, lines: acyclic.lines)
    let ordering = Ordering(ranks)
    self.graph = graph
    self.ranks = ranks
    turned = acyclic.turned
    crossings = ordering.crossings
    layers = Array(ranks.layer.prefix(graph.boxes.count))
    middles = Coordinates.middles(ranks, layers: ordering.layers)
    stack(ordering.layers)
    place()
    route()
  }

  /// The space under a layer grows with the widest step of a line, so that none runs too flat.
  private mutating func stack(_ layers: [[Int]]) {
    var y = 0
    for layer in layers {
      let height = layer.map { ranks.items[$0].box.height }.max() ?? 0
      bands.append(y..<y + height)
      let widest = layer.flatMap { item in
        ranks.below[item].map { abs(middles[$0] - middles[item]) }
      }.max()
      y += height + 34 + min(90, (widest ?? 0) / 12)
    }
    height = bands.last?.upperBound ?? 0
  }

  private mutating func place() {
    let left = ranks.items.indices.map { middles[$0] - ranks.items[$0].box.width / 2 }.min() ?? 0
    middles = middles.map { $0 - left }
    width = ranks.items.indices.map { middles[$0] + ranks.items[$0].box.width / 2 }.max() ?? 0
    boxes = graph.boxes.indices.map { rect(of: $0, graph.boxes[$0]) }
  }

  private func rect(of item: Int, _ box: LayeredGraph.Box) -> Layout.Rect {
    let band = bands[ranks.layer[item]]
    return Layout.Rect(
      x: middles[item] - box.width / 2,
      y: band.lowerBound + (band.count - box.height) / 2, width: box.width, height: box.height)
  }

  // MARK: Lines

  private mutating func route() {
    let ports = Ports(ranks, middles: middles, widths: graph.boxes.map(\.width))
    for (index, line) in graph.lines.enumerated() {
      let label = ranks.labels[index].map { rect(of: $0, ranks.items[$0].box) }
      routes.append(
        Layout.Route(
          points: line.isLoop ? loop(boxes[line.upper]) : points(of: index, ports),
          isTurned: turned.contains(index), label: label))
    }
  }

  /// Upright through each layer, so that a line never runs through a box beside it.
  private func points(of line: Int, _ ports: Ports) -> [Layout.Point] {
    let way = ranks.ways[line]
    guard let first = way.first, let last = way.last else { return [] }
    let (start, end) = (ports.lower[line], ports.upper[line])
    var points = [Layout.Point(x: start, y: boxes[first].bottom)]
    points.append(Layout.Point(x: start, y: bands[ranks.layer[first]].upperBound))
    for bend in way.dropFirst().dropLast() {
      let band = bands[ranks.layer[bend]]
      points.append(Layout.Point(x: middles[bend], y: band.lowerBound))
      points.append(Layout.Point(x: middles[bend], y: band.upperBound))
    }
    points.append(Layout.Point(x: end, y: bands[ranks.layer[last]].lowerBound))
    points.append(Layout.Point(x: end, y: boxes[last].y))
    return points.reduce(into: []) { if $0.last != $1 { $0.append($1) } }
  }

  private func loop(_ box: Layout.Rect) -> [Layout.Point] {
    let (high, low) = (box.y + box.height / 4, box.bottom - box.height / 4)
    return [
      Layout.Point(x: box.right, y: high), Layout.Point(x: box.right + Self.loop - 6, y: high),
      Layout.Point(x: box.right + Self.loop - 6, y: low), Layout.Point(x: box.right, y: low),
    ]
  }
}
