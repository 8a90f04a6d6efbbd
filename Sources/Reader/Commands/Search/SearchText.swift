extension Command {
  static let search = reading(
    "search", "Search as you type; `?` first searches back", group: .search,
    hint: FootHint("search", 7)
  ) { state, reading, _ in
    state.mode = .searching(
      .init(
        editor: LineEditor(), isBackward: false, cursor: reading.cursor, top: reading.top,
        before: reading.search))
    return []
  }
}
