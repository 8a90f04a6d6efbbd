extension Command {
  static let cancel = Command(
    "cancel", "Let go of the selection, the sweep, the search and the filter; end zen",
    group: .select
  ) { state, _ in
    state.status = Status()
    switch state.view {
    case .articles: if !state.letGoOfSelection() { state.filterList(by: "") }
    case .claims, .sources, .tags: _ = state.goBackInList()
    default:
      if state.reading?.selection == nil, let sweep = state.sweep {
        state.sweep = nil
        state.status = Status("the sweep is over: \(sweep.words)")
      } else if state.isAlone, state.reading?.selection == nil {
        state.settings.isAlone = false
      } else {
        state.reading?.letGo()
      }
    }
    return []
  }
}

extension Reading {
  /// Of the selection; else of the search and of the mark that was chosen.
  fileprivate mutating func letGo() {
    if selection?.adjusts != nil {
      leaveEdges()
    } else if selection != nil {
      selection = nil
    } else {
      search?.isShown = false
      chosen = nil
    }
  }
}
