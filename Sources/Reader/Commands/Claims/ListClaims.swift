extension Command {
  static let filterClaims = Command(
    "filter-claims", "Filter the claims as you type: words, #tag, status:open, flag:single",
    group: .claims, hint: FootHint("filter", 4), disabled: needsClaimList
  ) { state, _ in
    state.claims.isInside = false
    state.mode = .filtering(LineEditor.sought())
    state.claims.show(filter: "")
    return []
  }

  static let sortClaims = Command(
    "sort-claims", "Sort the claims by another column", group: .claims, hint: FootHint("sort", 5),
    disabled: needsClaimList
  ) { state, _ in
    let orders = ClaimOrder.allCases
    let now = orders.firstIndex(of: state.claims.order) ?? 0
    let next = orders[(now + 1) % orders.count]
    state.claims.show(order: next)
    state.claims.go(to: state.claims.cursor, height: state.claimRows)
    state.status = Status("sorted by \(next.rawValue)")
    return []
  }
}
