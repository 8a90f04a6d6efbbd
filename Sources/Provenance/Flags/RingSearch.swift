import Model

/// The search for a shortest way around each circle.
struct RingSearch {
  private struct Edge {
    let to: Int
    let statement: Int
  }

  private let counting: Counting
  private let testimony: Testimony
  /// The edges within circles, by the node that they begin in.
  private var edges: [Int: [Edge]] = [:]

  init(_ counting: Counting, _ testimony: Testimony, _ numbering: Numbering) {
    (self.counting, self.testimony) = (counting, testimony)
    let component = counting.ways.components.component
    for (place, statement) in counting.statements.enumerated() {
      Links(statement, numbering).each(testimony.steps, numbering) { from, to in
        guard from != to, component[from] == component[to] else { return }
        edges[from, default: []].append(Edge(to: to, statement: place))
      }
    }
  }

  /// `assertion` gives the id of an assertion by its place.
  func rings(_ assertion: (Int) -> ID<Assertion>) -> [Ring] {
    let ways = counting.ways
    return ways.components.members.indices.filter(ways.isCircle).map { component in
      let start = ways.components.members[component].min() ?? 0
      return Ring(
        citations: citations(around: start, assertion),
        sources: counting.sources(of: [component], testimony.groundwork),
        hasOrigin: !ways.isLost(component))
    }
  }

  /// Breadth first, until an edge leads back to where it began.
  private func citations(
    around start: Int, _ assertion: (Int) -> ID<Assertion>
  ) -> [Citation] {
    var before: [Int: (node: Int, edge: Edge)] = [:]
    var (open, place) = ([start], 0)
    while before[start] == nil, place < open.count {
      let node = open[place]
      place += 1
      for edge in edges[node] ?? [] where before[edge.to] == nil {
        before[edge.to] = (node, edge)
        open.append(edge.to)
      }
    }
    var (found, here) = ([Citation](), start)
    while let (node, edge) = before[here] {
      found.append(citation(node, edge, assertion))
      if node == start { break }
      here = node
    }
    return found.reversed()
  }

  private func citation(
    _ node: Int, _ edge: Edge, _ assertion: (Int) -> ID<Assertion>
  ) -> Citation {
    let statement = counting.statements[counting.statements.startIndex + edge.statement]
    let groundwork = testimony.groundwork
    return Citation(
      from: groundwork.ids[counting.ways.nodes[node]],
      to: groundwork.ids[counting.ways.nodes[edge.to]],
      article: groundwork.articles.ids[statement.article], assertion: assertion(statement.place))
  }
}
