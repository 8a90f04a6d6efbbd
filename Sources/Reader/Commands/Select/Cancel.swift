extension Command {
  static let cancel = Command(
    "cancel", "Let go of the selection, the search and the filter", group: .select
  ) { state, _ in
    state.status = Status()
    if state.view == .articles { state.articles.show(filter: "") }
    if state.view == .claims { state.claims.letGo(height: state.claimRows) }
    if state.view == .sources { _ = state.backInSources() }
    if state.view == .tags { _ = state.backInTags() }
    if state.reading?.selection != nil {
      state.reading?.selection = nil
    } else {
      state.reading?.search?.isShown = false
      state.reading?.chosen = nil
    }
    return []
  }
}
