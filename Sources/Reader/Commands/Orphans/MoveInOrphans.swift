extension Command {
  static let nextOrphan = inOrphans("next-orphan", "Move to the next orphan") { $0 + $1 }
  static let previousOrphan = inOrphans("previous-orphan", "Move to the orphan before") { $0 - $1 }
  static let firstOrphan = inOrphans("first-orphan", "Move to the first orphan") { _, _ in 0 }
  static let lastOrphan = inOrphans("last-orphan", "Move to the last orphan") { _, _ in .max }

  private static func inOrphans(
    _ name: String, _ summary: String, _ place: @escaping @Sendable (Int, Int) -> Int
  ) -> Command {
    Command(name, summary, group: .orphans, takesCount: true, disabled: needsOrphan) {
      state, invocation in
      state.orphans.go(to: place(state.orphans.cursor, invocation.times))
      return []
    }
  }
}
