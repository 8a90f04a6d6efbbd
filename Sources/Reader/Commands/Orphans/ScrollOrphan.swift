extension Command {
  static let scrollOrphanDown = scrolling("scroll-orphan-down", "Scroll what is known of it", 1)
  static let scrollOrphanUp = scrolling("scroll-orphan-up", "Scroll back", -1)

  private static func scrolling(_ name: String, _ summary: String, _ step: Int) -> Command {
    Command(name, summary, group: .orphans, takesCount: true, disabled: needsOrphan) {
      state, invocation in
      state.scrollOrphan(by: step * invocation.times)
      return []
    }
  }
}
