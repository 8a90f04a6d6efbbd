import Model

/// What a record of an article refers to in the ledgers, which are looked at meanwhile.
struct Reference: Hashable, Sendable {
  enum User: Hashable, Sendable {
    case mark(ID<Mark>)
    case attribution(ID<Assertion>)
  }

  enum Name: Hashable, Sendable, CustomStringConvertible {
    case claim(ID<Claim>)
    case source(ID<Source>)
    case tag(TagName)

    var description: String {
      switch self {
      case .claim(let id): "claim \(id)"
      case .source(let id): "source \(id)"
      case .tag(let name): "tag \(name)"
      }
    }
  }

  let user: User
  let name: Name
  /// The file that says so.
  let path: String

  /// What is wrong with it; nil where it leads somewhere.
  func finding(_ names: LedgerNames) -> CheckFinding? {
    guard names.lacks(name) else { return nil }
    let who =
      switch user {
      case .mark(let id): "mark \(id)"
      case .attribution(let id): "attribution \(id)"
      }
    return CheckFinding(path, "\(who): no \(name) in the ledger")
  }
}

/// What articles may refer to; nil where a ledger cannot be read, and everything counts as there.
struct LedgerNames: Hashable, Sendable {
  let claims: Set<ID<Claim>>?
  let sources: Set<ID<Source>>?
  let tags: Set<TagName>?

  func lacks(_ name: Reference.Name) -> Bool {
    switch name {
    case .claim(let id): claims?.contains(id) == false
    case .source(let id): sources?.contains(id) == false
    case .tag(let name): tags?.contains(name) == false
    }
  }
}

extension Ledgers {
  /// What records of the ledgers refer to in the ledgers: the ledger's name, the record, and the other.
  var references: [(ledger: String, user: String, name: Reference.Name)] {
    let ofClaims = claims.flatMap { claim in
      let names =
        claim.tags.map(Reference.Name.tag)
        + [claim.claimant].compactMap(\.self).map(Reference.Name.source)
        + [claim.mergedInto].compactMap(\.self).map(Reference.Name.claim)
      return names.map { ("claims", "claim \(claim.id)", $0) }
    }
    let ofSources = sources.compactMap { source in
      source.mergedInto.map { ("sources", "source \(source.id)", Reference.Name.source($0)) }
    }
    let ofRelations = relations.flatMap { relation in
      relation.ends.sources.map {
        ("relations", "relation \(relation.id)", Reference.Name.source($0))
      }
    }
    return ofClaims + ofSources + ofRelations
  }
}

extension Relation {
  var isOfArticles: Bool { if case .articles = ends { true } else { false } }
}

extension CheckReport {
  /// With what is wrong with the references.
  func resolved(_ names: LedgerNames) -> CheckReport {
    var report = self
    report.references = []
    report.findings += references.compactMap { $0.finding(names) }
    return report
  }
}
