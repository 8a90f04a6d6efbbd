import Model

extension Command {
  static let undo = inOrphansToo(.undone, reading(
    "undo", "Undo, without limit, also what was done in earlier runs", group: .undo,
    takesCount: true, disabled: { $0.history.nextUndo == nil ? "there is nothing to undo" : nil }
  ) { state, reading, invocation in
    state.walk(.undone, invocation.times, on: &reading, by: invocation.signature)
  })
}

extension Command {
  /// The command of the reader, which in the view of orphans goes along what was done there.
  static func inOrphansToo(_ act: Act, _ command: Command) -> Command {
    Command(
      command.name, command.summary, group: command.group, takesCount: command.takesCount,
      disabled: { $0.view == .orphans ? $0.orphanWalkReason(act) : command.disabled($0) },
      run: { state, invocation in
        guard state.view == .orphans else { return command.run(&state, invocation) }
        return (0..<min(invocation.times, 1000)).flatMap { _ in
          state.walkOrphans(act, by: invocation.signature)
        }
      })
  }
}
