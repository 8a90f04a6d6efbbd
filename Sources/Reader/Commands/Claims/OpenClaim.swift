extension Command {
  static let openClaim = Command(
    "open-claim", "Go to the chains of the claim; \(key: "back") comes back", group: .claims,
    hint: FootHint("chains", 1), disabled: needsClaim
  ) { state, _ in
    state.claims.isInside = true
    return []
  }

  static let goToPassage = Command(
    "go-to-passage", "Open the article at the passage; \(key: "back") comes back", group: .claims,
    hint: FootHint("passage", 1),
    disabled: { state in
      if let reason = needsChains(state) { return reason }
      return state.claims.tree?.leaf == nil
        ? "no passage is here: \(key: "next-chain") and \(key: "previous-chain") go to one" : nil
    }
  ) { state, invocation in
    guard let leaf = state.claims.tree?.leaf else { return [] }
    let visit = Visit(article: leaf.article, mark: leaf.mark, from: .claims)
    return state.go(to: visit, by: invocation.signature)
  }
}
