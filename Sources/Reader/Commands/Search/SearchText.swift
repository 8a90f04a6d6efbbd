extension Command {
  static let search = reading(
    "search", "Search as you type; `?` first searches back, ^R takes a regular expression",
    group: .search, hint: FootHint("search", 7)
  ) { state, reading, _ in
    reading.level(keepingCase: false)
    state.mode = .searching(Search.Draft(in: reading))
    state.status = Search.Draft(in: reading).hint(state.searches)
    return []
  }
}

extension Search.Draft {
  /// What the keys of an empty line do.
  func hint(_ earlier: [SearchLine]) -> Status {
    Status("^R \(isExpression ? "words" : "regex")" + (earlier.isEmpty ? "" : " · ↑ earlier"))
  }
}
