import Model

extension Command {
  static let redo = inOrphansToo(.redone, reading(
    "redo", "Redo what was undone", group: .undo, takesCount: true,
    disabled: { $0.history.nextRedo == nil ? "there is nothing to redo" : nil }
  ) { state, reading, invocation in
    state.walk(.redone, invocation.times, on: &reading, by: invocation.signature)
  })
}
