extension Command {
  static let chooseTheme = Command(
    "choose-theme", "Choose a theme; each is shown as you go", group: .rest
  ) { state, _ in
    let now = state.settings.theme
    let choices = state.settings.themes.map { Choice($0, detail: $0 == now ? "as it is" : "") }
    var picker = Picker(.theme(before: now), title: "Theme", choices: choices)
    picker.selected = state.settings.themes.firstIndex(of: now) ?? 0
    state.mode = .picking(picker)
    return []
  }
}
