/// The strongly connected components of a directed graph, those that lead nowhere first: each comes
/// after every component that it leads to.
///
/// Tarjan, "Depth-first Search and Linear Graph Algorithms", SIAM J. Comput. 1 (1972), with a list
/// of open nodes in place of recursion, so that no chain is too long.
struct Components {
  let members: NumberLists
  /// The component of each node.
  let component: [Int]

  /// `successors[n]` are the nodes that node `n` leads to.
  init(_ successors: NumberLists) {
    var search = ComponentSearch(successors)
    search.run()
    (members, component) = (search.members, search.component)
  }
}

private struct ComponentSearch {
  private(set) var members = NumberLists()
  private(set) var component: [Int]

  private let successors: NumberLists
  private var met: [(number: Int, lowest: Int)]
  private var counter = 0
  private var waiting: [Int] = []
  private var open: [(node: Int, next: Int)] = []

  private static let none = -1

  init(_ successors: NumberLists) {
    self.successors = successors
    component = Array(repeating: Self.none, count: successors.count)
    met = Array(repeating: (Self.none, Self.none), count: successors.count)
    members.reserve(successors.count, numbers: successors.count)
    waiting.reserveCapacity(successors.count)
    open.reserveCapacity(successors.count)
  }

  mutating func run() {
    for node in successors.indices where met[node].number == Self.none {
      enter(node)
      while let top = open.last { step(top.node, top.next) }
    }
  }

  private mutating func enter(_ node: Int) {
    met[node] = (counter, counter)
    counter += 1
    waiting.append(node)
    open.append((node, successors.range(node).lowerBound))
  }

  /// `next` is the place of a successor in `joined`.
  private mutating func step(_ node: Int, _ next: Int) {
    guard next < successors.range(node).upperBound else { return leave(node) }
    open[open.count - 1].next += 1
    let successor = successors.joined[next]
    if met[successor].number == Self.none {
      enter(successor)
    } else if component[successor] == Self.none {
      met[node].lowest = min(met[node].lowest, met[successor].number)
    }
  }

  private mutating func leave(_ node: Int) {
    open.removeLast()
    if let parent = open.last?.node {
      met[parent].lowest = min(met[parent].lowest, met[node].lowest)
    }
    guard met[node].lowest == met[node].number else { return }
    let start = waiting.lastIndex(of: node) ?? waiting.startIndex
    for member in waiting[start...] {
      component[member] = members.count
      members.add(member)
    }
    members.endList()
    waiting.removeSubrange(start...)
  }
}
