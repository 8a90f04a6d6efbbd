import Model
import Provenance

extension State {
  /// Asks for a grade: first the letter, then the number; of a source only the letter.
  package mutating func beginGrading(_ target: Graded, others: [Graded] = []) {
    guard let grade = grade(of: target) else {
      status = Status("what was to be graded is gone", level: .warning)
      return
    }
    ask(GradeDraft(target: target, others: others, step: .reliability, grade: grade))
  }

  /// The ledgers of what is shown.
  var shownLedgers: Ledgers {
    (view == .reader ? reading?.notebook.ledgers : library.book?.ledgers) ?? Ledgers()
  }

  private func grade(of target: Graded) -> Grade? {
    switch target {
    case .assertion(let id): reading?.annotations.assertion(id)?.grade
    case .claim(let id): shownLedgers.claim(id)?.grade
    case .source(let id): shownLedgers.source(id).map { Grade($0.reliability) }
    }
  }

  private mutating func ask(_ draft: GradeDraft) {
    let warning = draft.step == .credibility ? tooFewOrigins(of: draft.target) : nil
    var picker = Picker(
      .grade(draft), title: title(of: draft), choices: draft.choices(warning: warning))
    picker.note = warning.map { "1 would be too much: \($0)" } ?? ""
    let now =
      draft.step == .reliability
      ? draft.grade.reliability?.rawValue : draft.grade.credibility.map { String($0.rawValue) }
    picker.selected = picker.choices.firstIndex { $0.value == now ?? GradeDraft.keep } ?? 0
    mode = .picking(picker)
  }

  /// What is graded, what is asked of it, and its words: `Grading the claim: how credible is it? · …`
  private func title(of draft: GradeDraft) -> String {
    let isLetter = draft.step == .reliability
    let ledgers = shownLedgers
    switch draft.target {
    case .assertion(let id):
      let words = reading?.annotations.assertion(id)?.line(in: ledgers) ?? ""
      return "Grading this report: how "
        + (isLetter ? "reliable is its source? · " : "credible is it? · ") + words
    case .claim(let id):
      return "Grading the claim: how "
        + (isLetter ? "reliable are its sources? · " : "credible is it? · ")
        + (ledgers.claim(id)?.statement.onOneLine ?? id.value)
    case .source(let id):
      return "Grading the source: how reliable is it? · \(ledgers.source(id)?.name ?? id.value)"
    }
  }

  /// Tab: the same for the next of what may be graded.
  mutating func gradeNext(_ draft: GradeDraft) -> [Effect] {
    guard draft.step == .reliability, let next = draft.others.first else { return [] }
    beginGrading(next, others: Array(draft.others.dropFirst()) + [draft.target])
    return []
  }

  /// Backspace: asks for the letter again.
  mutating func gradeAgain(_ draft: GradeDraft) -> [Effect] {
    guard draft.step == .credibility else { return [] }
    var draft = draft
    draft.step = .reliability
    ask(draft)
    return []
  }

  /// A half was chosen: then the other one is asked for, or the grade is kept.
  mutating func pickGrade(
    _ value: String, _ draft: GradeDraft, by signature: Signature
  ) -> [Effect] {
    var draft = draft
    if value != GradeDraft.keep {
      switch draft.step {
      case .reliability: draft.grade.reliability = Reliability(rawValue: value)
      case .credibility: draft.grade.credibility = Int(value).flatMap(Credibility.init)
      }
    }
    if draft.step == .reliability {
      if case .source = draft.target { return keep(draft, by: signature) }
      draft.step = .credibility
      ask(draft)
      return []
    }
    return keep(draft, by: signature)
  }

  private mutating func keep(_ draft: GradeDraft, by signature: Signature) -> [Effect] {
    mode = .normal
    guard draft.grade != grade(of: draft.target) else {
      status = Status("the grade is as it was")
      return []
    }
    let warning = draft.grade.credibility == .confirmed ? tooFewOrigins(of: draft.target) : nil
    let effects = commit(shown: draft.change(at: signature.time), by: signature)
    if let warning, !effects.isEmpty {
      status = Status("\(status.text), but \(warning)", level: .warning)
    }
    return effects
  }

  /// Commits through the open article where that is what is shown, else through the library.
  mutating func commit(shown change: Change, by signature: Signature) -> [Effect] {
    guard view == .reader, var reading else { return commit(ledgers: change, by: signature) }
    defer { self.reading = reading }
    return commit(change, on: &reading, by: signature)
  }
}

extension GradeDraft {
  fileprivate func change(at time: Timestamp) -> Change {
    switch target {
    case .assertion(let id): .editAssertion(id, .grade(grade), time: time)
    case .claim(let id): .editClaim(id, .grade(grade), time: time)
    case .source(let id): .editSource(id, .reliability(grade.reliability), time: time)
    }
  }

  /// Each grade with its whole definition; what leaves it as it is stands first, so that Enter alone
  /// gives none.
  fileprivate func choices(warning: String?) -> [Choice] {
    let isLetter = step == .reliability
    let isGiven = isLetter ? grade.reliability != nil : grade.credibility != nil
    let half = isLetter ? "letter" : "number"
    let keep = Choice(
      Self.keep, label: isGiven ? "– leave it as it is –" : "– no \(half) –", name: "")
    let clear = isGiven ? [Choice(Self.clear, label: "– take the \(half) away –", name: "")] : []
    let grades =
      isLetter
      ? Reliability.allCases.map {
        Choice($0.rawValue, label: "\($0.rawValue)  \($0.name)", detail: $0.definition)
      }
      : Credibility.allCases.map {
        Choice(
          String($0.rawValue), label: "\($0.rawValue)  \($0.name)", detail: $0.definition)
      }
    return [keep] + grades + clear
  }
}
