// What edits of the ledgers do, in a few words for the status line and the log.

extension Ledgers {
  /// With the sources that changes bring, so that what comes after can be told by their names.
  func adding(_ changes: [Change]) -> Ledgers {
    var ledgers = self
    for case .addSource(let source) in changes where self.source(source.id) == nil {
      do { try ledgers.add(source) } catch { continue }
    }
    return ledgers
  }

  fileprivate func name(of id: ID<Source>) -> String { source(id)?.name ?? id.value }
}

extension ClaimEdit {
  func label(_ claim: String, _ ledgers: Ledgers) -> String {
    switch self {
    case .statement(let words): "claim reworded: \(words)"
    case .claimant(let id): "claimant: \(id.map(ledgers.name) ?? "none")"
    case .date(let date): "date of the claim: \(date ?? "unknown")"
    case .language(let language): "language of the claim: \(language ?? "unknown")"
    case .status(let status): "claim \(status.rawValue): \(claim)"
    case .verdict(let verdict): "verdict: \(verdict?.label ?? "none")"
    case .reviewer(let name): "reviewer: \(name.isEmpty ? "none" : name)"
    case .evidence(let evidence): "evidence: \(evidence.count)"
    case .grade(let grade): grade.isEmpty ? "claim without a grade" : "claim graded \(grade)"
    case .likelihood(let likelihood): "likelihood: \(likelihood?.words.likelihood ?? "none")"
    case .confidence(let confidence): "confidence: \(confidence?.rawValue ?? "none")"
    case .note(let text): text.isEmpty ? "note removed" : "note written"
    case .tags(let tags): "tags: \(tags.map(\.description).joined(separator: " "))"
    case .mergedInto(let id):
      id.map { "claim merged into: \(ledgers.claim($0)?.statement ?? $0.value)" }
        ?? "claim on its own again: \(claim)"
    }
  }
}

extension SourceEdit {
  func label(_ source: String, _ ledgers: Ledgers) -> String {
    switch self {
    case .name(let name): "\(source) renamed \(name)"
    case .kind(let kind): "\(source): \(kind.rawValue)"
    case .aliases(let names): "\(source), also: \(names.joined(separator: ", "))"
    case .knowledge(let knowledge): "\(source): \(knowledge.rawValue)"
    case .reliability(let letter): "\(source) graded \(letter?.rawValue ?? "by nobody")"
    case .date(let date): "\(source), of \(date ?? "an unknown day")"
    case .note(let text): "\(source): " + (text.isEmpty ? "note removed" : "note written")
    case .mergedInto(let id):
      id.map { "\(source) merged into \(ledgers.name(of: $0))" } ?? "\(source) on its own again"
    }
  }
}

extension AssertionEdit {
  func label(in ledgers: Ledgers) -> String {
    switch self {
    case .claim(let id):
      id.map { "linked to the claim: \(ledgers.claim($0)?.statement ?? $0.value)" }
        ?? "linked to no claim"
    case .stance(let stance): "stance: \(stance.rawValue)"
    case .grade(let grade): grade.isEmpty ? "grade removed" : "graded \(grade)"
    case .sources(let ids): "attributed to \(ids.map(ledgers.name).joined(separator: " and "))"
    case .via(let steps):
      steps.isEmpty
        ? "chain removed"
        : "chain: " + steps.map { ledgers.name(of: $0.source) }.joined(separator: " ← ")
    case .sourceMarks: "source marks changed"
    case .cueMarks: "cue marks changed"
    }
  }
}

extension Relation {
  func label(in ledgers: Ledgers) -> String {
    let (from, to) =
      switch ends {
      case .sources(let from, let to): (ledgers.name(of: from), ledgers.name(of: to))
      case .articles(let from, let to): (from.value, to.value)
      }
    return "\(isRefused ? "refused: " : "")\(from) \(kind.words) \(to)"
  }
}

extension RelationKind {
  /// `same as`.
  package var words: String { rawValue.split(separator: "-").joined(separator: " ") }
}

extension TagEdit {
  func label(_ name: TagName) -> String {
    switch self {
    case .colour(let colour): "\(name): \(colour ?? "no colour")"
    case .description(let text): "\(name): " + (text.isEmpty ? "no description" : "described")
    }
  }
}
