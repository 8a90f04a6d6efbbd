import Screen

extension Command {
  static let select = reading(
    "select",
    "Select from here: then \(key: "widen-to-sentence"), \(key: "widen-to-word") or \(key: "widen-to-paragraph"), or any motion",
    group: .select
  ) { state, reading, _ in
    reading.selection = Selection(anchor: reading.cursor)
    state.status = Status(
      "selecting: \(key: "widen-to-sentence") sentence · \(key: "widen-to-word") word · \(key: "widen-to-paragraph") paragraph · or move · \(key: "swap-ends") other end"
    )
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
