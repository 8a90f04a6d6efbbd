extension Command {
  static let toggleMouse = Command(
    "toggle-mouse", "Give the mouse to Postil, or back to the terminal", group: .rest
  ) { state, _ in
    state.settings.mouse.toggle()
    state.status = Status(
      state.settings.mouse
        ? "the mouse is Postil's: \(key: "toggle-mouse") gives it back"
        : "the mouse is the terminal's")
    return [.setMouse(state.settings.mouse)]
  }
}
