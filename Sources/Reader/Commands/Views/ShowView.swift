extension Command {
  static let showArticles = Command(
    "show-articles", "Show the list of articles", group: .rest
  ) { state, invocation in
    state.endPlacing()
    (state.visit, state.wayBack) = (nil, WayBack())
    state.view = .articles
    state.status = Status()
    return state.keepPlace(by: invocation.signature) + [.loadArticles]
  }

  static let showReader = Command(
    "show-reader", "Show the open article", group: .rest,
    disabled: { state in
      if state.reading == nil { return "no article is open: \(key: "open-article") opens one" }
      let isShown = state.view == .reader && state.placing == nil && state.visit == nil
      return isShown ? "the open article is what is shown" : nil
    }
  ) { state, _ in
    state.endPlacing()
    (state.visit, state.wayBack) = (nil, WayBack())
    state.view = .reader
    return []
  }
}
