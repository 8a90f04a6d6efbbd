import Screen

extension Command {
  static let select = reading(
    "select", "Select from here: then s, w or p, or any motion", group: .select
  ) { state, reading, _ in
    reading.selection = Selection(anchor: reading.cursor)
    state.status = Status("selecting: s sentence · w word · p paragraph · or move · o other end")
    return []
  }

  static let selectLines = reading(
    "select-lines", "Select whole lines", group: .select
  ) { state, reading, _ in
    reading.selection = Selection(anchor: reading.cursor, takesRows: true, isFresh: false)
    state.status = Status("selecting lines")
    return []
  }
}
