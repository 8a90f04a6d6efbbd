import Model

/// Which articles count on their own, and which are copies of others.
struct Originals {
  /// The articles that count, each class of copies held together.
  let classes: [[ID<Article>]]

  /// Of each class of copies those articles remain that are a copy of none. A class in which each is
  /// a copy keeps the first by id, and one whose originals name nobody keeps also the first that
  /// does. What remains is always a part of `articles`.
  init(
    of articles: [ID<Article>], relations: [Relation], naming: Set<ID<Article>>
  ) {
    let pairs = relations.compactMap(\.articlePair)
    let copies = Set(pairs.filter { $0.relation.kind == .copyOf }.map(\.from))
    classes = Self.classes(of: articles, pairs: pairs.map { ($0.from, $0.to) }).map { members in
      let kept = members.filter { !copies.contains($0) }
      let base = kept.isEmpty ? Array(members.prefix(1)) : kept
      guard !base.contains(where: naming.contains) else { return base }
      return base + (members.first(where: naming.contains).map { [$0] } ?? [])
    }
  }

  private static func classes(
    of articles: [ID<Article>], pairs: [(from: ID<Article>, to: ID<Article>)]
  ) -> [[ID<Article>]] {
    let all = Set(articles + pairs.flatMap { [$0.from, $0.to] }).sorted()
    let numbers = Dictionary(zip(all, all.indices)) { first, _ in first }
    var sets = UnionFind(count: all.count)
    for (from, to) in pairs { sets.unite(numbers[from, default: 0], numbers[to, default: 0]) }
    let grouped = Dictionary(grouping: articles.sorted()) { sets.find(numbers[$0, default: 0]) }
    return grouped.values.sorted { $0.lexicographicallyPrecedes($1) }
  }
}
