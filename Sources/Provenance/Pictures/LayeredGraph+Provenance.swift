import Model

extension LayeredGraph {
  /// The graph as it is drawn: a claim above its articles, these above whom they name, a source
  /// above whom it has it from. Origins come out at the bottom.
  init(_ graph: ProvenanceGraph) {
    self.init(
      boxes: graph.nodes.map { node in
        let text = NodeText(node)
        return Box(
          width: text.width + 2 * node.kind.margin,
          height: text.height + 2 * NodeKind.verticalMargin)
      },
      lines: graph.edges.map { edge in
        let label = edge.label.map {
          Box(width: TextWidth.of($0, size: NodeText.captionSize) + 8, height: 16)
        }
        return edge.isDrawnUpwards
          ? Line(edge.to, edge.from, label: label) : Line(edge.from, edge.to, label: label)
      })
  }
}

extension NodeKind {
  /// Pixels between the text and the edge of the box, which the shape takes a part of.
  var margin: Int {
    switch self {
    case .claim: 24
    case .article: 16
    case .source(.person): 22
    case .source(.outlet), .source(.anonymous), .source(.document): 20
    case .source: 16
    }
  }

  static let verticalMargin = 12
}
