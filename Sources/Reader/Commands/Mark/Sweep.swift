import Model

extension Command {
  static let sweep = reading(
    "sweep", "Make each passage that is selected next the same mark, with the same tag",
    group: .mark
  ) { state, _, _ in
    // What was swept last is the first.
    let all: [MarkKind] = [.highlight, .claim, .source, .cue]
    let kinds = (state.sweep.map { [$0.kind] } ?? []) + all.filter { $0 != state.sweep?.kind }
    let choices = kinds.map { Choice($0.rawValue, detail: $0.meaning) }
    state.mode = .picking(
      Picker(.sweepKind, title: "Sweep: each selection becomes a …", choices: choices))
    return []
  }

  static let sweepHere: Command = {
    let command = reading(
      "sweep-here", "Mark the selection or the sentence as the sweep says", group: .mark,
      disabled: needsTarget
    ) { state, reading, invocation in state.sweep(on: &reading, by: invocation.signature) }
    return Command(
      command.name, command.summary, group: command.group,
      disabled: {
        $0.sweep == nil ? "nothing is being swept: \(key: "sweep") begins" : command.disabled($0)
      },
      run: command.run)
  }()
}

extension MarkKind {
  fileprivate var meaning: String {
    switch self {
    case .highlight: "something to be found again"
    case .claim: "something that is said to be so"
    case .source: "who or what is named as saying it"
    case .cue: "the words that attribute, such as “said”"
    }
  }
}
