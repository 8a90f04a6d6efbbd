extension Command {
  static let details = reading(
    "details", "Show the marks under the cursor in full", group: .mark, disabled: needsMark
  ) { state, _, _ in
    state.mode = .details(PagePlace())
    return []
  }
}
