extension Command {
  static let showArticles = Command(
    "show-articles", "Show the list of articles", group: .rest
  ) { state, invocation in
    state.endPlacing()
    state.visit = nil
    state.view = .articles
    state.status = Status()
    return state.keepPlace(by: invocation.signature) + [.loadArticles]
  }

  static let showReader = Command(
    "show-reader", "Show the open article", group: .rest,
    disabled: { $0.reading == nil ? "no article is open: \(key: "open-article") opens one" : nil }
  ) { state, _ in
    state.endPlacing()
    state.visit = nil
    state.view = .reader
    return []
  }
}
