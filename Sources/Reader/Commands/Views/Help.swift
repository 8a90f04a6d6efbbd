extension Command {
  static let help = Command("help", "Show the keys", group: .rest, hint: FootHint("help", 0)) {
    state, _ in
    state.mode = .help(PagePlace())
    return []
  }
}
