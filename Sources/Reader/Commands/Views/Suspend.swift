extension Command {
  static let suspend = Command("suspend", "Stop Postil; `fg` brings it back", group: .rest) {
    _, _ in [.suspend]
  }
}
