extension Command {
  static let cancel = Command(
    "cancel", "Let go of the selection, the sweep, the search and the filter; end zen",
    group: .select
  ) { state, _ in
    state.status = Status()
    switch state.view {
    case .articles where state.letGoOfSelection(): break
    case .articles where !state.articles.filter.isEmpty: state.filterList(by: "")
    case .claims where state.goBackInList(), .sources where state.goBackInList(),
      .tags where state.goBackInList():
      break
    case .reader:
      if state.reading?.selection == nil, let sweep = state.sweep {
        state.sweep = nil
        state.status = Status("the sweep is over: \(sweep.words)")
      } else if state.isAlone, state.reading?.selection == nil {
        state.settings.isAlone = false
      } else if state.reading?.letGo() != true {
        state.status = Self.nothingToLetGoOf
      }
    default: state.status = Self.nothingToLetGoOf
    }
    return []
  }

  private static let nothingToLetGoOf = Status("nothing is selected, sought or filtered here")
}

extension Reading {
  /// Of the selection; else of the search and of the mark that was chosen. False where there is
  /// nothing of these.
  fileprivate mutating func letGo() -> Bool {
    if selection?.adjusts != nil {
      leaveEdges()
    } else if selection != nil {
      selection = nil
    } else {
      let isSomething = search?.isShown == true || chosen != nil
      search?.isShown = false
      chosen = nil
      return isSomething
    }
    return true
  }
}
