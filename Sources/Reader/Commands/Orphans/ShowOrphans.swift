import Model

extension Command {
  static let showOrphans = Command(
    "show-orphans", "Show the marks that lost their place", group: .rest
  ) { state, invocation in
    state.status = Status()
    let scope: OrphanScope =
      switch state.view {
      case .orphans: state.orphans.scope
      case .reader: state.reading.map { .article($0.article.id) } ?? .library
      case .articles, .claims, .sources, .tags, .results, .beside: .library
      }
    let isPlacing = state.placing != nil
    return state.showOrphans(
      of: isPlacing ? state.orphans.scope : scope, by: invocation.signature)
  }

  static let allOrphans = Command(
    "all-orphans", "Show those of the whole library, or of one article", group: .orphans,
    disabled: { state in
      if state.view != .orphans { return needsOrphan(state) }
      return state.orphans.scope == .library && state.orphans.current == nil
        ? "there is no orphan in the library" : nil
    }
  ) { state, invocation in
    let current = state.orphans.current?.group.id
    let scope: OrphanScope =
      state.orphans.scope == .library ? current.map(OrphanScope.article) ?? .library : .library
    return state.showOrphans(of: scope, by: invocation.signature)
  }
}
