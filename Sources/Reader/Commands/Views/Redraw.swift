extension Command {
  static let redraw = Command("redraw", "Draw the screen anew", group: .rest) { _, _ in [.redraw] }
}
