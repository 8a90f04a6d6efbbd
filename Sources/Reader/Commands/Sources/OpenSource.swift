extension Command {
  static let openSource = Command(
    "open-source", "Go to the record of the source; \(key: "back") comes back", group: .sources,
    hint: FootHint("record", 1), disabled: needsSource
  ) { state, _ in
    state.sources.isInside = true
    state.sources.trail = []
    return []
  }

  static let followLine = Command(
    "follow-line", "Open the article at the passage, or the record of the other source",
    group: .sources, hint: FootHint("go there", 1),
    disabled: { state in
      if let reason = needsRecord(state) { return reason }
      return state.sources.page?.current == nil ? "there is nothing to go to" : nil
    }
  ) { state, invocation in state.followLine(by: invocation.signature) }
}
