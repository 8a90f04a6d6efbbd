extension Command {
  static let zen = reading(
    "zen", "Leave the text alone on the screen; again brings the rest back", group: .rest
  ) { state, _, _ in
    state.settings.isAlone.toggle()
    if state.settings.isAlone {
      let key = state.keymap.keys(of: "zen").first.map { "\($0.label) or " } ?? ""
      state.status = Status("\(key)Esc brings the rest back")
    }
    return []
  }
}
