package import Model

extension Origins {
  /// Counts the origins of the assertions of one claim, in time in proportion to their chains and
  /// the ledgers; `OriginCounter` spares the ledgers to whoever counts more than once.
  ///
  /// Only assertions with one of the `stances` count. Ways are followed to their ends; an outlet
  /// that is cited leads on to whom its own article names, and one that its own article names is an
  /// origin. The ends are merged where relations tie them together. Sources that were merged are
  /// those that they were merged into. `claim` is the ledger's record of it, where there is one.
  package init(
    of all: [ProvenanceAssertion], claim: Claim? = nil, ledgers: Ledgers,
    stances: Set<Stance> = [.supports]
  ) {
    self = OriginCounter(ledgers).origins(of: all, claim: claim, stances: stances)
  }

  fileprivate init(
    of all: [ProvenanceAssertion], claim: Claim?, stances: Set<Stance>, in ground: Testimony,
    _ names: SourceNames
  ) {
    var testimony = ground
    let told = all.filter { stances.contains($0.assertion.stance) }
    for (place, one) in told.enumerated() {
      let teller = testimony.teller(
        one.article, outlet: one.outlet, published: one.published.flatMap(PartialDate.init))
      testimony.add(one.assertion.sources, one.assertion.via, by: teller, place: place)
    }
    var numbering = Numbering()
    let counting = Counting(testimony.statements[...], in: testimony, &numbering)
    number = counting.number
    roots = counting.roots(told, names, testimony)
    circles = counting.circles(testimony.groundwork)
    paths = told.map { names.path(of: $0) }
    silent = counting.silent.map { testimony.groundwork.articles.ids[$0] }
    let appearances = all.map(Appearance.init)
    flags = counting.flags(
      of: claim, appearances, Stances(appearances), in: testimony, numbering
    ) { told[$0].assertion.id }
  }
}

/// Counts the origins of claims one after the other, for which the ledgers are made ready once.
package struct OriginCounter: Sendable {
  let ledgers: Ledgers
  /// The ledgers, before anything was said.
  let ground: Testimony
  package let names: SourceNames

  package init(_ ledgers: Ledgers) {
    self.ledgers = ledgers
    ground = Testimony(ledgers)
    names = SourceNames(ledgers)
  }

  /// As `Origins.init` has it.
  package func origins(
    of all: [ProvenanceAssertion], claim: Claim? = nil, stances: Set<Stance> = [.supports]
  ) -> Origins {
    Origins(of: all, claim: claim, stances: stances, in: ground, names)
  }
}

extension Counting {
  func circles(_ groundwork: borrowing Groundwork) -> [Circle] {
    var circles: [Circle] = []
    for component in ways.components.members.indices where ways.isCircle(component) {
      circles.append(
        Circle(
          sources: sources(of: [component], groundwork), hasOrigin: !ways.isLost(component)))
    }
    return circles
  }

  /// By id.
  func sources(of components: [Int], _ groundwork: borrowing Groundwork) -> [ID<Source>] {
    var found: [ID<Source>] = []
    for component in components {
      for node in ways.components.members[component] {
        found += groundwork.sources(ways.nodes[node])
      }
    }
    return found.sorted()
  }

  /// The named origins first, each kind in the order in which the statements come to them.
  func roots(
    _ told: [ProvenanceAssertion], _ names: SourceNames, _ testimony: Testimony
  ) -> [Root] {
    let trail = Trail(ways, statements, testimony.steps)
    func roots(_ origins: [[Int]], isAnonymous: Bool) -> [Root] {
      let found = origins.map { components in
        let steps = trail.steps(to: components)
        let paths = steps.map { step in
          names.path(of: told[step.statement], step, testimony.groundwork, ways)
        }
        let root = Root(
          sources: sources(of: components, testimony.groundwork), isAnonymous: isAnonymous,
          paths: paths)
        return (first: steps.first?.statement ?? told.count, root: root)
      }
      return found.sorted { $0.first < $1.first }.map(\.root)
    }
    return roots(high.named, isAnonymous: false) + roots(high.anonymous, isAnonymous: true)
  }
}

extension SourceNames {
  /// What the article tells, and what is known beyond that: how its last source, or one before it
  /// where only that leads to the origin, goes on.
  fileprivate func path(
    of told: ProvenanceAssertion, _ step: Trail.Step, _ groundwork: Groundwork, _ ways: Ways
  ) -> Path {
    let rest = step.rest.map { groundwork.ids[ways.nodes[$0]] }
    return step.isFromItsEnd
      ? path(of: told, adding: rest) : path(by: rest.map { [$0] }, stated: 1, of: told)
  }
}
