/// The ways of one claim, from its articles by whom they name to where it ends.
///
/// Nodes are classes of sources; a node leads to the one that it has it from. Each is numbered in
/// the order of the classes, so that nothing depends on the order of the statements.
struct Ways {
  /// The class of each node.
  let nodes: [Int]
  private(set) var successors: [[Int]]
  /// The nodes that each statement names first.
  private(set) var starts: [[Int]] = []
  let components: Components
  /// Of each component: whether ways end there.
  private(set) var isEnd: [Bool]
  /// Of each component: whether it says it from its own knowledge, whatever else it cites: an outlet
  /// that its own article names, a source of which somebody said so and with which a chain ends.
  private(set) var isFirstHand: [Bool]

  /// The numbers of `numbering` are those of the nodes afterwards.
  init(
    _ statements: ArraySlice<Statement>, in testimony: borrowing Testimony,
    _ numbering: inout Numbering
  ) {
    numbering.begin(testimony.groundwork.count)
    for statement in statements {
      for place in statement.sources.lowerBound..<statement.via.upperBound {
        _ = numbering.give(testimony.steps[place])
      }
      if let outlet = statement.outlet { _ = numbering.give(outlet) }
    }
    numbering.sort()
    nodes = numbering.members
    var edges: [[Int]] = Array(repeating: [], count: nodes.count)
    var firstHand: [Int] = []
    starts.reserveCapacity(statements.count)
    for statement in statements {
      let links = Links(statement, numbering)
      let first = links.starts(testimony.steps, numbering)
      links.each(testimony.steps, numbering) { from, to in
        if from != to { edges[from].append(to) }
      }
      if let outlet = links.firstHand(first) { firstHand.append(outlet) }
      for place in statement.ends where testimony.groundwork.isFirstHand(testimony.steps[place]) {
        firstHand.append(numbering.known(testimony.steps[place]))
      }
      starts.append(first)
    }
    for node in edges.indices where edges[node].count > 1 {
      edges[node] = Self.distinct(edges[node])
    }
    successors = edges
    components = Components(edges)
    isEnd = Array(repeating: true, count: components.members.count)
    isFirstHand = Array(repeating: false, count: components.members.count)
    close(firstHand)
  }

  private static func distinct(_ nodes: [Int]) -> [Int] {
    let sorted = nodes.sorted()
    return sorted.indices.filter { $0 == 0 || sorted[$0] != sorted[$0 - 1] }.map { sorted[$0] }
  }

  private mutating func close(_ firstHand: [Int]) {
    let component = components.component
    for (node, next) in successors.enumerated() {
      for other in next where component[other] != component[node] { isEnd[component[node]] = false }
    }
    for node in firstHand {
      isEnd[component[node]] = true
      isFirstHand[component[node]] = true
    }
  }

  /// Whether the sources rest on one another.
  func isCircle(_ component: Int) -> Bool { components.members[component].count > 1 }

  /// Whether a ring has no way out and nobody in it knows for themselves.
  func isLost(_ component: Int) -> Bool {
    isEnd[component] && isCircle(component) && !isFirstHand[component]
  }

  /// The ends that ways from these nodes come to, in order.
  func ends(from nodes: some Sequence<Int>) -> [Int] {
    var isSeen = Array(repeating: false, count: self.nodes.count)
    var open: [Int] = []
    var found: [Int] = []
    func meet(_ node: Int) {
      if isSeen[node] { return }
      isSeen[node] = true
      open.append(node)
    }
    for node in nodes { meet(node) }
    while let node = open.popLast() {
      if isEnd[components.component[node]] { found.append(components.component[node]) }
      for next in successors[node] { meet(next) }
    }
    return found.count > 1 ? Self.distinct(found) : found
  }
}

/// One statement's steps, as numbers of nodes.
struct Links {
  private let statement: Statement
  private let outlet: Int

  private static let none = -1

  init(_ statement: Statement, _ numbering: borrowing Numbering) {
    self.statement = statement
    outlet = statement.outlet.flatMap { numbering.number(of: $0) } ?? Self.none
  }

  /// Whom the article has it from directly.
  private var first: Range<Int> {
    statement.sources.isEmpty
      ? statement.via.lowerBound..<min(statement.via.lowerBound + 1, statement.via.upperBound)
      : statement.sources
  }

  func starts(_ steps: [Int], _ numbering: borrowing Numbering) -> [Int] {
    var starts: [Int] = []
    starts.reserveCapacity(first.count)
    for place in first { starts.append(numbering.known(steps[place])) }
    return starts
  }

  /// The outlet, where its own article names it as the one who knows.
  func firstHand(_ starts: [Int]) -> Int? {
    statement.via.isEmpty && outlet != Self.none && starts.contains(outlet) ? outlet : nil
  }

  /// Each source leads to the first step of the chain, each step to the next. An outlet that is
  /// itself a source leads to whom its article names.
  func each(
    _ steps: [Int], _ numbering: borrowing Numbering, _ body: (_ from: Int, _ to: Int) -> Void
  ) {
    let (sources, via) = (statement.sources, statement.via)
    if !via.isEmpty {
      let next = numbering.known(steps[via.lowerBound])
      for place in sources { body(numbering.known(steps[place]), next) }
      for place in via.dropFirst() {
        body(numbering.known(steps[place - 1]), numbering.known(steps[place]))
      }
    }
    guard outlet != Self.none else { return }
    for place in first { body(outlet, numbering.known(steps[place])) }
  }
}
