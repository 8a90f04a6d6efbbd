import Model

/// The search for what the ledgers say of a pair and cannot be true together.
struct Contradictions {
  private var found: [Contradiction] = []
  /// The places in `found` of those that begin in a source or an article.
  private var bySource: [ID<Source>: [Int]] = [:]
  private var byArticle: [ID<Article>: [Int]] = [:]
  /// Whether one begins in a source of the class, or in the article, by number.
  private var isConcerned: [Bool]
  private var isArticleConcerned: [Bool]

  init(
    _ ties: [Tie], _ sources: SourceTies, _ numbers: [ID<Source>: Int], _ ids: [ID<Source>],
    _ articles: [ID<Article>]
  ) {
    isConcerned = Array(repeating: false, count: ids.count)
    isArticleConcerned = Array(repeating: false, count: articles.count)
    let standing = Dictionary(
      ties.filter { !$0.kind.isMutual && $0.isHeld }.map { (Arrow($0), $0) }
    ) { first, _ in first }
    for tie in ties {
      if tie.standing == .contested { found.append(.contested(tie)) }
      let isFirst = tie.ends.names.from < tie.ends.names.to
      if isFirst, standing[Arrow(tie)] == tie, let other = standing[Arrow(tie).turned] {
        found.append(.opposite(tie, other))
      }
      guard tie.standing != .certain, tie.standing != .possible, tie.kind.isMutual,
        case .sources(let from, let to) = tie.ends, let from = numbers[from],
        let to = numbers[to], sources.classes[from] == sources.classes[to]
      else { continue }
      let way = sources.way(from: from, to: to).map { ids[$0] }
      found.append(.sameAfterAll(tie, way))
    }
    for (place, one) in found.enumerated() {
      switch one.ties[0].ends {
      case .sources(let from, _):
        bySource[from, default: []].append(place)
        numbers[from].map { isConcerned[sources.classes[$0]] = true }
      case .articles(let from, _): byArticle[from, default: []].append(place)
      }
    }
    for (number, id) in articles.enumerated() { isArticleConcerned[number] = byArticle[id] != nil }
  }

  /// Whether one may be about these articles and classes.
  func concern(_ articles: [Int], _ classes: [Int]) -> Bool {
    if found.isEmpty { return false }
    for place in classes where place < isConcerned.count && isConcerned[place] { return true }
    for one in articles where one < isArticleConcerned.count && isArticleConcerned[one] {
      return true
    }
    return false
  }

  /// Those of which both ends are among these, in their order.
  func about(_ sources: Set<ID<Source>>, _ articles: Set<ID<Article>>) -> [Contradiction] {
    let begun = sources.flatMap { bySource[$0] ?? [] } + articles.flatMap { byArticle[$0] ?? [] }
    return begun.sorted().map { found[$0] }.filter { one in
      switch one.ties[0].ends {
      case .sources(_, let to): sources.contains(to)
      case .articles(_, let to): articles.contains(to)
      }
    }
  }

  private struct Arrow: Hashable {
    let kind: RelationKind
    let from: String
    let to: String

    init(_ kind: RelationKind, _ from: String, _ to: String) {
      (self.kind, self.from, self.to) = (kind, from, to)
    }

    init(_ tie: Tie) { self.init(tie.kind, tie.ends.names.from, tie.ends.names.to) }
    var turned: Arrow { Arrow(kind, to, from) }
  }
}

extension Tie {
  /// Whether somebody says so.
  fileprivate var isHeld: Bool { standing == .certain || standing == .contested }
}
