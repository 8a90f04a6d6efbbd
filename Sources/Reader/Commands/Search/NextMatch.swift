import Model
import Screen

extension Command {
  static let nextMatch = toMatch("next-match", "Go to the next match", isForward: true)
  static let previousMatch = toMatch("previous-match", "Go to the match before", isForward: false)

  private static func toMatch(_ name: String, _ summary: String, isForward: Bool) -> Command {
    .reading(
      name, summary, group: .search, takesCount: true,
      disabled: { reading in
        guard let search = reading.search else {
          return "nothing was searched for: \(key: "search") searches"
        }
        let isNowhere = search.matches.isEmpty && search.folded.isEmpty
        if let flaw = search.flaw { return flaw.words }
        return isNowhere ? "“\(search.pattern)” is not in the article" : nil
      },
      run: { state, reading, invocation in
        let before = reading.cursor
        reading.move(height: state.panes.text.rows) { reading in
          for _ in 0..<min(invocation.times, 10_000) { reading.goToMatch(isForward: isForward) }
        }
        state.status = reading.matchStatus
        let forward = isForward != reading.search?.isBackward
        if forward ? reading.cursor <= before : reading.cursor >= before {
          state.status.text += " · " + Status.around(forward: forward).text
        }
        return []
      })
  }
}

extension Reading {
  /// Goes to the next match in the search's own direction, or against it.
  fileprivate mutating func goToMatch(isForward: Bool) {
    search?.isShown = true
    if search?.matches.isEmpty == true { search?.takeFolded() }
    guard let search else { return }
    let forward = isForward != search.isBackward
    guard let number = search.match(from: cursor, orAt: false, forward: forward) else { return }
    jump(to: search.matches[number].start)
  }

  /// Which match the cursor is on, of how many: `“rose” 4/14`.
  var matchStatus: Status {
    guard let search else { return Status() }
    if let flaw = search.flaw { return Status(flaw.words, level: .warning) }
    let more = search.progress(in: self)
    let hidden =
      (search.folded.isEmpty ? "" : " · \(search.folded.count) in folded blocks")
      + (more.isEmpty ? "" : " · \(more)")
    guard !search.matches.isEmpty else {
      if search.folded.isEmpty, !more.isEmpty {
        return Status("“\(search.pattern)”: \(more)", level: search.isGoingOn ? .info : .warning)
      }
      let words = hidden.isEmpty ? "article" : "text" + hidden + ": \(key: "next-match") goes there"
      return Status("“\(search.pattern)” is not in the \(words)", level: .warning)
    }
    let number = search.number(at: cursor).map { "\($0 + 1)/" } ?? ""
    return Status("“\(search.pattern)” \(number)\(search.matches.count)\(hidden)")
  }
}

extension ExpressionFlaw {
  /// In one line: `sign 3: this ( is never closed`.
  fileprivate var words: String { "sign \(place + 1): \(reason)" }
}
