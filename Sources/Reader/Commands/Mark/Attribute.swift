import Model

extension Command {
  static let attribute = reading(
    "attribute", "Say who says it: attribute the claim to a source", group: .mark,
    hint: FootHint("attribute", 3),
    disabled: { reading in
      reading.selection == nil && reading.claimHere != nil ? nil : needsTarget(reading)
    }
  ) { state, reading, _ in
    let mark = reading.claimForVerb
    let draft = AttributionDraft(
      mark: mark?.id, spans: mark == nil ? reading.target : [], names: [],
      stance: .supports)
    state.mode = .picking(reading.sourcePicker(draft))
    return []
  }
}

extension Reading {
  /// The claim that an attribution speaks of: with a selection, the claim over just those words.
  fileprivate var claimForVerb: Mark? {
    if selection == nil, let here = claimHere { return here }
    let target = target
    return annotations.marks.first { $0.kind == .claim && $0.spans == target }
  }

  /// The claim under the cursor: the one that Tab chose, else the smallest.
  fileprivate var claimHere: Mark? {
    let here = marks(at: cursor).filter { $0.kind == .claim }
    return here.first { $0.id == chosen } ?? here.first
  }

  /// A picker of sources: those that are marked close by first, then the ledger. Once there is a
  /// link, the first line ends the chain.
  func sourcePicker(_ draft: AttributionDraft) -> Picker {
    let near = draft.names.isEmpty ? namesNearby(draft) : []
    let known = notebook.ledgers.sources.map(\.name).filter { !near.contains($0) }
    let end = draft.names.isEmpty ? [] : [Choice.endOfChain]
    let choices =
      end + near.map { Choice($0, detail: "marked close by") }
      + known.filter { !draft.names.contains($0) }.map { Choice($0) }
    return Picker(.source(draft), title: draft.title, choices: choices, takesNew: true)
  }

  /// The words of the source marks in the sentence of the claim.
  private func namesNearby(_ draft: AttributionDraft) -> [String] {
    surroundings(of: draft).flatMap { marks(.source, within: $0) }.map(\.quote).uniqued()
  }

  /// The sentences that the claim of a draft touches.
  fileprivate func surroundings(of draft: AttributionDraft) -> [Span] {
    let spans = draft.mark.flatMap { annotations.mark($0)?.spans } ?? draft.spans
    guard let first = spans.first, let last = spans.last else { return [] }
    let start = sentence(at: first.start) ?? first
    return [start.union(sentence(at: last.end - 1) ?? last)]
  }
}

extension Choice {
  /// No name: the chain ends with the links that it has.
  fileprivate static let endOfChain = Choice("", label: "– that is all: end of the chain –")
}

extension AttributionDraft {
  fileprivate var title: String {
    names.isEmpty
      ? "Who says it?" : (["article"] + names).joined(separator: " ← ") + " ← whom?"
  }
}

extension State {
  /// Ends an attribution: the claim is marked where it was not, new sources are added, and the
  /// source and cue marks of the sentence are taken along.
  mutating func keepAttribution(_ draft: AttributionDraft, by signature: Signature) -> [Effect] {
    guard var reading, let name = draft.names.first else { return [] }
    defer { self.reading = reading }
    var trial = reading.notebook
    var changes: [Change] = []
    let claim = draft.mark ?? reading.newClaim(over: draft.spans, by: signature, into: &changes)
    do { for change in changes { try trial.apply(change) } } catch { return refuse(error) }
    let near = reading.surroundings(of: draft)
    let attribution = Change.attribution(
      claim: claim,
      sourceMarks: near.flatMap { reading.marks(.source, within: $0) }
        .filter { $0.quote.lowercased() == name.lowercased() }.map(\.id),
      cueMarks: near.flatMap { reading.marks(.cue, within: $0) }.map(\.id),
      named: [name], via: Array(draft.names.dropFirst()), stance: draft.stance,
      article: reading.article.id, notebook: trial, signature: signature)
    let all = changes + attribution.change.leaves
    return commit(all.count == 1 ? attribution.change : .group(all), on: &reading, by: signature)
  }
}

extension Reading {
  fileprivate func newClaim(
    over spans: [Span], by signature: Signature, into changes: inout [Change]
  ) -> ID<Mark> {
    let mark = Mark(
      .claim, over: spans, of: article, by: signature, beside: annotations.marks)
    changes.append(.addMark(mark))
    return mark.id
  }
}
