import Model

extension Command {
  static let undo = reading(
    "undo", "Undo, without limit, also what was done in earlier runs", group: .undo,
    takesCount: true, disabled: { $0.history.nextUndo == nil ? "there is nothing to undo" : nil }
  ) { state, reading, invocation in
    (0..<min(invocation.times, reading.history.done.count)).flatMap { _ -> [Effect] in
      guard let step = reading.history.nextUndo else { return [] }
      return state.replay(step.inverse, of: step, .undone, on: &reading, by: invocation.signature)
    }
  }
}
