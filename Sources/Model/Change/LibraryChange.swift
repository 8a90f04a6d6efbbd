/// A change of the ledgers and of many articles that is one step: whole or not there.
package struct LibraryChange: Hashable, Sendable {
  package let ledgers: Change
  /// One for each article that changes.
  package let articles: [Part]
  /// The tags that are called otherwise from then on. The store makes the parts anew from what its
  /// files hold when they are written.
  package let renamed: [TagRenaming]

  /// What becomes of one article.
  package struct Part: Hashable, Sendable {
    package let article: ID<Article>
    /// A group of units, each of which is applied whole: what is told of one mark.
    package let change: Change

    package init(_ article: ID<Article>, _ change: Change) {
      self.article = article
      self.change = change
    }
  }

  package init(ledgers: Change = .group([]), articles: [Part]) {
    self.init(ledgers: ledgers, articles: articles, renamed: [])
  }

  package init(ledgers: Change, articles: [Part], renamed: [TagRenaming]) {
    self.ledgers = ledgers
    self.articles = articles
    self.renamed = renamed
  }

  package var isEmpty: Bool { ledgers.leaves.isEmpty && articles.isEmpty }
}

/// A tag that is called otherwise, or that is gone.
package struct TagRenaming: Hashable, Sendable {
  package let from: TagName
  /// Nil where the tag was deleted.
  package let to: TagName?

  package init(from: TagName, to: TagName?) {
    self.from = from
    self.to = to
  }
}

extension LibraryChange {
  /// How far a change reaches, for a preview.
  package struct Reach: Hashable, Sendable {
    package let marks: Int
    package let assertions: Int
    package let articles: Int
    /// The claims that are edited.
    package let claims: [ID<Claim>]
    package let renamed: [TagRenaming]
  }

  package var reach: Reach {
    var (marks, assertions) = (0, 0)
    for part in articles {
      marks += Set(part.change.leaves.compactMap(\.editedMark)).count
      assertions += Set(part.change.leaves.compactMap(\.editedAssertion)).count
    }
    let claims = Set(ledgers.leaves.compactMap(\.editedClaim)).sorted()
    return Reach(
      marks: marks, assertions: assertions, articles: articles.count, claims: claims,
      renamed: renamed)
  }

  /// Makes these assertions say the claim; nil where all of them do already.
  package static func linking(
    _ assertions: [(article: ID<Article>, assertion: ID<Assertion>)], to claim: ID<Claim>?,
    in annotations: [ID<Article>: Annotations], at time: Timestamp
  ) throws(ChangeError) -> LibraryChange? {
    var edits: [ID<Article>: [Change]] = [:]
    for (article, id) in assertions {
      guard let known = annotations[article]?.assertion(id) else { throw .noSuchAssertion(id) }
      guard known.claim != claim else { continue }
      edits[article, default: []].append(.editAssertion(id, .claim(claim), time: time))
    }
    guard !edits.isEmpty else { return nil }
    let parts = edits.sorted { $0.key < $1.key }.map { Part($0.key, .group($0.value)) }
    return LibraryChange(articles: parts)
  }
}

extension Change {
  package var editedMark: ID<Mark>? {
    if case .editMark(let id, _, _) = self { return id }
    return nil
  }

  fileprivate var editedAssertion: ID<Assertion>? {
    if case .editAssertion(let id, _, _) = self { return id }
    return nil
  }

  fileprivate var editedClaim: ID<Claim>? {
    if case .editClaim(let id, _, _) = self { return id }
    return nil
  }

  /// The parts that are applied whole, each for itself.
  package var units: [Change] {
    if case .group(let changes) = self { return changes }
    return [self]
  }
}
