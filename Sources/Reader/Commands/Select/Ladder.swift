import Screen

extension Command {
  static let growSelection = reading(
    "grow-selection", "Select the word here, then grow: sentence, paragraph, section",
    group: .select
  ) { state, reading, _ in
    let name = reading.grow(height: state.panes.text.rows)
    reading.chosen = nil
    reading.followIfHidden(height: state.panes.text.rows)
    state.status =
      name.map { Status("\($0) selected") }
      ?? Status("there is nothing larger to select here", level: .warning)
    return []
  }

  static let shrinkSelection = reading(
    "shrink-selection", "Shrink the selection the way that it grew, else to a smaller unit",
    group: .select,
    disabled: {
      $0.selection == nil ? "nothing is selected: \(key: "grow-selection") selects the word" : nil
    },
    run: { state, reading, _ in
      let before = reading.selected
      let name = reading.shrink(height: state.panes.text.rows)
      state.status = Status(
        name.map { $0.isEmpty ? "selected as before" : "\($0) selected" } ?? "nothing is selected")
      if reading.selected == before {
        state.status = Status("there is nothing smaller to select here", level: .warning)
      }
      return []
    })
}
