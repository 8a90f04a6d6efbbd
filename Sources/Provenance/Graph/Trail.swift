/// The way back from an origin to the statements that lead to it.
struct Trail {
  /// How one statement comes to an origin.
  struct Step {
    let statement: Int
    /// Whether its own chain ends in what leads on; else `rest` begins with a source that it names.
    let isFromItsEnd: Bool
    /// The nodes behind its own chain, to the origin.
    let rest: [Int]
  }

  private let predecessors: [[Int]]
  private let component: [Int]
  private let members: NumberLists
  private let starts: NumberLists
  /// The last node of each statement's chain, where it is one.
  private let lasts: [Int?]
  private let statementsFrom: [[Int]]

  init(_ ways: Ways, _ statements: ArraySlice<Statement>, _ steps: [Int]) {
    var predecessors: [[Int]] = Array(repeating: [], count: ways.nodes.count)
    var statementsFrom = predecessors
    for (node, next) in ways.successors.enumerated() {
      for other in next { predecessors[other].append(node) }
    }
    for (place, starts) in ways.starts.enumerated() {
      for start in starts { statementsFrom[start].append(place) }
    }
    let numbers = Dictionary(zip(ways.nodes, ways.nodes.indices)) { first, _ in first }
    lasts = statements.map { statement in
      statement.via.last.flatMap { numbers[steps[$0]] }
        ?? (statement.sources.count == 1 ? numbers[steps[statement.sources.lowerBound]] : nil)
    }
    (component, members) = (ways.components.component, ways.components.members)
    (self.predecessors, self.statementsFrom, starts) = (predecessors, statementsFrom, ways.starts)
  }

  /// The shortest way of each statement that leads to one of the components, in their order. Costs
  /// what leads there, and no more.
  func steps(to components: [Int]) -> [Step] {
    let ends = Set(components.flatMap { members[$0] })
    var next: [Int: Int] = [:]
    var open = ends.sorted()
    for end in open { next[end] = end }
    var place = 0
    while place < open.count {
      let node = open[place]
      place += 1
      for before in predecessors[node] where next[before] == nil {
        next[before] = node
        open.append(before)
      }
    }
    let statements = Set(open.flatMap { statementsFrom[$0] }).sorted()
    return statements.map { step(of: $0, next, ends) }
  }

  private func step(of statement: Int, _ next: [Int: Int], _ ends: Set<Int>) -> Step {
    func walk(from node: Int) -> [Int] {
      var way = [node]
      while let last = way.last, !ends.contains(last), let on = next[last] { way.append(on) }
      return way
    }
    if let last = lasts[statement], next[last] != nil {
      return Step(
        statement: statement, isFromItsEnd: true, rest: Array(walk(from: last).dropFirst()))
    }
    let start = starts[statement].first { next[$0] != nil }
    return Step(statement: statement, isFromItsEnd: false, rest: start.map(walk) ?? [])
  }
}
