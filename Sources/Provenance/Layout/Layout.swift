/// Where everything stands: a layered drawing after Sugiyama, Tagawa and Toda (1981). All measures
/// are pixels from the top left corner.
struct Layout: Hashable, Sendable {
  struct Point: Hashable, Sendable {
    var x: Int
    var y: Int
  }

  struct Rect: Hashable, Sendable {
    var x: Int
    var y: Int
    var width: Int
    var height: Int

    var right: Int { x + width }
    var bottom: Int { y + height }
    var middle: Point { Point(x: x + width / 2, y: y + height / 2) }

    func overlaps(_ other: Rect) -> Bool {
      x < other.right && other.x < right && y < other.bottom && other.y < bottom
    }
  }

  /// The way of a line from the lower edge of the upper box to the upper edge of the lower one.
  /// Points above each other are joined by a straight piece, others by a bow that starts and ends
  /// upright. A loop leaves its box on the right, and comes back there.
  struct Route: Hashable, Sendable {
    var points: [Point]
    /// Whether it begins at the lower of the two boxes that it was asked to lead to: it was turned,
    /// for it closes a circle.
    var isTurned: Bool
    /// The place of its label.
    var label: Rect?
  }

  private(set) var boxes: [Rect]
  private(set) var routes: [Route]
  /// The layer of each box among those that hang together with it.
  private(set) var layers: [Int]
  private(set) var width: Int
  private(set) var height: Int
  private(set) var crossings = 0

  /// The parts that hang together are laid out each for itself, and put in rows beside each other.
  init(_ graph: LayeredGraph) {
    let empty = Rect(x: 0, y: 0, width: 0, height: 0)
    boxes = Array(repeating: empty, count: graph.boxes.count)
    layers = Array(repeating: 0, count: graph.boxes.count)
    routes = Array(repeating: Route(points: [], isTurned: false), count: graph.lines.count)
    let parts = graph.parts
    var place = Array(repeating: (part: 0, box: 0), count: graph.boxes.count)
    for (part, boxes) in parts.enumerated() {
      for (index, box) in boxes.enumerated() { place[box] = (part, index) }
    }
    let lines = Dictionary(grouping: graph.lines.indices) { place[graph.lines[$0].upper].part }
    let drawn = parts.enumerated().map { part, boxes in
      let inner = (lines[part] ?? []).map { graph.lines[$0] }.map { line in
        LayeredGraph.Line(place[line.upper].box, place[line.lower].box, label: line.label)
      }
      return Part(LayeredGraph(boxes: boxes.map { graph.boxes[$0] }, lines: inner))
    }
    let shelves = Shelves(drawn.map { (width: $0.width, height: $0.height) })
    (width, height) = (shelves.width, shelves.height)
    for (part, drawing) in drawn.enumerated() {
      put(drawing, at: shelves.places[part], boxes: parts[part], lines: lines[part] ?? [])
    }
  }

  private mutating func put(_ part: Part, at corner: Point, boxes: [Int], lines: [Int]) {
    crossings += part.crossings
    for (index, box) in boxes.enumerated() {
      self.boxes[box] = part.boxes[index].moved(by: corner)
      layers[box] = part.layers[index]
    }
    for (index, line) in lines.enumerated() { routes[line] = part.routes[index].moved(by: corner) }
  }
}

extension Layout.Rect {
  fileprivate func moved(by corner: Layout.Point) -> Layout.Rect {
    Layout.Rect(x: x + corner.x, y: y + corner.y, width: width, height: height)
  }
}

extension Layout.Route {
  fileprivate func moved(by corner: Layout.Point) -> Layout.Route {
    Layout.Route(
      points: points.map { Layout.Point(x: $0.x + corner.x, y: $0.y + corner.y) },
      isTurned: isTurned, label: label?.moved(by: corner))
  }
}
