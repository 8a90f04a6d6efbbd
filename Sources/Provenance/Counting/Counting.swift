/// The work of one count.
struct Counting {
  let ways: Ways
  /// The statements, in the order given, and the articles that make them, each once.
  let statements: [Statement]
  let articles: [Int]
  /// The origins of the high end: what is certain is merged.
  let high: Tally
  let low: Tally
  /// The articles that name nobody, their copies left out, at the high end.
  let silent: [Int]
  let number: OriginCount

  init(_ statements: [Statement], _ groundwork: Groundwork, _ numbering: inout Numbering) {
    let ways = Ways(statements, among: groundwork.count, &numbering)
    let voices = Voices(statements, ways)
    let (more, fewer) = voices.originals(groundwork.articles)
    var merging = Merging(ways)
    let isNamed = { (component: Int) in
      ways.components.members[component].contains { groundwork.isNamed(ways.nodes[$0]) }
    }
    let reached = ways.ends(from: more.classes.joined().flatMap(voices.starts))
    merging.follow(from: reached, &numbering) { groundwork.ties.rests[$0] }
    high = Tally(reached, merging, in: ways, isNamed: isNamed)

    for origin in high.anonymous {
      if let first = high.anonymous.first?.first { merging.unite(first, origin[0]) }
    }
    merging.follow(from: reached, &numbering) {
      groundwork.ties.rests[$0] + groundwork.ties.maybe[$0]
    }
    let fewerReached = ways.ends(from: fewer.classes.joined().flatMap(voices.starts))
    low = Tally(fewerReached, merging, in: ways, isNamed: isNamed)

    silent = more.classes.filter { !$0.contains(where: voices.isNaming) }.flatMap { $0 }
    let silentRange = fewer.silent(voices).upTo(more.silent(voices))
    number = OriginCount(
      articles: voices.articles.count, outlets: voices.outlets, low: low, high: high,
      silent: silentRange, circles: ways.components.members.count { $0.count > 1 })
    articles = voices.articles
    self.ways = ways
    self.statements = statements
  }
}

extension Originals {
  fileprivate func silent(_ voices: Voices) -> Int {
    classes.count { !$0.contains(where: voices.isNaming) }
  }
}

/// What each article says of a claim.
private struct Voices {
  /// Each once, in the order of their numbers.
  private(set) var articles: [Int] = []
  let outlets: Int
  private var startsByArticle: [Int: [Int]] = [:]

  init(_ statements: [Statement], _ ways: Ways) {
    startsByArticle.reserveCapacity(statements.count)
    for (statement, starts) in zip(statements, ways.starts) {
      startsByArticle[statement.article, default: []] += starts
    }
    articles = startsByArticle.keys.sorted()
    outlets = Set(statements.compactMap(\.publication)).count
  }

  func starts(of article: Int) -> [Int] { startsByArticle[article] ?? [] }
  func isNaming(_ article: Int) -> Bool { !starts(of: article).isEmpty }

  /// The low end takes what the high end left.
  func originals(_ ties: ArticleTies) -> (more: Originals, fewer: Originals) {
    let more = Originals(of: articles, in: ties, withPossible: false, naming: isNaming)
    guard !ties.areFree(articles) else { return (more, more) }
    let left = more.classes.flatMap { $0 }
    return (more, Originals(of: left, in: ties, withPossible: true, naming: isNaming))
  }
}

extension Int {
  /// Merging more never makes more; were it so, the range would hold the low end alone.
  func upTo(_ other: Int) -> ClosedRange<Int> { self...Swift.max(self, other) }
}
