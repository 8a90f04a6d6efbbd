import Model

extension Command {
  /// What the newest tag is, only the state knows.
  static let repeatTag: Command = {
    let command = reading(
      "repeat-tag", "Put the last tag on the mark under the cursor, or on the sentence",
      group: .mark, disabled: needsMarkOrTarget
    ) { state, reading, invocation in
      guard let tag = state.lastTags.newest else { return [] }
      let mark = reading.markForVerb
      if let mark, mark.tags.contains(tag) {
        state.status = Status("the \(mark.kind.rawValue) has \(tag) already", level: .warning)
        return []
      }
      return state.tag(
        tag, mark?.id, mark == nil ? reading.target : [], on: &reading, by: invocation.signature)
    }
    return Command(
      command.name, command.summary, group: command.group,
      disabled: { state in
        command.disabled(state)
          ?? (state.lastTags.newest == nil ? "no tag was used yet: t tags" : nil)
      },
      run: command.run)
  }()
}
