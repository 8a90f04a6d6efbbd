extension Command {
  static let nextCandidate = Command(
    "next-candidate", "Choose the next candidate, then the next orphan",
    group: .orphans, takesCount: true, disabled: needsOrphan
  ) { state, invocation in
    for _ in 0..<min(invocation.times, 1000) {
      if state.orphans.candidate + 1 < state.orphans.current?.places.count ?? 0 {
        state.orphans.candidate += 1
      } else if state.orphans.cursor + 1 < state.orphans.count {
        state.orphans.go(to: state.orphans.cursor + 1)
      }
    }
    return []
  }

  static let previousCandidate = Command(
    "previous-candidate", "Choose the candidate before, then the orphan before",
    group: .orphans, takesCount: true, disabled: needsOrphan
  ) { state, invocation in
    for _ in 0..<min(invocation.times, 1000) {
      if state.orphans.candidate > 0 {
        state.orphans.candidate -= 1
      } else if state.orphans.cursor > 0 {
        state.orphans.go(to: state.orphans.cursor - 1)
      }
    }
    return []
  }

  static let chooseCandidate = Command(
    "choose-candidate", "Choose the candidate of that number", group: .orphans, takesCount: true,
    disabled: needsCandidate
  ) { state, invocation in
    let count = state.orphans.current?.places.count ?? 0
    guard (1...max(1, count)).contains(invocation.times) else {
      let words = count == 1 ? "there is only 1 candidate" : "there are only \(count) candidates"
      state.status = Status(words, level: .warning)
      return []
    }
    let isChosen = state.orphans.candidate == invocation.times - 1
    if isChosen { state.status = Status("candidate \(invocation.times) is the chosen one") }
    state.orphans.candidate = invocation.times - 1
    return []
  }
}
