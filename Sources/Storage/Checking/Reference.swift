import Model

/// What a record of an article refers to in the ledgers, which are looked at meanwhile.
struct Reference: Hashable, Sendable {
  enum User: Hashable, Sendable {
    case mark(ID<Mark>)
    case attribution(ID<Assertion>)
  }

  enum Name: Hashable, Sendable {
    case claim(ID<Claim>)
    case source(ID<Source>)
    case tag(TagName)
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
    let what =
      switch name {
      case .claim(let id): "claim \(id)"
      case .source(let id): "source \(id)"
      case .tag(let name): "tag \(name)"
      }
    return CheckFinding(path, "\(who): no \(what) in the ledger")
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

extension CheckReport {
  /// With what is wrong with the references.
  func resolved(_ names: LedgerNames) -> CheckReport {
    var report = self
    report.references = []
    report.findings += references.compactMap { $0.finding(names) }
    return report
  }
}
