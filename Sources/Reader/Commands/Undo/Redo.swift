import Model

extension Command {
  static let redo = reading(
    "redo", "Redo what was undone", group: .undo, takesCount: true,
    disabled: { $0.history.nextRedo == nil ? "there is nothing to redo" : nil },
    run: { state, reading, invocation in
      state.walk(.redone, invocation.times, on: &reading, by: invocation.signature)
    }
  ).alsoElsewhere(.redone)
}
