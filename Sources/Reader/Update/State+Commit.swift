import Model

extension State {
  /// Does a change to the open article: shows it at once, and sends it to the store.
  mutating func commit(
    _ change: Change, on reading: inout Reading, by signature: Signature
  ) -> [Effect] {
    let label = change.label(in: reading.notebook)
    let inverse: Change
    do { inverse = try reading.apply(change) } catch { return refuse(error) }
    let step = Step(change: change, inverse: inverse, label: label, signature: signature)
    reading.history.record(.done, step)
    reading.selection = nil
    return send(change, .done, label, reading.article.id, signature)
  }

  /// Takes a step back, or does it again.
  mutating func replay(
    _ change: Change, of step: Step, _ act: Act, on reading: inout Reading, by signature: Signature
  ) -> [Effect] {
    do { _ = try reading.apply(change) } catch { return refuse(error) }
    reading.history.record(act, step)
    reading.selection = nil
    let label = (act == .undone ? "undone: " : "done again: ") + step.label
    return send(change, act, label, reading.article.id, signature, step)
  }

  /// Says why nothing was changed.
  mutating func refuse(_ error: ChangeError) -> [Effect] {
    status = Status("nothing was changed: \(error.reason)", level: .error)
    return []
  }

  private mutating func send(
    _ change: Change, _ act: Act, _ label: String, _ article: ID<Article>,
    _ signature: Signature, _ step: Step? = nil
  ) -> [Effect] {
    saving.lastTicket += 1
    let commit = Commit(
      article: article, change: change, act: act, label: step?.label ?? label,
      signature: signature)
    let effect = Effect.commit(commit, ticket: saving.lastTicket)
    let retried = saving.failure == nil ? [] : saving.waiting.map(\.effect)
    saving.waiting.append(Unsaved(ticket: saving.lastTicket, effect: effect, label: label))
    saving.failure = nil
    status = Status(label)
    return retried + [effect]
  }

  mutating func saved(_ ticket: Int, _ notebook: Notebook) -> [Effect] {
    saving.waiting.removeAll { $0.ticket == ticket }
    saving.failure = nil
    if saving.waiting.isEmpty { takeFromDisk(notebook) }
    return []
  }

  /// What is on the disk may hold another's work too.
  private mutating func takeFromDisk(_ notebook: Notebook) {
    guard reading?.notebook != notebook else { return }
    reading?.take(notebook)
  }

  mutating func saveFailed(_ ticket: Int, _ reason: String) -> [Effect] {
    saving.failure = reason
    status = Status("NOT SAVED: \(reason)", level: .error)
    return []
  }

  /// Trying again would be of no use: the change goes, and what is on the disk counts.
  mutating func saveRefused(_ ticket: Int, _ reason: String, _ opened: Opened) -> [Effect] {
    saving.waiting.removeAll { $0.ticket == ticket }
    if saving.waiting.isEmpty { saving.failure = nil }
    if reading?.article.id == opened.article.id {
      reading?.take(opened.notebook)
      reading?.history = opened.history
    }
    status = Status("nothing was changed: \(reason)", level: .error)
    return []
  }

  mutating func edited(_ draft: NoteDraft, _ text: String?, by signature: Signature) -> [Effect] {
    guard let text else {
      status = Status("the note is as it was")
      return []
    }
    var draft = draft
    draft.editor = LineEditor(text)
    return keepNote(draft, by: signature)
  }
}

extension ChangeError {
  /// The words for the status line.
  var reason: String {
    switch self {
    case .noSuchMark: "the mark is gone"
    case .noSuchAssertion: "the attribution is gone"
    case .noSuchClaim, .noSuchSource, .noSuchTag: "its entry in the ledger is gone"
    case .noSuchCorrection: "the correction is gone"
    case .exists: "it is there already"
    case .tagUnchanged(_, let tag): "the tag \(tag) is as it was"
    case .inUse: "an attribution speaks of the mark"
    }
  }
}
