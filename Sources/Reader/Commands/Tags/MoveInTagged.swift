extension Command {
  static let nextTagged = inTagged("next-tagged", "Move to the next mark that bears the tag") {
    $0.goOn(by: $1)
  }
  static let previousTagged = inTagged("previous-tagged", "Move to the mark before") {
    $0.goOn(by: -$1)
  }
  static let nextTaggeds = inTagged("next-many-tagged", "Move down some marks") {
    $0.goOn(by: 5 * $1)
  }
  static let previousTaggeds = inTagged("previous-many-tagged", "Move up some marks") {
    $0.goOn(by: -5 * $1)
  }
  static let firstTagged = inTagged("first-tagged", "Move to the first mark") { list, _ in
    list.go(toItem: 0)
  }
  static let lastTagged = inTagged("last-tagged", "Move to the last mark") { list, _ in
    list.go(toItem: .max)
  }

  private static func inTagged(
    _ name: String, _ summary: String, _ move: @escaping @Sendable (inout TagList, Int) -> Void
  ) -> Command {
    Command(name, summary, group: .tags, takesCount: true, disabled: needsInsideTag) {
      state, invocation in
      move(&state.tags, min(invocation.times, 1_000_000))
      return []
    }
  }
}
