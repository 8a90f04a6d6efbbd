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

  static let swapEnds = reading(
    "swap-ends", "Move the other end of the selection", group: .select, disabled: needsSelection
  ) { state, reading, _ in
    guard let selection = reading.selection else { return [] }
    let anchor = selection.anchor
    reading.selection?.anchor = reading.cursor
    reading.place(anchor)
    reading.moved(height: state.panes.text.rows)
    return []
  }
}

/// Why a command that needs a selection can't act.
@Sendable func needsSelection(_ reading: Reading) -> String? {
  reading.selection == nil ? "nothing is selected: v selects" : nil
}
