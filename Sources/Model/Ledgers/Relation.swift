/// What ties two sources or two articles together, apart from one citing the other.
package enum RelationKind: String, CaseIterable, Hashable, Sendable {
  case sameAs = "same-as"
  case possiblySameAs = "possibly-same-as"
  /// Wire copy or near-duplicate: the first is a copy of the second.
  case copyOf = "copy-of"
  /// Same organisation, handler, press release: the first depends on the second.
  case dependsOn = "depends-on"

  /// Whether it says the same the other way round.
  package var isMutual: Bool { self == .sameAs || self == .possiblySameAs }
}

/// A relation in the ledger, and how it is known.
package struct Relation: Hashable, Sendable {
  package enum Ends: Hashable, Sendable {
    case sources(ID<Source>, ID<Source>)
    case articles(ID<Article>, ID<Article>)

    /// None of a relation between articles.
    package var sources: [ID<Source>] {
      if case .sources(let from, let to) = self { return [from, to] }
      return []
    }

    /// None of a relation between sources.
    package var articles: [ID<Article>] {
      if case .articles(let from, let to) = self { return [from, to] }
      return []
    }

    package func mentions(_ source: ID<Source>) -> Bool { sources.contains(source) }

    package func mentions(_ article: ID<Article>) -> Bool {
      if case .articles(let from, let to) = self { return from == article || to == article }
      return false
    }

    /// The ends' ids.
    package var names: (from: String, to: String) {
      switch self {
      case .sources(let from, let to): (from.value, to.value)
      case .articles(let from, let to): (from.value, to.value)
      }
    }
  }

  package let id: ID<Relation>
  package let kind: RelationKind
  package let ends: Ends
  package let basis: Basis
  /// Whether somebody looked at it and found that it does not hold. Such a one is not proposed again.
  package let isRefused: Bool
  /// Where it is stated: the article, and the mark in it.
  package let stated: Passage?
  package let note: String
  package let creator: String
  package let created: Timestamp

  /// A mark in an article.
  package struct Passage: Hashable, Sendable {
    package let article: ID<Article>
    package let mark: ID<Mark>?

    package init(article: ID<Article>, mark: ID<Mark>?) {
      self.article = article
      self.mark = mark
    }
  }

  package init(
    id: ID<Relation>, _ kind: RelationKind, _ ends: Ends, basis: Basis, isRefused: Bool = false,
    stated: Passage? = nil, note: String = "", creator: String, created: Timestamp
  ) {
    self.id = id
    self.kind = kind
    self.ends = ends
    self.basis = basis
    self.isRefused = isRefused
    self.stated = stated
    self.note = note
    self.creator = creator
    self.created = created
  }

  /// A new relation. The id follows from what it says and who says so: whoever says it again says
  /// nothing new, and another person's word stands beside it.
  package init(
    _ kind: RelationKind, _ ends: Ends, basis: Basis, isRefused: Bool = false,
    stated: Passage? = nil, note: String = "", by signature: Signature
  ) {
    let (from, to) = ends.names
    let pair = kind.isMutual && to < from ? [to, from] : [from, to]
    self.init(
      id: .minted("r", from: [kind.rawValue, signature.creator] + pair) { _ in false }, kind, ends,
      basis: basis, isRefused: isRefused, stated: stated, note: note, creator: signature.creator,
      created: signature.time)
  }

  /// Whether it holds for certain: nobody refused it, no machine alone suggests it.
  package var isCertain: Bool {
    kind != .possiblySameAs && basis != .suggested && !isRefused
  }
}
