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
    state.mode = .picking(
      state.tagPicker(
        .claimTag(claim.id), known: known, on: claim.tags, called: "claim", in: book.ledgers))
    return []
  }

  static let mergeClaim = Command(
    "merge-claim", "Make it one with another claim; a passage is linked to one", group: .claims,
    hint: FootHint("merge", 8), disabled: needsClaim
  ) { state, _ in
    guard let entry = state.claims.current, let book = state.library.book else { return [] }
    guard let picker = book.mergePicker(for: entry, LineEditor()) else {
      state.status = Status(
        "there is no other claim in the ledger: \(key: "new-claim") adds one", level: .warning)
      return []
    }
    state.mode = .picking(picker)
    return []
  }

  static let splitClaim = Command(
    "split-claim", "Make a claim that was merged into this one stand on its own again",
    group: .claims,
    disabled: { state in
      if let reason = needsLedgerClaim(state) { return reason }
      return state.claims.current?.survey.merged.isEmpty == false
        ? nil : "no claim was merged into it"
    }
  ) { state, _ in
    guard let entry = state.claims.current, let ledgers = state.library.book?.ledgers else {
      return []
    }
    let choices = entry.survey.merged.compactMap(ledgers.claim).map {
      Choice($0.id.value, label: $0.statement.onOneLine)
    }
    state.mode = .picking(Picker(.splitClaim, title: "On its own again", choices: choices))
    return []
  }

  static let deleteClaim = Command(
    "delete-claim", "Delete a claim that no article speaks of", group: .claims,
    disabled: { state in
      if let reason = needsLedgerClaim(state) { return reason }
      return state.claims.current.flatMap { $0.useReason(isInside: state.claims.isInside) }
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
  /// Why the claim cannot go, and what can be done instead.
  ///
  /// - Parameter isInside: whether keys are for its passages.
  fileprivate func useReason(isInside: Bool) -> String? {
    let articles = Set(survey.appearances.map(\.article)).count
    if articles > 0 {
      let speak = articles == 1 ? "1 article speaks of it" : "\(articles) articles speak of it"
      let instead =
        isInside
        ? "\(key: "unlink-passage") takes this passage from it"
        : "\(key: "merge-claim") makes it one with another, \(key: "claim-status") drops it"
      return "\(speak): \(instead)"
    }
    guard !survey.merged.isEmpty else { return nil }
    let count = survey.merged.count
    return
      "\(count.of("claim")) \(count == 1 ? "was" : "were") merged into it: \(key: "split-claim") parts them"
  }
}
