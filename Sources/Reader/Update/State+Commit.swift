import Model
import Screen

extension State {
  /// Does a change to the open article: shows it at once, and sends it to the store.
  mutating func commit(
    _ change: Change, on reading: inout Reading, by signature: Signature
  ) -> [Effect] {
    if let twin = reading.annotations.twin(of: change) {
      status = Status("\(twin.words) is there already", level: .warning)
      return []
    }
    let label = change.label(in: reading.notebook)
    let inverse: Change
    do { inverse = try reading.apply(change) } catch { return refuse(error) }
    let step = Step(change: change, inverse: inverse, label: label, signature: signature)
    reading.history.record(.done, step)
    for case .addMark(let mark) in change.leaves { reading.last = mark.id }
    reading.selection = nil
    return send(change, .done, label, reading.article.id, signature)
  }

  /// Takes a step back, or does it again.
  mutating func replay(
    _ change: Change, of step: Step, _ act: Act, on reading: inout Reading, by signature: Signature
  ) -> [Effect] {
    let place = reading.place(of: change)
    do { _ = try reading.apply(change) } catch { return refuse(error) }
    if let place = place ?? reading.place(of: change) {
      reading.show(place, height: panes.text.rows)
    }
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
    saving.waiting.append(
      Unsaved(ticket: saving.lastTicket, article: article, effect: effect, label: label))
    saving.failure = nil
    status = Status(label)
    return retried + [effect]
  }

  mutating func saved(_ ticket: Int, _ notebook: Notebook, _ history: History?) -> [Effect] {
    acknowledge(ticket, notebook, history)
    return []
  }

  mutating func refused(
    _ ticket: Int, _ reason: String, _ notebook: Notebook, _ history: History
  ) -> [Effect] {
    acknowledge(ticket, notebook, history)
    status = Status("not done: \(reason)", level: .error)
    return []
  }

  /// Once nothing is on its way, what is on the disk counts: it may hold another's work too.
  private mutating func acknowledge(_ ticket: Int, _ notebook: Notebook, _ history: History?) {
    let article = saving.waiting.first { $0.ticket == ticket }?.article
    saving.waiting.removeAll { $0.ticket == ticket }
    saving.failure = nil
    guard saving.waiting.isEmpty, article == reading?.article.id else { return }
    if let history { reading?.history = history }
    if reading?.notebook != notebook { reading?.take(notebook) }
  }

  mutating func saveFailed(_ ticket: Int, _ reason: String) -> [Effect] {
    saving.failure = reason
    if isOver {
      isOver = false
      mode = .confirming(.quitUnsaved(saving.waiting.count))
    }
    status = Status("NOT SAVED: \(reason)", level: .error)
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

extension Reading {
  /// Where in the text a change is seen; nil where it is not there yet, or no more.
  fileprivate func place(of change: Change) -> ScalarOffset? {
    for leaf in change.leaves {
      switch leaf {
      case .addMark(let mark): return mark.extent.start
      case .removeMark(let id), .editMark(let id, _, _): return annotations.mark(id)?.extent.start
      case .correct(let correction): return correction.block.span.start
      case .uncorrect(let span): return span.start
      case .addAssertion(let assertion):
        if let mark = annotations.mark(assertion.claimMark) { return mark.extent.start }
      case .removeAssertion(let id):
        let claim = annotations.assertion(id)?.claimMark
        if let mark = claim.flatMap(annotations.mark) { return mark.extent.start }
      default: continue
      }
    }
    return nil
  }

  /// Brings a place into sight that may be far; a place in sight moves nothing.
  fileprivate mutating func show(_ place: ScalarOffset, height: Int) {
    let first = topRow(height: height)
    guard !(first..<first + height).contains(layout.row(at: place)) else { return }
    jump(to: place, opensFolds: false)
    follow(height: height)
  }
}

extension Twin {
  fileprivate var words: String {
    switch self {
    case .mark(let mark): "the same \(mark.kind.rawValue)"
    case .assertion: "the same attribution"
    }
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
