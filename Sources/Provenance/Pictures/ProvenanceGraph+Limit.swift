extension ProvenanceGraph {
  /// The graph with at most so many nodes, and not too many lines to be laid out. One claim after
  /// the other is followed in breadth, so that what is left out is what stands farthest from it.
  func limited(to limit: Int) -> ProvenanceGraph {
    var limit = limit
    var graph = keeping(limit)
    // Where all is tied to all, three quarters of the nodes have half of the lines.
    while graph.pieces > Self.pieceLimit, limit > 1 {
      limit = min(limit, graph.nodes.count) * 3 / 4
      graph = keeping(limit)
    }
    return graph
  }

  private var pieces: Int {
    let layered = LayeredGraph(self)
    guard edges.count <= Self.pieceLimit else { return edges.count }
    return Ranks.pieces(boxes: layered.boxes, lines: Acyclic(layered).lines)
  }

  private func keeping(_ limit: Int) -> ProvenanceGraph {
    guard nodes.count > limit else { return self }
    let kept = nearest(limit)
    let numbers = Dictionary(kept.enumerated().map { ($1, $0) }) { first, _ in first }
    var graph = self
    graph.nodes = kept.map { nodes[$0] }
    graph.edges = []
    graph.leftOut = leftOut + nodes.count - kept.count
    for edge in edges {
      switch (numbers[edge.from], numbers[edge.to]) {
      case (let from?, let to?):
        graph.edges.append(edge.between(from, to))
      case (let node?, nil), (nil, let node?): graph.nodes[node].hiddenLines += 1
      case (nil, nil): break
      }
    }
    return graph
  }

  /// In the order of the nodes.
  private func nearest(_ limit: Int) -> [Int] {
    var next: [[Int]] = Array(repeating: [], count: nodes.count)
    for edge in edges {
      next[edge.isDrawnUpwards ? edge.to : edge.from].append(
        edge.isDrawnUpwards ? edge.from : edge.to)
      if case .relation = edge.kind { next[edge.to].append(edge.from) }
    }
    var isKept = Array(repeating: false, count: nodes.count)
    var count = 0
    let starts = nodes.indices.filter { nodes[$0].kind == .claim } + nodes.indices
    for start in starts where count < limit && !isKept[start] {
      var (open, place) = ([start], 0)
      isKept[start] = true
      count += 1
      while place < open.count {
        for node in next[open[place]] where count < limit && !isKept[node] {
          isKept[node] = true
          count += 1
          open.append(node)
        }
        place += 1
      }
    }
    return nodes.indices.filter { isKept[$0] }
  }
}

extension PictureEdge {
  fileprivate func between(_ from: Int, _ to: Int) -> PictureEdge {
    PictureEdge(from: from, to: to, kind: kind, basis: basis, isInCircle: isInCircle)
  }
}
