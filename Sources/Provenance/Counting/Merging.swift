/// Ends of ways that are merged into origins, by the ties of their sources.
struct Merging {
  private var sets: UnionFind
  private var endsOf: [Int: [Int]] = [:]

  init(_ ways: borrowing Ways) {
    sets = UnionFind(count: ways.components.members.count)
  }

  mutating func unite(_ a: Int, _ b: Int) { sets.unite(a, b) }
  mutating func find(_ component: Int) -> Int { sets.find(component) }

  /// Follows the ties of the ends. What two of them are tied to makes one of them, be it in the
  /// claim or not; who rests on a source that has it from others goes with the first of these.
  ///
  /// Ties are followed from ends only: who depends on two origins does not make them one, unless it
  /// is cited as an origin too.
  mutating func follow(
    from ends: [Int], in ways: borrowing Ways, _ numbering: inout Numbering, _ ties: [[Int]]
  ) {
    var open: [Int] = []
    for end in ends { open += ways.components.members[end] }
    var isSeen = Set(open)
    var later: [(set: Int, component: Int)] = []
    while let node = open.popLast() {
      for other in ties[numbering.members[node]] {
        let next = numbering.give(other)
        sets.grow(to: set(of: next, ways) + 1)
        if let component = component(of: next, ways), !ways.isEnd[component] {
          later.append((set(of: node, ways), component))
          continue
        }
        sets.unite(set(of: node, ways), set(of: next, ways))
        let component = component(of: next, ways)
        let members = component.map { ways.components.members[$0] } ?? [next]
        for member in members
        where isSeen.insert(member).inserted { open.append(member) }
      }
    }
    for (set, component) in later { unite(set, withEndsOf: component, in: ways) }
  }

  /// Nothing is to be done where the way from the other comes back here.
  private mutating func unite(
    _ set: Int, withEndsOf component: Int, in ways: borrowing Ways
  ) {
    if endsOf[component] == nil {
      endsOf[component] = ways.ends(from: ways.components.members[component])
    }
    let ends = endsOf[component] ?? []
    let own = sets.find(set)
    if ends.contains(where: { sets.find($0) == own }) { return }
    ends.first.map { sets.unite(own, $0) }
  }

  /// The component of a node of the ways; nil for what is only tied to one.
  private func component(of node: Int, _ ways: borrowing Ways) -> Int? {
    node < ways.nodes.count ? ways.components.component[node] : nil
  }

  /// The number of a node's set: that of its component, or one behind all of them.
  private func set(of node: Int, _ ways: borrowing Ways) -> Int {
    component(of: node, ways) ?? ways.components.members.count + node - ways.nodes.count
  }
}
