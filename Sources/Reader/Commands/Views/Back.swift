extension Command {
  static let back = Command(
    "back", "Go back; in the list, let go of the filter, then quit", group: .rest,
    hint: FootHint("back", 6)
  ) { state, invocation in
    guard state.view == .articles else {
      return Command.showArticles.run(&state, invocation)
    }
    guard state.articles.filter.isEmpty else {
      state.articles.show(filter: "")
      state.articles.go(to: state.articles.cursor, height: state.articleRows)
      return []
    }
    guard state.saving.failure == nil else {
      state.mode = .confirming(.quitUnsaved(state.saving.waiting.count))
      return []
    }
    state.isOver = true
    return state.keepPlace(by: invocation.signature)
  }

  static let interrupt = Command("interrupt", "Stop what is going on; quits nothing", group: .rest)
  {
    state, _ in
    state.mode = .normal
    state.reading?.selection = nil
    state.status = Status("q goes back, and quits from the list of articles")
    return []
  }

  static let redraw = Command("redraw", "Draw the screen anew", group: .rest) { _, _ in [.redraw] }

  static let suspend = Command("suspend", "Stop Postil; `fg` brings it back", group: .rest) {
    _, _ in [.suspend]
  }
}
