/// The lines of a graph without its circles: some of them turned round.
///
/// A line that leads back to a box whose followers are still being visited, in a search in depth
/// from the first box on, is turned. That leaves a graph without circles (the simplest of the
/// heuristics in Eades and Sugiyama, "How to Draw a Directed Graph", J. Inf. Process. 13, 1990), and
/// the lines that close circles are those that are drawn upwards.
struct Acyclic {
  private(set) var lines: [LayeredGraph.Line]
  private(set) var turned: Set<Int> = []

  private enum State { case unseen, open, done }

  init(_ graph: LayeredGraph) {
    lines = graph.lines
    var leaving: [[Int]] = Array(repeating: [], count: graph.boxes.count)
    for (index, line) in graph.lines.enumerated() where !line.isLoop {
      leaving[line.upper].append(index)
    }
    var states = Array(repeating: State.unseen, count: graph.boxes.count)
    for start in Self.starts(of: graph) where states[start] == .unseen {
      visit(start, leaving, &states)
    }
    for index in turned { lines[index] = lines[index].reversed }
  }

  /// The boxes that no line reaches come first: where there is one, it stays on top.
  private static func starts(of graph: LayeredGraph) -> [Int] {
    let reached = Set(graph.lines.filter { !$0.isLoop }.map(\.lower))
    return graph.boxes.indices.filter { !reached.contains($0) } + graph.boxes.indices
  }

  /// With a list of open boxes in place of recursion, so that no chain is too long.
  private mutating func visit(_ start: Int, _ leaving: [[Int]], _ states: inout [State]) {
    var open = [(box: start, next: 0)]
    states[start] = .open
    while let top = open.last {
      guard top.next < leaving[top.box].count else {
        states[top.box] = .done
        open.removeLast()
        continue
      }
      open[open.count - 1].next += 1
      let line = leaving[top.box][top.next]
      let target = lines[line].lower
      switch states[target] {
      case .open: turned.insert(line)
      case .unseen:
        states[target] = .open
        open.append((target, 0))
      case .done: break
      }
    }
  }
}
