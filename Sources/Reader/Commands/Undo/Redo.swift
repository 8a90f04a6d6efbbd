import Model

extension Command {
  static let redo = reading(
    "redo", "Redo what was undone", group: .undo, takesCount: true,
    disabled: { $0.history.nextRedo == nil ? "there is nothing to redo" : nil }
  ) { state, reading, invocation in
    (0..<min(invocation.times, reading.history.undone.count)).flatMap { _ -> [Effect] in
      guard let step = reading.history.nextRedo else { return [] }
      return state.replay(step.change, of: step, .redone, on: &reading, by: invocation.signature)
    }
  }
}
