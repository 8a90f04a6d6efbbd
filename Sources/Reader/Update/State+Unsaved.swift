import Model
import Screen

/// What is not on the disk when the reader is to end, and what was not when an earlier one ended.
extension State {
  /// The terminal or the machine goes away: what is being written is kept as it stands, and what is
  /// not saved yet is put aside first, for saving may fail or take too long.
  mutating func terminate(by signature: Signature) -> [Effect] {
    var effects: [Effect] = []
    switch mode {
    case .noting(let draft), .confirming(.discardNote(let draft)):
      mode = .normal
      effects = keepNote(draft, by: signature)
    case .wording(let draft), .confirming(.discardWording(let draft)):
      mode = .normal
      if draft.takesLines { effects = keep(draft, by: signature) }
    default: break
    }
    effects += retry()
    // Half a title is no title: it is not saved now, but offered at the next start.
    if case .editing(let draft) = mode { wait(for: draft, by: signature) }
    isOver = true
    isEnding = true
    let aside = saving.waiting.isEmpty ? [] : copyWaiting()
    return aside + effects + keepPlace(by: signature)
  }

  /// What is not saved goes into the copy, and nothing else.
  mutating func copyWaiting() -> [Effect] {
    saving.copied = saving.waiting.map(\.ticket)
    return [.putAside(saving.waiting)]
  }

  /// The same after a failed attempt, where the copy is not what it should be: a reader may be killed
  /// while it waits. Each change of an attempt is answered; the first answer is the attempt's.
  mutating func copyWaiting(after ticket: Int) -> [Effect] {
    guard !saving.isGivenUp else { return [] }
    let isTriedAnew = saving.asideFailure != nil && ticket == saving.waiting.first?.ticket
    let isAsItShouldBe = saving.copied == saving.waiting.map(\.ticket)
    return isAsItShouldBe && !isTriedAnew ? [] : copyWaiting()
  }

  /// The copy goes when everything is saved; once the reader ends, it follows each change.
  mutating func followAside() -> [Effect] {
    guard !saving.isGivenUp else { return [] }
    let isDone = saving.waiting.isEmpty && !saving.copied.isEmpty
    return isDone || isEnding ? copyWaiting() : []
  }

  /// There is a copy, or none is needed.
  mutating func putAside(_ path: String?, by signature: Signature) -> [Effect] {
    let (quits, alarm) = (saving.quitsWithCopy, saving.alarm)
    saving.aside = path
    saving.asideFailure = nil
    saving.quitsWithCopy = false
    if let alarm, status.text == alarm { status.text = saving.alarm ?? "" }
    guard quits, path != nil, !isOver else { return [] }
    isOver = true
    isEnding = true
    return keepPlace(by: signature)
  }

  /// There is none. Whoever wanted to quit with one is asked again.
  mutating func notPutAside(_ reason: String) -> [Effect] {
    let quits = saving.quitsWithCopy
    saving.quitsWithCopy = false
    guard !saving.waiting.isEmpty else {
      let words = "everything is saved, but a copy stays: \(reason)"
      if saving.aside != nil { status = Status(words, level: .warning) }
      saving.asideFailure = nil
      return []
    }
    saving.asideFailure = reason
    if let alarm = saving.alarm { status = Status(alarm, level: .error) }
    if quits, !isOver { mode = .confirming(.quitUnsaved(saving.waiting.count)) }
    return []
  }

  /// Quits without what is not saved. Its copy is not offered again, but not destroyed either.
  mutating func giveUp(by signature: Signature) -> [Effect] {
    isOver = true
    isEnding = true
    saving.isGivenUp = true
    return (saving.aside.map { [.discard($0)] } ?? []) + keepPlace(by: signature)
  }

  mutating func discarded(_ path: String, _ new: String?) -> [Effect] {
    if path == saving.aside {
      saving.aside = nil
      saving.discarded = new
      return []
    }
    let words = new.map { "put aside: it is \($0) now" } ?? "it is gone already"
    status = Status(words, level: .warning)
    return [.findUnsaved]
  }

  /// Said where nothing of more weight is.
  mutating func unsavedElsewhere(_ libraries: [String]) -> [Effect] {
    guard status.level == .info else { return [] }
    let names = libraries.joined(separator: ", ")
    status = Status("unsaved changes of \(names) wait there", level: .warning)
    return []
  }

  /// Asks what is to become of what was left behind, as soon as nothing is open.
  mutating func askAboutLeftBehind() {
    guard let found = leftBehind, mode == .normal, pending.isEmpty, !isOver else { return }
    leftBehind = nil
    mode = .confirming(.takeUp(found))
  }

  mutating func tookUp(
    _ saved: Int, _ refused: Refused?, _ problem: String?
  ) -> [Effect] {
    var parts = saved == 1 ? ["1 change is saved now"] : ["\(saved) changes are saved now"]
    if saved == 0, refused != nil || problem != nil { parts = [] }
    if let refused { parts.append("\(refused.count) did not fit any more: \(refused.path)") }
    if let problem { parts.append("NOT SAVED: \(problem)") }
    // A warning, for what then comes in from the disk must not take its place.
    status = Status(parts.joined(separator: " · "), level: problem == nil ? .warning : .error)
    return problem == nil ? [.findUnsaved] : []
  }
}

extension Question {
  /// What it is about, a line each; none where the question says it all.
  func lines(_ state: State) -> [String] {
    switch self {
    case .discardNote, .discardWording, .removeArticles, .replaceFile, .holdCopy: []
    case .quitUnsaved:
      [state.saving.failure ?? ""]
        + Self.few(state.saving.waiting.map { "\($0.label) · \($0.article)" })
        + [state.copyWords]
    case .takeUp(let found):
      Self.few(found.labels)
        + ["They are in \(found.path). D puts that aside as ….discarded, where nobody asks again."]
    }
  }

  private static func few(_ lines: [String]) -> [String] {
    let most = 6
    guard lines.count > most else { return lines.map { "  " + $0 } }
    return lines.prefix(most - 1).map { "  " + $0 } + ["  … and \(lines.count - most + 1) more"]
  }
}

extension State {
  /// Whether what is not saved has a copy, where, and what becomes of it.
  fileprivate var copyWords: String {
    if let reason = saving.asideFailure { return "No copy could be kept: \(reason)" }
    if let path = saving.aside {
      return "A copy is in \(path). The next start offers it; y puts it aside as ….discarded."
    }
    return "A copy goes to \(settings.unsavedFolder), and the next start offers it."
  }
}
