extension Command {
  static let filterSources = Command(
    "filter-sources", "Filter the sources as you type: words, kind:person, A to F",
    group: .sources, hint: FootHint("filter", 4), disabled: needsSourceList
  ) { state, _ in
    state.sources.isInside = false
    state.mode = .filtering(LineEditor.sought())
    state.sources.show(filter: "")
    return []
  }

  static let sortSources = Command(
    "sort-sources", "Sort the sources by another column", group: .sources,
    hint: FootHint("sort", 5), disabled: needsSourceList
  ) { state, _ in
    let orders = SourceOrder.allCases
    let now = orders.firstIndex(of: state.sources.order) ?? 0
    let next = orders[(now + 1) % orders.count]
    state.sources.show(order: next)
    state.sources.go(to: state.sources.cursor, height: state.sourceRows)
    state.status = Status("sorted by \(next.rawValue)")
    return []
  }

  static let openSource = Command(
    "open-source", "Go to the record of the source; q comes back", group: .sources,
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
