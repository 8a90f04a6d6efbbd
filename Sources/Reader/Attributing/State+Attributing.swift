import Model

/// Which claim of the ledger an attribution makes.
enum ClaimChoice {
  case none
  case known(ID<Claim>)
  case new(String)
}

extension State {
  /// Tab in the list of sources: takes the link and asks for the next.
  mutating func goOn(_ picker: Picker, _ draft: AttributionDraft) -> [Effect] {
    guard let reading else { return [] }
    var draft = draft
    let links = draft.links(for: picker.current, in: reading)
    guard !links.isEmpty else { return [] }
    draft.take(links, from: picker.current)
    if tellsOfGone(&draft, in: reading) { return [] }
    mode = .picking(sourcePicker(draft, in: reading))
    return []
  }

  /// Whether a source that was taken from the list is not in the ledger any more: then the list is
  /// shown anew, for what stands before it, and it is said.
  private mutating func tellsOfGone(_ draft: inout AttributionDraft, in reading: Reading) -> Bool {
    let known = reading.notebook.ledgers.sourcesByName
    guard
      let place = draft.links.firstIndex(where: {
        $0.isOfLedger && known[$0.link.name.lowercased()] == nil
      })
    else { return false }
    let name = draft.links[place].link.name
    draft.links.removeSubrange(place...)
    mode = .picking(sourcePicker(draft, in: reading))
    status = Status(
      "\(name.onOneLine) is gone, somebody deleted it: type its name to make it anew",
      level: .warning)
    return true
  }

  /// Backspace with nothing typed: takes the last link back.
  mutating func goBack(_ draft: AttributionDraft) -> [Effect] {
    guard let reading, !draft.links.isEmpty else { return [] }
    var draft = draft
    draft.links.removeLast()
    draft.claim = nil
    mode = .picking(sourcePicker(draft, in: reading))
    return []
  }

  /// Enter in the list of sources: what is chosen is the last link; then it is asked which claim it
  /// is, unless another attribution of the mark says so.
  mutating func endChain(
    _ picker: Picker, _ draft: AttributionDraft, by signature: Signature
  ) -> [Effect] {
    guard let reading else { return [] }
    var draft = draft
    draft.take(draft.links(for: picker.current, in: reading), from: picker.current)
    guard !draft.links.isEmpty else {
      status = Status("type the name of a source", level: .warning)
      return []
    }
    if tellsOfGone(&draft, in: reading) { return [] }
    if let claim = draft.mark.flatMap(reading.claimOfLedger) {
      mode = .normal
      return keep(draft, .known(claim), by: signature)
    }
    mode = .picking(claimPicker(.attribution(draft), in: reading))
    return []
  }

  /// Ends an attribution: the claim is marked where it was not, sources and the claim of the ledger
  /// are added where they are new, and the words that name the source and that attribute are marked.
  mutating func keep(
    _ draft: AttributionDraft, _ choice: ClaimChoice, by signature: Signature
  ) -> [Effect] {
    guard var reading, !draft.links.isEmpty else { return [] }
    var draft = draft
    if tellsOfGone(&draft, in: reading) { return [] }
    defer { self.reading = reading }
    let made = reading.attribution(draft, choice, by: signature)
    if case .failure(let error) = made { return refuse(error) }
    guard case .success(let (change, mark)) = made else { return [] }
    let effects = commit(change, on: &reading, by: signature)
    if !effects.isEmpty { reading.last = mark }
    return effects
  }

  /// Makes assertions say a claim, which is added where it is new.
  mutating func link(
    _ assertions: [ID<Assertion>], _ choice: ClaimChoice, by signature: Signature
  ) -> [Effect] {
    guard var reading else { return [] }
    defer { self.reading = reading }
    var changes: [Change] = []
    let claim = choice.claim(beside: reading.notebook.ledgers, by: signature, &changes)
    for id in assertions where reading.annotations.assertion(id)?.claim != claim {
      changes.append(.editAssertion(id, .claim(claim), time: signature.time))
    }
    guard !changes.isEmpty else {
      status = Status("it is that claim already")
      return []
    }
    return commit(.together(changes), on: &reading, by: signature)
  }
}

extension AttributionDraft {
  fileprivate mutating func take(_ links: [DraftedLink], from line: Picker.Line?) {
    self.links += links
    if case .choice(let choice) = line, let claim = option(choice.value)?.claim {
      self.claim = claim
    }
  }
}

extension ClaimChoice {
  func claim(
    beside ledgers: Ledgers, by signature: Signature, _ changes: inout [Change]
  ) -> ID<Claim>? {
    switch self {
    case .none: return nil
    case .known(let id): return id
    case .new(let statement):
      let claim = Claim(stating: statement, by: signature, beside: ledgers)
      changes.append(.addClaim(claim))
      return claim.id
    }
  }
}

extension Reading {
  /// The claim of the ledger that an attribution of the mark names already.
  func claimOfLedger(_ mark: ID<Mark>) -> ID<Claim>? {
    annotations.assertions.last { $0.claimMark == mark && $0.claim != nil }?.claim
  }

  /// All that an attribution changes, as one step.
  fileprivate func attribution(
    _ draft: AttributionDraft, _ choice: ClaimChoice, by signature: Signature
  ) -> Result<(Change, ID<Mark>), ChangeError> {
    guard let first = draft.links.first?.link else { return .success((.group([]), ID(""))) }
    let along = marksAlong(draft, by: signature)
    var changes = along.new.map(Change.addMark)
    var claim = draft.mark
    if claim == nil {
      let mark = Mark(
        .claim, over: draft.spans, of: article, by: signature,
        beside: annotations.marks + along.new)
      changes.append(.addMark(mark))
      claim = mark.id
    }
    guard let claim else { return .success((.group([]), ID(""))) }
    let stated = choice.claim(beside: notebook.ledgers, by: signature, &changes)
    var trial = notebook
    do { for change in changes { try trial.apply(change) } } catch { return .failure(error) }
    let (change, _) = Change.attribution(
      claim: claim, sourceMarks: along.source, cueMarks: along.cue, from: [first],
      via: draft.links.dropFirst().map(\.link), stance: draft.stance, stating: stated,
      article: article.id, notebook: trial, signature: signature)
    return .success((.together(changes + change.leaves), claim))
  }
}
