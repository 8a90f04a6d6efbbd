import Screen

extension Command {
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
