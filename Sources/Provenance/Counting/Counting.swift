import Model

/// The work of one count.
struct Counting {
  /// One end of the interval.
  struct End {
    let tally: Tally
    let untraceable: Int
    var total: Int { tally.named.count + tally.anonymous.count }
  }

  private let assertions: [ProvenanceAssertion]
  private let relations: [Relation]
  private let nameless: Set<ID<Source>>
  private var graph: OriginGraph
  /// The ends of the ways that begin in each assertion, and in each article.
  private var endsByAssertion: [Set<Int>] = []
  private var endsByArticle: [ID<Article>: Set<Int>] = [:]

  init(_ assertions: [ProvenanceAssertion], ledgers: Ledgers, relations: [Relation]) {
    self.assertions = assertions
    self.relations = relations
    nameless = Set(ledgers.sources.filter { $0.kind == .anonymous }.map(\.id))
    graph = OriginGraph(assertions, relations: relations, outlets: OutletIndex(ledgers))
    for given in assertions {
      let starts = given.assertion.starts.compactMap { graph.component(of: $0) }
      let ends = Set(starts.flatMap { graph.ends[$0] })
      endsByAssertion.append(ends)
      endsByArticle[given.article, default: []].formUnion(ends)
    }
  }

  /// The high end merges what is certain; the low end takes what the high end left, and merges what
  /// is possible too.
  mutating func ends() -> (high: End, low: End) {
    let articles = Array(Set(assertions.map(\.article)))
    let certain = relations.filter(\.isCertain)
    let naming = Set(endsByArticle.filter { !$0.value.isEmpty }.keys)
    let originals = Originals(of: articles, relations: certain, naming: naming)
    let fewer = Originals(
      of: originals.classes.flatMap { $0 }, relations: relations, naming: naming)

    var merged = UnionFind(count: graph.components.members.count)
    unite(certain, in: &merged)
    let high = end(of: originals, merged: merged)
    uniteAnonymous(high.tally, in: &merged)
    unite(relations, in: &merged)
    return (high, end(of: fewer, merged: merged))
  }

  var circles: [Circle] {
    graph.components.members.indices.filter(graph.isCircle).map {
      Circle(sources: graph.sources[$0], hasOrigin: !graph.isLost($0))
    }
  }

  /// The named origins first. `paths` are those of the assertions, in their order.
  func roots(of tally: Tally, paths: [Path]) -> [Root] {
    var behind: [Int: [Int]] = [:]
    for (index, ends) in endsByAssertion.enumerated() {
      for end in ends { behind[end, default: []].append(index) }
    }
    return (tally.named + tally.anonymous).enumerated().map { place, components in
      let found = Set(components.flatMap { behind[$0] ?? [] }).sorted()
      return Root(
        sources: components.flatMap { graph.sources[$0] }.sorted(),
        isAnonymous: place >= tally.named.count, paths: found.map { paths[$0] })
    }
  }

  private func end(of originals: Originals, merged: UnionFind) -> End {
    let classes = originals.classes.map { articles in
      articles.reduce(into: Set<Int>()) { $0.formUnion(endsByArticle[$1] ?? []) }
    }
    let reached = classes.reduce(into: Set<Int>()) { $0.formUnion($1) }.sorted()
    let tally = Tally(reached, merged: merged, in: graph) { component in
      graph.sources[component].contains { !nameless.contains($0) }
    }
    return End(tally: tally, untraceable: tally.lost + classes.count(where: \.isEmpty))
  }

  /// An origin goes together with that on which the other end of the relation rests. A source that
  /// is no origin has its own, and these stay apart.
  private mutating func unite(_ relations: [Relation], in merged: inout UnionFind) {
    for pair in relations.compactMap(\.sourcePair) {
      guard let from = graph.component(of: pair.from), let to = graph.component(of: pair.to)
      else { continue }
      let goesBothWays = pair.relation.kind == .sameAs || pair.relation.kind == .possiblySameAs
      if graph.isEnd(from), let end = graph.ends[to].first { merged.unite(from, end) }
      if goesBothWays, graph.isEnd(to), let end = graph.ends[from].first { merged.unite(to, end) }
    }
  }

  private func uniteAnonymous(_ tally: Tally, in merged: inout UnionFind) {
    guard let first = tally.anonymous.first?.first else { return }
    for origin in tally.anonymous { origin.first.map { merged.unite(first, $0) } }
  }
}
