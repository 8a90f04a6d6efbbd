import Model
import Provenance

extension Command {
  static let claimStatus = Command(
    "claim-status", "Say how far the work on the claim has come", group: .claims,
    hint: FootHint("status", 7), disabled: needsLedgerClaim
  ) { state, _ in
    guard let claim = state.claims.current?.survey.claim else { return [] }
    let choices = ClaimStatus.allCases.map {
      Choice($0.rawValue, detail: $0 == claim.status ? "as it is" : $0.meaning)
    }
    var picker = Picker(.claimStatus(claim.id), title: "Status", choices: choices)
    picker.selected = ClaimStatus.allCases.firstIndex(of: claim.status) ?? 0
    state.mode = .picking(picker)
    return []
  }

  static let tagClaim = Command(
    "tag-claim", "Tag the claim", group: .claims, disabled: needsLedgerClaim
  ) { state, _ in
    guard let claim = state.claims.current?.survey.claim, let book = state.library.book else {
      return []
    }
    let known = Set(book.ledgers.tags.map(\.name)).union(book.ledgers.claims.flatMap(\.tags))
    let names = state.lastTags + known.subtracting(state.lastTags).sorted()
    let choices = names.map { name in
      Choice(
        name.value, label: name.description,
        detail: claim.tags.contains(name) ? "on this claim: Enter removes" : "")
    }
    state.mode = .picking(
      Picker(.claimTag(claim.id), title: "Tag", choices: choices, takesNew: true))
    return []
  }

  static let mergeClaim = Command(
    "merge-claim", "Make it one with another claim; a passage is linked to one", group: .claims,
    hint: FootHint("merge", 8), disabled: needsClaim
  ) { state, _ in
    guard let entry = state.claims.current, let book = state.library.book else { return [] }
    let choices = book.others(than: entry)
    guard !choices.isEmpty else {
      state.status = Status("there is no other claim in the ledger: a adds one", level: .warning)
      return []
    }
    let title = entry.key.claim == nil ? "Link the passage to" : "Make it one with"
    state.mode = .picking(
      Picker(.mergeClaim(entry.key), title: title, choices: choices))
    return []
  }

  static let deleteClaim = Command(
    "delete-claim", "Delete a claim that nothing refers to", group: .claims,
    disabled: { state in
      if let reason = needsLedgerClaim(state) { return reason }
      return state.claims.current.flatMap(\.useReason)
    }
  ) { state, invocation in
    guard let claim = state.claims.current?.survey.claim else { return [] }
    return state.commit(ledgers: .removeClaim(claim.id), by: invocation.signature)
  }
}

extension ClaimStatus {
  fileprivate var meaning: String {
    switch self {
    case .open: "nobody has looked at it yet"
    case .checking: "somebody looks at it"
    case .settled: "a verdict is found"
    case .dropped: "it is not gone after any more"
    }
  }
}

extension ClaimEntry {
  /// Why the claim cannot go.
  fileprivate var useReason: String? {
    let articles = Set(survey.appearances.map(\.article)).count
    if articles > 0 {
      let speak = articles == 1 ? "1 article speaks" : "\(articles) articles speak"
      return "\(speak) of it: link them to another first (m makes both one)"
    }
    guard !survey.merged.isEmpty else { return nil }
    return survey.merged.count == 1
      ? "another claim was merged into it" : "\(survey.merged.count) claims were merged into it"
  }
}

extension Book {
  /// How many of the likeliest come first.
  private static let similar = 8

  /// What a claim may be made one with: the most similar first, then all others by what they say.
  fileprivate func others(than entry: ClaimEntry) -> [Choice] {
    let known = Dictionary(claims.map { ($0.key, $0) }) { first, _ in first }
    let near = ledgers.similarClaims(to: entry.statement, limit: Self.similar + 1)
      .filter { entry.key != .claim($0.claim) }
    let close = Set(near.map(\.claim))
    let far = claims.filter { one in
      guard let id = one.key.claim, one.survey.claim != nil else { return false }
      return one.key != entry.key && !close.contains(id)
    }.sorted { $0.statement < $1.statement }
    return near.compactMap { one in known[.claim(one.claim)] }.map { choice($0, "similar · ") }
      + far.map { choice($0, "") }
  }

  private func choice(_ entry: ClaimEntry, _ sign: String) -> Choice {
    let count = entry.survey.number.articles
    let words = count == 1 ? "1 article" : "\(count) articles"
    return Choice(
      entry.key.claim?.value ?? "", label: entry.statement, detail: sign + words)
  }
}
