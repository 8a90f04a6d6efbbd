import Model

extension Command {
  static let grade = reading(
    "grade", "Grade the report under the cursor, its claim or its source: letter, then number",
    group: .mark, disabled: needsAttribution
  ) { state, reading, _ in
    let targets = reading.gradable
    guard let first = targets.first else { return [] }
    // The state has no open article while a command runs on it.
    state.reading = reading
    state.beginGrading(first, others: Array(targets.dropFirst()))
    return [.loadBook(isWhole: false)]
  }.orInClaims { $0.beginGrading(.claim($1)) }

  static let likelihood = reading(
    "likelihood", "Say how likely the claim is, and how sure you are", group: .mark,
    disabled: needsLinkedClaim
  ) { state, reading, _ in
    guard let claim = reading.linkedClaim else { return [] }
    state.reading = reading
    state.beginEstimating(claim)
    return []
  }.orInClaims { $0.beginEstimating($1) }

  static let linkClaim = reading(
    "link-claim", "Say which claim of the ledger the passage makes", group: .mark,
    disabled: needsAttribution
  ) { state, reading, _ in
    let assertions = reading.assertionsHere
    guard let mark = assertions.first?.claimMark else { return [] }
    let words = reading.annotations.mark(mark).map(reading.article.words(of:)) ?? ""
    let draft = ClaimDraft.link(assertions.map(\.id), words: words.onOneLine)
    state.mode = .picking(state.claimPicker(draft, in: reading))
    return [.loadBook(isWhole: false)]
  }
}

/// Why a command that speaks of an attribution can't act.
@Sendable private func needsAttribution(_ reading: Reading) -> String? {
  reading.assertionsHere.isEmpty
    ? "nothing is attributed here: \(key: "attribute") says who says it" : nil
}

/// Why a command that speaks of a claim of the ledger can't act.
@Sendable private func needsLinkedClaim(_ reading: Reading) -> String? {
  if let reason = needsAttribution(reading) { return reason }
  return reading.linkedClaim == nil
    ? "it makes no claim of the ledger: \(key: "link-claim") links it to one" : nil
}

extension Reading {
  /// What is attributed in the mark that verbs speak of.
  fileprivate var assertionsHere: [Assertion] {
    let marks = (currentMark.map { [$0] } ?? []) + (claimHere.map { [$0] } ?? [])
    return marks.lazy.map { annotations.assertions(about: $0.id) }.first { !$0.isEmpty } ?? []
  }

  fileprivate var linkedClaim: ID<Claim>? {
    assertionsHere.lazy.compactMap(\.claim).first.map(notebook.ledgers.resolved)
  }

  /// The reports, then the claims that they make, then their sources.
  fileprivate var gradable: [Graded] {
    let all = assertionsHere
    let claims = all.compactMap(\.claim).map(notebook.ledgers.resolved).uniqued()
    let sources = all.flatMap { $0.sources + $0.via.map(\.source) }.map(notebook.ledgers.resolved)
    return all.map { .assertion($0.id) } + claims.map(Graded.claim)
      + sources.uniqued().map(Graded.source)
  }
}
