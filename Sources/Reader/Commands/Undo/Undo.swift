import Model

extension Command {
  static let undo = reading(
    "undo", "Undo, without limit, also what was done in earlier runs", group: .undo,
    takesCount: true, disabled: { $0.history.nextUndo == nil ? "there is nothing to undo" : nil }
  ) { state, reading, invocation in
    state.walk(.undone, invocation.times, on: &reading, by: invocation.signature)
  }
}
