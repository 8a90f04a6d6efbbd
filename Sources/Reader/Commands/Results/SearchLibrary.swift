extension Command {
  static let searchLibrary = Command(
    "search-library", "Search the whole library: texts, notes, claims, sources, tags",
    group: .results
  ) { state, invocation in
    state.endPlacing()
    return state.beginSeeking(by: invocation.signature)
  }

  static let changeSearch = Command(
    "change-search", "Search for something else", group: .results,
    hint: FootHint("search", 2), disabled: needsResultsView
  ) { state, invocation in state.beginSeeking(by: invocation.signature) }

  static let openResult = Command(
    "open-result", "Open the article at the passage; \(key: "back") comes back", group: .results,
    hint: FootHint("open", 1), disabled: needsResult
  ) { state, invocation in state.openResult(by: invocation.signature) }

  static let searchAgain = Command(
    "search-again", "Search again for the same", group: .results, disabled: needsResults
  ) { state, _ in state.seekAgain() }
}
