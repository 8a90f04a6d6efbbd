import Model
import Screen

extension State {
  /// Does a change to the open article: shows it at once, and sends it to the store.
  mutating func commit(
    _ change: Change, on reading: inout Reading, by signature: Signature
  ) -> [Effect] {
    if reading.isWithoutMarks { return refuseWithoutMarks() }
    if let twin = reading.annotations.twin(of: change) {
      status = Status("\(twin.words) is there already", level: .warning)
      return []
    }
    let label = change.label(in: reading.notebook)
    let inverse: Change
    do { inverse = try reading.apply(change) } catch { return refuse(error) }
    let step = Step(change: change, inverse: inverse, label: label, signature: signature)
    reading.history.record(.done, step)
    // Of several the mark that the others are for comes last.
    if let mark = change.markOfVerb { reading.last = mark }
    reading.selection = nil
    return send(change, .done, label, reading.article.id, signature)
  }

  /// Goes so many steps back or forward along the history, or as far as it leads.
  mutating func walk(
    _ act: Act, _ steps: Int, on reading: inout Reading, by signature: Signature
  ) -> [Effect] {
    if reading.isWithoutMarks { return refuseWithoutMarks() }
    var (effects, walked): ([Effect], Walked) = ([], Walked(act, asked: steps))
    for _ in 0..<steps {
      guard let (change, step) = reading.history.next(act) else { break }
      let known = Acquaintance(reading.annotations, of: step)
      let phrase = Phrase(step.label, about: known.subject(of: step))
      let sent = replay(change, of: step, act, on: &reading, by: signature)
      guard !sent.isEmpty else { break }
      effects += sent
      walked.add(phrase, step.owner(besides: signature.creator))
    }
    if steps > 1, walked.count > 0, status.level == .info {
      status = Status(walked.words(width: statusRoom))
    }
    if act == .undone, walked.count < steps, reading.history.nextUndo == nil, reading.history.goesOn
    {
      status.text += " · \(key: "undo") goes on"
    }
    return effects
  }

  /// The cells for what was done: beside it stands what is saved, and how many marks or orphans there
  /// are.
  var statusRoom: Int { size.columns - (view == .orphans ? 39 : 27) }

  /// Takes a step back, or does it again.
  private mutating func replay(
    _ change: Change, of step: Step, _ act: Act, on reading: inout Reading, by signature: Signature
  ) -> [Effect] {
    let places = reading.places(of: change)
    let label = told(step, act, in: reading, by: signature)
    do { _ = try reading.apply(change) } catch { return refuse(error) }
    reading.show(
      places.isEmpty ? reading.places(of: change) : places, height: panes.text.rows)
    reading.history.record(act, step)
    reading.selection = nil
    reading.takeBackDeletion()
    return send(change, act, label, reading.article.id, signature, step)
  }

  /// Which step is taken back or done again, and whose it is where it is somebody else's.
  private func told(
    _ step: Step, _ act: Act, in reading: Reading, by signature: Signature
  ) -> String {
    let known = Acquaintance(reading.annotations, of: step)
    let phrase = Phrase(step.label, about: known.subject(of: step))
    let verb =
      switch step.owner(besides: signature.creator) {
      case nil: act == .undone ? "undone" : "done again"
      case let owner?: act == .undone ? "undid \(owner) step" : "did \(owner) step again"
      }
    guard !phrase.words.isEmpty else { return "\(verb): \(phrase.head)" }
    let room = statusRoom
    let words = phrase.words.onOneLine
    let least = min(15, words.glyphs.width)
    let head = Fitted.text("\(verb): \(phrase.head)", width: max(24, room - least))
    return head + " “\(Fitted.text(words, width: max(12, room - head.glyphs.width)))”"
  }

  /// Of marks that cannot be read, nobody knows what a change would make.
  private mutating func refuseWithoutMarks() -> [Effect] {
    status = Status("nothing was changed: marks unreadable: run 'postil check'", level: .error)
    return []
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
    let retried = retry()
    let effect = wait(
      for: Commit(
        article: article, change: change, act: act, label: step?.label ?? label,
        signature: signature),
      label)
    saving.failure = nil
    saving.isTrying = false
    status = Status(label)
    return retried + [effect]
  }

  /// Puts a change behind those that are not on the disk. Returns what sends it.
  @discardableResult
  mutating func wait(for commit: Commit, _ label: String) -> Effect {
    saving.lastTicket += 1
    let effect = Effect.commit(commit, ticket: saving.lastTicket)
    saving.waiting.append(
      Unsaved(ticket: saving.lastTicket, article: commit.article, effect: effect, label: label))
    return effect
  }
}

extension Change {
  /// The mark that somebody made or changed by it, to which more may be added; nil where there is none.
  fileprivate var markOfVerb: ID<Mark>? {
    leaves.lazy.reversed().compactMap { change -> ID<Mark>? in
      switch change {
      case .addMark(let mark): mark.id
      case .editMark(let id, _, _): id
      default: nil
      }
    }.first
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
    case .noSuchClaim, .noSuchSource, .noSuchRelation, .noSuchTag: "its entry in the ledger is gone"
    case .noSuchCorrection, .noSuchCut, .noSuchDetail: "the correction is gone"
    case .exists: "it is there already"
    case .tagUnchanged(_, let tag): "the tag \(tag) is as it was"
    case .mergedIntoItself: "nothing can be merged into itself"
    case .tagBelowItself(let tag, _): "\(tag) cannot stand below itself"
    case .tagCalledSo(let tag): "it is \(tag) already"
    case .relatedToItself: "nothing can be related to itself"
    case .inUse: "an attribution speaks of the mark"
    }
  }
}
