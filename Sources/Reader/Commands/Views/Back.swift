extension Command {
  static let back = Command(
    "back", "Go back; in the list, let go of the selection, then quit", group: .rest,
    hint: FootHint("back", 6)
  ) { state, invocation in
    if state.placing != nil {
      state.endPlacing()
      state.view = .orphans
      state.status = Status()
      return []
    }
    if state.isVisiting { return state.endVisit(by: invocation.signature) }
    if state.view == .beside { return state.backFromBeside() }
    if state.view == .results { return state.backFromResults(by: invocation.signature) }
    if state.view.isOfLibrary, let effects = state.goBackInLibrary(by: invocation.signature) {
      return effects
    }
    if state.view == .orphans, state.orphans.cameFrom == .reader, state.reading != nil {
      return state.returnToText(by: invocation.signature)
    }
    guard state.view == .articles else {
      return Command.showArticles.run(&state, invocation)
    }
    if state.letGoOfSelection() { return [] }
    guard state.saving.failure == nil else {
      state.mode = .confirming(.quitUnsaved(state.saving.waiting.count))
      return []
    }
    state.isOver = true
    return state.keepPlace(by: invocation.signature)
  }
}
