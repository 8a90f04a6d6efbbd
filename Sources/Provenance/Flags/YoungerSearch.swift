import Model

/// The search for origins that came out after what depends on them.
///
/// A document came out on its date, an outlet when the first of its own articles on the claim did.
struct YoungerSearch {
  /// The earliest that depends on a component.
  private struct Earliest {
    let date: PartialDate
    /// Which it is: a statement, by number, or a component.
    let statement: Int?
    let component: Int?
    /// The component by which it leads here: the last one between, or itself.
    var via: Int?
  }

  private let ways: Ways
  private var dates: [PartialDate?]
  private var earliest: [Earliest?]
  private(set) var found: [Younger] = []

  init(_ counting: Counting, _ testimony: Testimony, _ numbering: Numbering) {
    let groundwork = testimony.groundwork
    ways = counting.ways
    dates = ways.components.members.map { nodes in
      nodes.lazy.compactMap { groundwork.date(counting.ways.nodes[$0]) }.first
    }
    earliest = Array(repeating: nil, count: dates.count)
    dateOutlets(counting.statements, testimony, numbering)
    let roots = (counting.high.named + counting.high.anonymous).joined().filter {
      dates[$0] != nil
    }
    spread(counting.statements, testimony)
    let statements = Array(counting.statements)
    for root in roots.sorted() {
      younger(root, statements, groundwork).map { found.append($0) }
    }
  }

  /// An outlet that is cited came out with the first of its own articles.
  private mutating func dateOutlets(
    _ statements: ArraySlice<Statement>, _ testimony: Testimony, _ numbering: Numbering
  ) {
    for statement in statements {
      guard let outlet = statement.outlet, let date = testimony.published[statement.article],
        let node = numbering.number(of: outlet)
      else { continue }
      let component = ways.components.component[node]
      guard ways.isEnd[component] else { continue }
      dates[component] = dates[component].map { $0.isEarlier(date) ? $0 : date } ?? date
    }
  }

  /// Components come after those that they lead to.
  private mutating func spread(_ statements: ArraySlice<Statement>, _ testimony: Testimony) {
    for (place, statement) in statements.enumerated() {
      guard let date = testimony.published[statement.article] else { continue }
      for start in ways.starts[place] {
        let first = Earliest(date: date, statement: place, component: nil, via: nil)
        offer(first, to: ways.components.component[start])
      }
    }
    for component in earliest.indices.reversed() {
      let own = dates[component].map {
        Earliest(date: $0, statement: nil, component: component, via: component)
      }
      var passed = earliest[component]
      passed?.via = component
      for node in ways.components.members[component] {
        for next in ways.successors[node].map({ ways.components.component[$0] })
        where next != component {
          own.map { offer($0, to: next) }
          passed.map { offer($0, to: next) }
        }
      }
    }
  }

  private mutating func offer(_ new: Earliest, to component: Int) {
    if let old = earliest[component], !new.date.isEarlier(old.date) { return }
    earliest[component] = new
  }

  private func younger(
    _ root: Int, _ statements: [Statement], _ groundwork: Groundwork
  ) -> Younger? {
    guard let date = dates[root], let first = earliest[root], first.date.isBefore(date) else {
      return nil
    }
    var (steps, here) = ([root], root)
    while let via = earliest[here]?.via {
      steps.append(via)
      if earliest[here]?.component == via { break }
      here = via
    }
    var sources = steps.reversed().compactMap { component in
      ways.components.members[component].first.map { groundwork.ids[ways.nodes[$0]] }
    }
    let dependant =
      first.statement.map { place in
        Younger.Dependant.article(groundwork.articles.ids[statements[place].article])
      } ?? .source(sources.removeFirst())
    return Younger(dependant: dependant, date: first.date, steps: sources, originDate: date)
  }
}

extension Counting {
  /// Whether an end of ways has a date of its own, or may have that of an article.
  func isEndDated(in testimony: borrowing Testimony, _ numbering: borrowing Numbering) -> Bool {
    for statement in statements {
      guard let outlet = statement.outlet, let node = numbering.number(of: outlet) else { continue }
      if ways.isEnd[ways.components.component[node]] { return true }
    }
    for (node, place) in ways.nodes.enumerated()
    where ways.isEnd[ways.components.component[node]] {
      if testimony.groundwork.date(place) != nil { return true }
    }
    return false
  }
}
