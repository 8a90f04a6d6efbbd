import Model

extension Command {
  static let delete = reading(
    "delete", "Delete the mark under the cursor with its attributions", group: .mark,
    disabled: needsMark
  ) { state, reading, invocation in
    guard let mark = reading.currentMark else { return [] }
    let change = Change.deletion(of: mark.id, in: reading.annotations)
    reading.deletion = Deletion(
      mark: mark.id, selection: reading.selection, cursor: reading.cursor)
    return state.commit(change, on: &reading, by: invocation.signature)
  }
}
