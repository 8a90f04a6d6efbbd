import Screen

extension Command {
  static let swapEnds = reading(
    "swap-ends", "Move the other end of the selection", group: .select, disabled: needsSelection
  ) { state, reading, _ in
    guard let selection = reading.selection else { return [] }
    reading.selection?.anchor = reading.cursor
    reading.move(height: state.panes.text.rows) { $0.place(selection.anchor) }
    return []
  }
}
