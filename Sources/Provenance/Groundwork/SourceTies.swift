import Model

/// What ties sources together, by the numbers of their classes.
struct SourceTies {
  /// The class of each source: the least number of those that are certainly the same.
  let classes: [Int]
  /// On what each class certainly rests: `copy of` and `depends on`.
  private(set) var rests: [[Int]]
  /// The same, and what each class may be, or may rest on.
  private(set) var mayRest: [[Int]]
  /// Of each source those of which somebody says that they are the same.
  private let same: [[Int]]

  init(_ ties: [Tie], numbers: [ID<Source>: Int], count: Int) {
    let pairs = ties.compactMap { tie -> (tie: Tie, from: Int, to: Int)? in
      guard case .sources(let from, let to) = tie.ends, let from = numbers[from],
        let to = numbers[to], from != to
      else { return nil }
      return (tie, from, to)
    }
    var sets = UnionFind(count: count)
    var same: [[Int]] = Array(repeating: [], count: count)
    for (tie, from, to) in pairs where tie.kind == .sameAs && tie.isCertain {
      sets.unite(from, to)
      same[from].append(to)
      same[to].append(from)
    }
    let classes = sets.least()
    var rests: [[Int]] = Array(repeating: [], count: count)
    var maybe = rests
    for (tie, from, to) in pairs where classes[from] != classes[to] {
      let (from, to) = (classes[from], classes[to])
      if tie.isPossible { maybe[from].append(to) }
      if tie.isPossible, tie.kind.isMutual { maybe[to].append(from) }
      if tie.isCertain, !tie.kind.isMutual { rests[from].append(to) }
    }
    (self.classes, self.rests, self.same) = (classes, rests, same)
    mayRest = zip(rests, maybe).map { $1.isEmpty ? $0 : $0 + $1 }
  }

  /// A source more, tied to none.
  mutating func extend() {
    rests.append([])
    mayRest.append([])
  }

  /// The shortest way from one source to another by those that are the same; empty where there is
  /// none.
  func way(from start: Int, to end: Int) -> [Int] {
    var (before, open, next) = ([start: start], [start], 0)
    while before[end] == nil, next < open.count {
      for other in same[open[next]] where before[other] == nil {
        before[other] = open[next]
        open.append(other)
      }
      next += 1
    }
    guard before[end] != nil else { return [] }
    var way = [end]
    while let last = way.last, last != start, let one = before[last] { way.append(one) }
    return way.reversed()
  }
}

/// What ties articles together. Those that no tie mentions are numbered after those of the ties.
struct ArticleTies {
  private(set) var ids: [ID<Article>] = []
  private var numbers: [ID<Article>: Int] = [:]
  private let certain: [Int]
  private let possible: [Int]
  private var copies: Set<Int> = []
  private var possibleCopies: Set<Int> = []

  init(_ ties: [Tie]) {
    var pairs: [(tie: Tie, from: Int, to: Int)] = []
    for tie in ties where tie.standing != .refused {
      guard case .articles(let from, let to) = tie.ends, from != to else { continue }
      for id in [from, to] where numbers[id] == nil {
        numbers[id] = ids.count
        ids.append(id)
      }
      pairs.append((tie, numbers[from, default: 0], numbers[to, default: 0]))
    }
    var sets = UnionFind(count: ids.count)
    for (tie, from, to) in pairs where tie.isCertain && tie.kind != .possiblySameAs {
      sets.unite(from, to)
      if tie.kind == .copyOf { copies.insert(from) }
    }
    certain = sets.least()
    possibleCopies = copies
    for (tie, from, to) in pairs {
      sets.unite(from, to)
      if tie.kind == .copyOf { possibleCopies.insert(from) }
    }
    possible = sets.least()
  }

  mutating func number(of article: ID<Article>) -> Int {
    if let number = numbers[article] { return number }
    numbers[article] = ids.count
    ids.append(article)
    return ids.count - 1
  }

  /// Whether nothing is said of any of them.
  func areFree(_ articles: [Int]) -> Bool { articles.allSatisfy(isFree) }
  func isFree(_ article: Int) -> Bool { article >= certain.count }

  /// The class of an article, and whether it is a copy; with what is merely possible too.
  func place(of article: Int, withPossible: Bool) -> (group: Int, isCopy: Bool) {
    guard article < certain.count else { return (article, false) }
    return withPossible
      ? (possible[article], possibleCopies.contains(article))
      : (certain[article], copies.contains(article))
  }
}
