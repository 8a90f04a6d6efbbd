extension Command {
  static let jumpBack = motion(
    "jump-back", "Go back to where the last jump began", group: .search,
    disabled: { $0.jumps.canGoBack ? nil : "there is no earlier place" },
    move: { reading, invocation in
      for _ in 0..<min(invocation.times, 100) {
        guard let place = reading.jumps.back(from: reading.cursor) else { return }
        reading.reveal(place)
        reading.place(place)
      }
    }
  ).orEndingVisit

  static let jumpForward = motion(
    "jump-forward", "Go forward again in the list of jumps", group: .search,
    disabled: { $0.jumps.canGoForward ? nil : "there is no later place" },
    move: { reading, invocation in
      for _ in 0..<min(invocation.times, 100) {
        guard let place = reading.jumps.forward() else { return }
        reading.reveal(place)
        reading.place(place)
      }
    })
}

extension Command {
  /// Where no jump was made since a passage was come to, goes back to the view that led there.
  fileprivate var orEndingVisit: Command {
    let isAtItsBegin: @Sendable (State) -> Bool = { state in
      state.isVisiting && state.visit?.jumps == state.reading?.jumps
    }
    return Command(
      name, summary, group: group, takesCount: takesCount,
      disabled: { isAtItsBegin($0) ? nil : disabled($0) },
      run: { state, invocation in
        isAtItsBegin(state)
          ? state.endVisit(by: invocation.signature) : run(&state, invocation)
      })
  }
}
