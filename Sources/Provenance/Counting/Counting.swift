/// The work of one count.
struct Counting {
  let ways: Ways
  /// The statements, in the order given, and the articles that make them, each once.
  let statements: ArraySlice<Statement>
  let articles: [Int]
  /// The origins of the high end: what is certain is merged.
  let high: Tally
  /// The articles that name nobody, their copies left out, at the high end.
  let silent: [Int]
  let number: OriginCount

  init(
    _ statements: ArraySlice<Statement>, in testimony: borrowing Testimony,
    _ numbering: inout Numbering
  ) {
    let ways = Ways(statements, in: testimony, &numbering)
    let voices = Voices(statements, ways)
    let (more, fewer) = voices.heard(testimony.groundwork.articles)
    var merging = Merging(ways)
    let named = ways.named(testimony.groundwork)
    let reached = ways.ends(from: more.starts)
    let ties = testimony.groundwork.ties
    let areTied = ways.areTied(reached, by: ties.mayRest)
    if areTied { merging.follow(from: reached, in: ways, &numbering, ties.rests) }
    high = Tally(reached, &merging, in: ways, isNamed: named)

    var low = high
    if areTied || fewer != nil || high.anonymous.count > 1 {
      for origin in high.anonymous {
        if let first = high.anonymous.first?.first { merging.unite(first, origin[0]) }
      }
      if areTied { merging.follow(from: reached, in: ways, &numbering, ties.mayRest) }
      let fewerReached = fewer.map { ways.ends(from: $0.starts) } ?? reached
      low = Tally(fewerReached, &merging, in: ways, isNamed: named)
    }

    silent = more.silent.joined
    let silence = (fewer ?? more).silent.count.upTo(more.silent.count)
    number = OriginCount(
      articles: voices.articles.count, outlets: voices.outlets,
      hasUnknownOutlets: voices.hasUnknownOutlets, low: low, high: high, silent: silence,
      circles: ways.circleCount)
    articles = voices.articles
    self.ways = ways
    self.statements = statements
  }
}

extension Ways {
  /// Whether anything may tie an end to a source.
  fileprivate func areTied(_ ends: [Int], by ties: [[Int]]) -> Bool {
    for end in ends {
      for node in components.members[end] where !ties[nodes[node]].isEmpty { return true }
    }
    return false
  }

  fileprivate var circleCount: Int { components.members.indices.count(where: isCircle) }

  /// Of each component: whether somebody in it has a name.
  fileprivate func named(_ groundwork: borrowing Groundwork) -> [Bool] {
    var named = Array(repeating: false, count: components.members.count)
    for (node, place) in nodes.enumerated() where groundwork.isNamed(place) {
      named[components.component[node]] = true
    }
    return named
  }
}

/// What each article says of a claim.
private struct Voices {
  /// What is heard when copies are left out: the nodes that are named first, and the articles that
  /// name nobody, copies of one another together.
  struct Heard {
    var starts: [Int] = []
    var silent = NumberLists()
  }

  /// Each once, in the order of their numbers.
  private(set) var articles: [Int] = []
  let outlets: Int
  /// Whether that of some article is not known.
  let hasUnknownOutlets: Bool
  /// The nodes that each article names first.
  private var starts = NumberLists()

  init(_ statements: ArraySlice<Statement>, _ ways: borrowing Ways) {
    var said: [(article: Int, place: Int)] = []
    said.reserveCapacity(statements.count)
    var publications: [Int] = []
    publications.reserveCapacity(statements.count)
    for (place, statement) in statements.enumerated() {
      said.append((statement.article, place))
      if let publication = statement.publication { publications.append(publication) }
    }
    said.sort { $0 < $1 }
    articles.reserveCapacity(said.count)
    starts.reserve(said.count, numbers: ways.starts.joined.count)
    for (article, place) in said {
      if let last = articles.last, last != article { starts.endList() }
      if articles.last != article { articles.append(article) }
      starts.add(ways.starts[place])
    }
    if !articles.isEmpty { starts.endList() }
    hasUnknownOutlets = publications.count < statements.count
    publications.sort()
    outlets = publications.indices.count {
      $0 == 0 || publications[$0] != publications[$0 - 1]
    }
  }

  /// The low end takes what the high end left; nil where it takes the same.
  func heard(_ ties: ArticleTies) -> (more: Heard, fewer: Heard?) {
    guard !ties.areFree(articles) else {
      var silent = NumberLists()
      for place in articles.indices where starts[place].isEmpty { silent.append([articles[place]]) }
      return (Heard(starts: starts.joined, silent: silent), nil)
    }
    let named = Dictionary(zip(articles, starts)) { first, _ in first }
    let isNaming = { (article: Int) in !named[article, default: []].isEmpty }
    func heard(_ originals: Originals) -> Heard {
      Heard(
        starts: originals.classes.flatMap { $0.flatMap { named[$0] ?? [] } },
        silent: NumberLists(originals.classes.filter { !$0.contains(where: isNaming) }))
    }
    let more = Originals(of: articles, in: ties, withPossible: false, naming: isNaming)
    let left = more.classes.flatMap { $0 }
    let fewer = Originals(of: left, in: ties, withPossible: true, naming: isNaming)
    return (heard(more), heard(fewer))
  }
}

extension Int {
  /// Merging more never makes more; were it so, the range would hold the low end alone.
  func upTo(_ other: Int) -> ClosedRange<Int> { self...Swift.max(self, other) }
}
