import Model

extension Command {
  static let undo = reading(
    "undo", "Undo, without limit, also what was done in earlier runs", group: .undo,
    takesCount: true, disabled: { $0.history.undoReason },
    run: { state, reading, invocation in
      guard let left = state.sweep?.steps else {
        return state.walk(.undone, invocation.times, on: &reading, by: invocation.signature)
      }
      // In a sweep what it made is meant, and nothing that was there before.
      guard left > 0 else {
        state.status = Status("nothing of this sweep is left: Esc ends it", level: .warning)
        return []
      }
      let times = min(left, invocation.times)
      state.sweep?.steps -= times
      return state.walk(.undone, times, on: &reading, by: invocation.signature)
    }
  ).alsoElsewhere(.undone)
}

extension History {
  /// Why nothing can be undone; nil where something can.
  var undoReason: String? {
    guard nextUndo == nil else { return nil }
    return goesOn ? "older steps are read once this is saved" : "there is nothing to undo"
  }
}

extension Command {
  /// The command of the reader, which in the view of orphans goes along what was done there, and in
  /// those of the library along the library's own steps.
  func alsoElsewhere(_ act: Act) -> Command {
    Command(
      name, summary, group: group, takesCount: takesCount,
      disabled: { state in
        if state.view == .beside { return state.copyWalkReason(act) }
        if state.view == .articles { return state.listWalkReason(act) }
        if state.view.isOfLibrary { return state.libraryWalkReason(act) }
        return state.view == .orphans ? state.orphanWalkReason(act) : disabled(state)
      },
      run: { state, invocation in
        if state.view == .beside {
          return state.walkLibrary(act, 1, by: invocation.signature)
        }
        if state.view == .articles {
          return state.walkList(act, invocation.times, by: invocation.signature)
        }
        if state.view.isOfLibrary {
          return state.walkLibrary(act, invocation.times, by: invocation.signature)
        }
        guard state.view == .orphans else { return run(&state, invocation) }
        return state.walkOrphans(act, invocation.times, by: invocation.signature)
      })
  }
}
