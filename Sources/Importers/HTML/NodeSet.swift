/// Some of a tree's nodes, by their numbers.
struct NodeSet: Hashable, Sendable {
  private var bits: [Bool] = []
  private(set) var count = 0

  init() {}

  init(_ nodes: some Sequence<Int>) {
    for node in nodes { insert(node) }
  }

  func contains(_ node: Int) -> Bool { node < bits.count && bits[node] }

  mutating func insert(_ node: Int) {
    if node >= bits.count {
      bits += Array(repeating: false, count: max(node + 1, 2 * bits.count) - bits.count)
    }
    guard !bits[node] else { return }
    bits[node] = true
    count += 1
  }

  mutating func formUnion(_ nodes: some Sequence<Int>) {
    for node in nodes { insert(node) }
  }
}
