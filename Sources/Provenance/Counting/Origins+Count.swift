package import Model

extension Origins {
  /// Counts the origins of the assertions of one claim, in time in proportion to their chains and
  /// relations.
  ///
  /// Only assertions with one of the `stances` count. Ways are followed to their ends; an outlet
  /// that is cited leads on to whom its own article names, and one that its own article names is an
  /// origin. The ends are merged where relations tie them together.
  package init(
    of all: [ProvenanceAssertion], ledgers: Ledgers, relations: [Relation] = [],
    stances: Set<Stance> = [.supports]
  ) {
    let counted = all.filter { stances.contains($0.assertion.stance) }
    var counting = Counting(counted, ledgers: ledgers, relations: relations)
    let (high, low) = counting.ends()
    self.init(counted, ledgers: ledgers, counting: counting, high: high, low: low)
  }

  private init(
    _ counted: [ProvenanceAssertion], ledgers: Ledgers, counting: Counting, high: Counting.End,
    low: Counting.End
  ) {
    articles = Set(counted.map(\.article)).count
    outlets = Set(counted.compactMap(OutletIndex(ledgers).name)).count
    paths = Path.all(of: counted, in: ledgers)
    roots = counting.roots(of: high.tally, paths: paths)
    count = low.total.upTo(high.total)
    named = low.tally.named.count.upTo(high.tally.named.count)
    anonymous = low.tally.anonymous.count.upTo(high.tally.anonymous.count)
    untraceable = low.untraceable.upTo(high.untraceable)
    circles = counting.circles
  }
}

extension Int {
  /// Merging more never makes more; were it so, the range would hold the low end alone.
  fileprivate func upTo(_ other: Int) -> ClosedRange<Int> { self...Swift.max(self, other) }
}
