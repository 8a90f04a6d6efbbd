/// The ways of one claim, from its articles by whom they name to where it ends.
///
/// Nodes are classes of sources; a node leads to the one that it has it from. Each is numbered in
/// the order of the classes, so that nothing depends on the order of the statements.
struct Ways {
  /// The class of each node.
  let nodes: [Int]
  let successors: NumberLists
  /// The nodes that each statement names first.
  private(set) var starts = NumberLists()
  let components: Components
  /// Of each component: whether ways end there.
  private(set) var isEnd: [Bool]
  /// The components that say it from their own knowledge, whatever else they cite: an outlet that its
  /// own article names, a source of which somebody said so and with which a chain ends.
  private var isFirstHand: Set<Int> = []

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
    // A copy: the numbering goes on in memory of its own.
    nodes = numbering.members.map(\.self)
    let count = nodes.count
    var (edges, firstHand): ([Int], [Int]) = ([], [])
    edges.reserveCapacity(2 * statements.count)
    starts.reserve(statements.count, numbers: statements.count)
    for statement in statements {
      let links = Links(statement, numbering)
      links.each(testimony.steps, numbering) { from, to in
        if from != to { edges.append(from * count + to) }
      }
      for place in links.first { starts.add(numbering.known(testimony.steps[place])) }
      starts.endList()
      if let outlet = links.firstHand(starts[starts.count - 1]) { firstHand.append(outlet) }
      for place in statement.ends where testimony.groundwork.isFirstHand(testimony.steps[place]) {
        firstHand.append(numbering.known(testimony.steps[place]))
      }
    }
    successors = NumberLists(edges, count: count)
    components = Components(successors)
    isEnd = Array(repeating: true, count: components.members.count)
    close(firstHand)
  }

  private static func distinct(_ nodes: [Int]) -> [Int] {
    let sorted = nodes.sorted()
    return sorted.indices.filter { $0 == 0 || sorted[$0] != sorted[$0 - 1] }.map { sorted[$0] }
  }

  private mutating func close(_ firstHand: [Int]) {
    let component = components.component
    for node in successors.indices {
      for other in successors[node] where component[other] != component[node] {
        isEnd[component[node]] = false
      }
    }
    for node in firstHand {
      isEnd[component[node]] = true
      isFirstHand.insert(component[node])
    }
  }

  /// Whether the sources rest on one another.
  func isCircle(_ component: Int) -> Bool { components.members.range(component).count > 1 }

  /// Whether a ring has no way out and nobody in it knows for themselves.
  func isLost(_ component: Int) -> Bool {
    isEnd[component] && isCircle(component) && !isFirstHand.contains(component)
  }

  /// The ends that ways from these nodes come to, in order.
  func ends(from nodes: some Sequence<Int>) -> [Int] {
    var isSeen = Array(repeating: false, count: self.nodes.count)
    var open: [Int] = []
    var found: [Int] = []
    open.reserveCapacity(self.nodes.count)
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
  var first: Range<Int> {
    statement.sources.isEmpty
      ? statement.via.lowerBound..<min(statement.via.lowerBound + 1, statement.via.upperBound)
      : statement.sources
  }

  /// The outlet, where its own article names it as the one who knows; `starts` are whom it names first.
  func firstHand(_ starts: ArraySlice<Int>) -> Int? {
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
