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
    default: break
    }
    effects += retry()
    // Half a title is no title: it is not saved now, but offered at the next start.
    if case .editing(let draft) = mode { wait(for: draft, by: signature) }
    isOver = true
    isEnding = true
    let aside = saving.waiting.isEmpty ? [] : [Effect.putAside(saving.waiting)]
    return aside + effects + keepPlace(by: signature)
  }

  /// What is put aside follows what was saved, once the reader ends.
  var asideFollows: [Effect] { isEnding ? [.putAside(saving.waiting)] : [] }

  /// Keeps a copy, and quits when that is done.
  mutating func putAside(_ path: String?, by signature: Signature) -> [Effect] {
    saving.aside = path
    guard path != nil, !isOver else { return [] }
    isOver = true
    isEnding = true
    return keepPlace(by: signature)
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
    case .discardNote, .removeArticle: []
    case .quitUnsaved:
      [state.saving.failure ?? ""]
        + Self.few(state.saving.waiting.map { "\($0.label) · \($0.article)" })
        + ["A copy goes to \(state.settings.unsavedFolder), and the next start offers it."]
    case .takeUp(let found): Self.few(found.labels) + ["They are in \(found.path)."]
    }
  }

  private static func few(_ lines: [String]) -> [String] {
    let most = 6
    guard lines.count > most else { return lines.map { "  " + $0 } }
    return lines.prefix(most - 1).map { "  " + $0 } + ["  … and \(lines.count - most + 1) more"]
  }
}
