extension Command {
  static let nextResult = inResults("next-result", "Move to the next passage") {
    $0.results.cursor + $1
  }
  static let previousResult = inResults("previous-result", "Move to the passage before") {
    $0.results.cursor - $1
  }
  static let nextFinding = inResults("next-finding", "Move to the next article that was found") {
    $0.results.stop(articles: $1)
  }
  static let previousFinding = inResults(
    "previous-finding", "Move to the article before that was found"
  ) { $0.results.stop(articles: -$1) }
  static let firstResult = inResults("first-result", "Move to the first passage") { _, _ in 0 }
  static let lastResult = inResults("last-result", "Move to the last passage") { state, _ in
    state.results.count - 1
  }
  static let nextResults = inResults("next-results", "Move down by half a screen of passages") {
    $0.results.cursor + $1 * max(1, $0.resultLines / 4)
  }
  static let previousResults = inResults(
    "previous-results", "Move up by half a screen of passages"
  ) { $0.results.cursor - $1 * max(1, $0.resultLines / 4) }

  private static func inResults(
    _ name: String, _ summary: String, _ place: @escaping @Sendable (State, Int) -> Int
  ) -> Command {
    Command(name, summary, group: .results, takesCount: true, disabled: needsResult) {
      state, invocation in
      state.goToResult(place(state, invocation.times))
      return []
    }
  }
}

/// Why a command of the view of results can't act.
@Sendable func needsResultsView(_ state: State) -> String? {
  state.view == .results ? nil : "no search is shown: \(key: "search-library") searches the library"
}

/// Why a command of what was found can't act.
@Sendable func needsResults(_ state: State) -> String? {
  if let reason = needsResultsView(state) { return reason }
  return state.results.found == nil
    ? "nothing was searched for: \(key: "change-search") searches" : nil
}

/// Why a command on a passage that was found can't act.
@Sendable func needsResult(_ state: State) -> String? {
  needsResults(state) ?? (state.results.row == nil ? "nothing was found" : nil)
}
