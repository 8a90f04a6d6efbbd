import Model

/// The graph as a picture that every browser shows: SVG 1.1 with the media query of CSS for dark
/// rooms.
struct SVGPicture {
  private let graph: ProvenanceGraph
  private let layout: Layout
  private var svg = SVGText()
  private static let margin = 24

  init(_ graph: ProvenanceGraph) {
    self.graph = graph
    layout = Layout(LayeredGraph(graph))
  }

  var text: String {
    var picture = self
    return picture.draw()
  }

  private mutating func draw() -> String {
    let legend = SVGLegend(graph, width: max(layout.width, 560))
    let width = max(layout.width, legend.width) + 2 * Self.margin
    let top = heading(width - 2 * Self.margin)
    svg.open("g", ["transform": "translate(\((width - layout.width) / 2) \(top))"])
    for index in graph.edges.indices { draw(edge: index) }
    for index in graph.edges.indices { label(edge: index) }
    for index in graph.nodes.indices { draw(node: index) }
    svg.close("g")
    let bottom = top + layout.height + (graph.nodes.isEmpty ? 0 : 36)
    legend.draw(in: &svg, x: Self.margin, y: bottom)
    return svg.document(
      width: width, height: bottom + legend.height + Self.margin, title: title,
      description: ([graph.leftOutWords].compactMap { $0 } + graph.captions)
        .map(PictureText.line).joined(separator: " · "))
  }

  private var title: String {
    let claims = graph.nodes.filter { $0.kind == .claim }
    guard let only = claims.first, claims.count == 1 else { return "Who said what" }
    return "Who said what: " + only.name
  }

  /// Returns where the picture begins.
  private mutating func heading(_ width: Int) -> Int {
    let characters = width / 8
    var y = Self.margin
    for caption in graph.captions {
      for line in PictureText.wrap(PictureText.line(caption), characters: characters) {
        svg.text(line, x: Self.margin, y: y + 12, style: "k")
        y += 20
      }
    }
    if let words = graph.leftOutWords {
      for line in PictureText.wrap(words, characters: characters) {
        svg.text(line, x: Self.margin, y: y + 12, size: NodeText.captionSize, style: "w")
        y += 18
      }
    }
    return y == Self.margin ? y : y + 20
  }

  // MARK: Lines

  private mutating func draw(edge index: Int) {
    let edge = graph.edges[index]
    let line = SVGLine(edge, layout.routes[index])
    svg.open("g", edge.isInCircle ? ["class": "ring"] : [:])
    svg.add("title", [:], words(of: edge))
    svg.add("path", ["class": "e \(edge.basis.rawValue)", "d": line.path])
    if let arrow = line.arrow { svg.add("path", ["class": "a", "d": arrow]) }
    svg.close("g")
  }

  private mutating func label(edge index: Int) {
    guard let rect = layout.routes[index].label, let label = graph.edges[index].label else {
      return
    }
    svg.add(
      "rect",
      [
        "class": "bg", "x": "\(rect.x)", "y": "\(rect.y)", "width": "\(rect.width)",
        "height": "\(rect.height)",
      ])
    svg.text(
      label, x: rect.middle.x, y: rect.bottom - 4, size: NodeText.captionSize, style: "l")
  }

  private func words(of edge: PictureEdge) -> String {
    let (from, to) = (graph.nodes[edge.from].name, graph.nodes[edge.to].name)
    return "\(from) → \(edge.label ?? "has it from") → \(to) (\(edge.basis.rawValue))"
  }

  // MARK: Boxes

  private mutating func draw(node index: Int) {
    let (node, rect) = (graph.nodes[index], layout.boxes[index])
    svg.open("g", ["class": node.kind.name + (node.isInCircle ? " ring" : "")])
    let text = NodeText(node)
    svg.add("title", [:], ([node.name] + text.captions).joined(separator: " · "))
    outline(node, rect)
    // The sheet in front is not the whole of the rectangle.
    let sheet = node.kind == .source(.document) ? rect.frontSheet : rect
    write(text, in: sheet, isBold: node.kind == .claim)
    svg.close("g")
  }

  private mutating func outline(_ node: PictureNode, _ rect: Layout.Rect) {
    let shape = SVGShape(node.kind, rect)
    for path in shape.outlines { svg.add("path", ["class": "s", "d": path]) }
    for path in shape.lines { svg.add("path", ["class": "o", "d": path]) }
    guard node.isOrigin else { return }
    let inner = Layout.Rect(
      x: rect.x + 4, y: rect.y + 4, width: rect.width - 8, height: rect.height - 8)
    for path in SVGShape(node.kind, inner).outlines.suffix(1) {
      svg.add("path", ["class": "o", "d": path])
    }
  }

  private mutating func write(_ text: NodeText, in rect: Layout.Rect, isBold: Bool) {
    let x = rect.middle.x
    var y = rect.y + (rect.height - text.height) / 2
    for line in text.lines {
      svg.text(line, x: x, y: y + 13, style: isBold ? "b" : "t")
      y += NodeText.lineHeight
    }
    for line in text.captions {
      svg.text(line, x: x, y: y + 11, size: NodeText.captionSize, style: "c")
      y += NodeText.captionHeight
    }
  }
}
