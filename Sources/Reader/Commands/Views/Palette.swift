extension Command {
  static let palette = Command(
    "palette", "Find any command by a part of its name", group: .rest
  ) { state, _ in
    let choices = state.commandsNearestFirst.map { command, disabled in
      Choice(
        command.name, detail: state.spelled(command.summary),
        disabled: disabled.map(state.spelled), trail: state.keyLabel(of: command.name))
    }
    state.mode = .picking(Picker(.palette, title: "Command", choices: choices))
    return []
  }
}

extension State {
  /// First what can act and has a key in this view, and of that what the foot offers; moving about and
  /// letting go last. Then what can act anywhere, then the rest with the reason why not.
  fileprivate var commandsNearestFirst: [(command: Command, disabled: String?)] {
    let modes = Set(keyModes.dropLast())
    let ranked = Commands.all.map { command in
      let disabled = command.disabled(self)
      let isNear = keymap.keys(of: command.name).contains { modes.contains($0.mode) }
      let isLast = command.group == .move || command.name == "cancel"
      let nearness = isLast ? 2 : command.hint == nil ? 1 : 0
      let rank = disabled != nil ? 4 : isNear ? nearness : 3
      return (rank: rank, entry: (command, disabled))
    }
    return (0...4).flatMap { rank in ranked.filter { $0.rank == rank }.map(\.entry) }
  }

  /// The key of a command in this view, or its first elsewhere; empty where it has none.
  func keyLabel(of command: String) -> String {
    let (keys, modes) = (keymap.keys(of: command), keyModes)
    let here = keys.first { keymap.find($0.keys, in: modes) == .command(command) }
    return keymap.digit(of: command) ?? here?.label ?? keymap.labels(of: command).first ?? ""
  }
}
