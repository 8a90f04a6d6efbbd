import Model

/// A relation as it is drawn: between sources as they are after merging.
struct PictureRelation: Hashable {
  enum Ends: Hashable {
    case sources(ID<Source>, ID<Source>)
    case articles(ID<Article>, ID<Article>)
  }

  let kind: RelationKind
  let ends: Ends
  let basis: Basis
  /// Somebody else found that it does not hold.
  let isDisputed: Bool
}

/// The relations of a library that somebody holds, by what they tie together.
///
/// The one place where pictures look into the ledger's relations.
struct PictureRelations: Sendable {
  private var bySource: [ID<Source>: [Int]] = [:]
  private var byArticle: [ID<Article>: [Int]] = [:]
  private var relations: [PictureRelation] = []

  fileprivate struct Said: Hashable {
    let kind: RelationKind
    let ends: PictureRelation.Ends
  }

  init(_ ledgers: Ledgers) {
    let redirects = ledgers.sourceRedirects
    let all = ledgers.relations.map { ($0, Said(kind: $0.kind, ends: $0.ends.resolved(redirects))) }
    let refused = Set(all.filter(\.0.isRefused).flatMap { [$0.1, $0.1.reversed] })
    for (relation, said) in all where !relation.isRefused {
      add(
        PictureRelation(
          kind: said.kind, ends: said.ends, basis: relation.basis,
          isDisputed: refused.contains(said)), isLoop: relation.ends.isLoop)
    }
  }

  /// Two that were merged say nothing of each other any more.
  private mutating func add(_ relation: PictureRelation, isLoop: Bool) {
    switch relation.ends {
    case .sources(let from, let to):
      guard from != to || isLoop else { return }
      for end in Set([from, to]) { bySource[end, default: []].append(relations.count) }
    case .articles(let from, let to):
      for end in Set([from, to]) { byArticle[end, default: []].append(relations.count) }
    }
    relations.append(relation)
  }

  /// Everything that ties one of these to others, and these to others again, in the ledger's order.
  func touching(sources: Set<ID<Source>>, articles: Set<ID<Article>>) -> [PictureRelation] {
    guard !relations.isEmpty else { return [] }
    var found: Set<Int> = []
    var (sources, articles) = (Array(sources), Array(articles))
    while let source = sources.popLast() {
      for index in bySource[source] ?? [] where found.insert(index).inserted {
        if case .sources(let from, let to) = relations[index].ends { sources += [from, to] }
      }
    }
    while let article = articles.popLast() {
      for index in byArticle[article] ?? [] where found.insert(index).inserted {
        if case .articles(let from, let to) = relations[index].ends { articles += [from, to] }
      }
    }
    return found.sorted().map { relations[$0] }
  }
}

extension PictureRelations.Said {
  /// The same said the other way round; of what is not mutual, itself.
  fileprivate var reversed: Self {
    guard kind.isMutual else { return self }
    switch ends {
    case .sources(let from, let to): return Self(kind: kind, ends: .sources(to, from))
    case .articles(let from, let to): return Self(kind: kind, ends: .articles(to, from))
    }
  }
}

extension Relation.Ends {
  fileprivate func resolved(_ redirects: [ID<Source>: ID<Source>]) -> PictureRelation.Ends {
    switch self {
    case .sources(let from, let to): .sources(redirects[from] ?? from, redirects[to] ?? to)
    case .articles(let from, let to): .articles(from, to)
    }
  }

  fileprivate var isLoop: Bool { names.from == names.to }
}

extension RelationKind {
  /// `possibly same as`.
  var words: String { rawValue.split(separator: "-").joined(separator: " ") }
}
