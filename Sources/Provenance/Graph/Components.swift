/// The strongly connected components of a directed graph, those that lead nowhere first: each comes
/// after every component that it leads to.
///
/// Tarjan, "Depth-first Search and Linear Graph Algorithms", SIAM J. Comput. 1 (1972), with a list
/// of open nodes in place of recursion, so that no chain is too long.
struct Components {
  private(set) var members: [[Int]] = []
  /// The component of each node.
  private(set) var component: [Int]

  private let successors: [[Int]]
  private var number: [Int]
  private var lowest: [Int]
  private var counter = 0
  private var waiting: [Int] = []
  private var open: [(node: Int, next: Int)] = []

  private static let none = -1

  /// `successors[n]` are the nodes that node `n` leads to.
  init(_ successors: [[Int]]) {
    self.successors = successors
    component = Array(repeating: Self.none, count: successors.count)
    number = component
    lowest = component
    for node in successors.indices where number[node] == Self.none {
      enter(node)
      while let top = open.last { step(top.node, top.next) }
    }
  }

  private mutating func enter(_ node: Int) {
    number[node] = counter
    lowest[node] = counter
    counter += 1
    waiting.append(node)
    open.append((node, 0))
  }

  private mutating func step(_ node: Int, _ next: Int) {
    guard next < successors[node].count else { return leave(node) }
    open[open.count - 1].next += 1
    let successor = successors[node][next]
    if number[successor] == Self.none {
      enter(successor)
    } else if component[successor] == Self.none {
      lowest[node] = min(lowest[node], number[successor])
    }
  }

  private mutating func leave(_ node: Int) {
    open.removeLast()
    if let parent = open.last?.node { lowest[parent] = min(lowest[parent], lowest[node]) }
    guard lowest[node] == number[node] else { return }
    let start = waiting.lastIndex(of: node) ?? waiting.startIndex
    let found = Array(waiting[start...])
    waiting.removeSubrange(start...)
    for member in found { component[member] = members.count }
    members.append(found)
  }
}
