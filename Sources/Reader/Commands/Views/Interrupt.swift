extension Command {
  static let interrupt = Command("interrupt", "Stop what is going on; quits nothing", group: .rest)
  {
    state, _ in
    state.mode = .normal
    state.reading?.selection = nil
    state.status = Status("\(key: "back") goes back, and quits from the list of articles")
    return []
  }
}
