extension Command {
  static let palette = Command(
    "palette", "Find any command by a part of its name", group: .rest
  ) { state, _ in
    let choices = Commands.all.map { command in
      let keys = state.keymap.labels(of: command.name).first ?? ""
      let summary = state.spelled(command.summary)
      return Choice(
        command.name, detail: keys.isEmpty ? summary : "\(summary) · \(keys)",
        disabled: command.disabled(state).map(state.spelled))
    }
    state.mode = .picking(Picker(.palette, title: "Command", choices: choices))
    return []
  }
}
