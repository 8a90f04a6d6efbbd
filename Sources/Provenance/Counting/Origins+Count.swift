package import Model

extension Origins {
  /// Counts the origins of the assertions of one claim, in time in proportion to their chains and
  /// the ledgers.
  ///
  /// Only assertions with one of the `stances` count. Ways are followed to their ends; an outlet
  /// that is cited leads on to whom its own article names, and one that its own article names is an
  /// origin. The ends are merged where relations tie them together. Sources that were merged are
  /// those that they were merged into. `claim` is the ledger's record of it, where there is one.
  package init(
    of all: [ProvenanceAssertion], claim: Claim? = nil, ledgers: Ledgers,
    stances: Set<Stance> = [.supports]
  ) {
    var groundwork = Groundwork(ledgers)
    let told = all.filter { stances.contains($0.assertion.stance) }
    let statements = told.map { groundwork.statement(of: $0) }
    let appearances = all.map(Appearance.init)
    var numbering = Numbering()
    let counting = Counting(statements, groundwork, &numbering)
    let names = SourceNames(ledgers)
    number = counting.number
    roots = counting.roots(told, names, groundwork)
    circles = counting.circles(groundwork)
    paths = told.map { names.path(of: $0) }
    silent = counting.silent.map { groundwork.articles.ids[$0] }
    flags = FlagSearch(counting, groundwork, numbering, claim, appearances).flags
  }
}

extension Groundwork {
  mutating func statement(of told: ProvenanceAssertion) -> Statement {
    statement(
      of: told.assertion, article: number(of: told.article), outlet: outlet(told.outlet),
      published: told.published.flatMap(PartialDate.init))
  }
}

extension Counting {
  func circles(_ groundwork: Groundwork) -> [Circle] {
    ways.components.members.indices.filter(ways.isCircle).map {
      Circle(sources: sources(of: [$0], groundwork), hasOrigin: !ways.isLost($0))
    }
  }

  /// By id.
  func sources(of components: [Int], _ groundwork: Groundwork) -> [ID<Source>] {
    components.flatMap { ways.components.members[$0] }
      .flatMap { groundwork.sources(ways.nodes[$0]) }.sorted()
  }

  /// The named origins first, each kind in the order in which the statements come to them.
  func roots(
    _ told: [ProvenanceAssertion], _ names: SourceNames, _ groundwork: Groundwork
  ) -> [Root] {
    let trail = Trail(ways, statements)
    func roots(_ origins: [[Int]], isAnonymous: Bool) -> [Root] {
      let found = origins.map { components in
        let steps = trail.steps(to: components)
        let paths = steps.map { step in
          names.path(of: told[step.statement], step, groundwork, ways)
        }
        let root = Root(
          sources: sources(of: components, groundwork), isAnonymous: isAnonymous, paths: paths)
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
    return step.isFromItsEnd ? path(of: told, adding: rest) : path(by: rest.map { [$0] }, of: told)
  }
}
