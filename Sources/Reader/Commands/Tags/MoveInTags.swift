extension Command {
  static let nextTag = inTags("next-tag", "Move to the next tag") { $0 + $1 }
  static let previousTag = inTags("previous-tag", "Move to the tag before") { $0 - $1 }
  static let firstTag = inTags("first-tag", "Move to the first tag") { _, _ in 0 }
  static let lastTag = inTags("last-tag", "Move to the last tag") { _, _ in .max }
  static let nextTags = inTags("next-tags", "Move down a screen of tags", pages: true) { $0 + $1 }
  static let previousTags = inTags("previous-tags", "Move up a screen of tags", pages: true) {
    $0 - $1
  }

  private static func inTags(
    _ name: String, _ summary: String, pages: Bool = false,
    _ place: @escaping @Sendable (Int, Int) -> Int
  ) -> Command {
    Command(name, summary, group: .tags, takesCount: true, disabled: needsTag) {
      state, invocation in
      let steps = invocation.times * (pages ? state.tagRows : 1)
      state.tags.go(to: place(state.tags.cursor, steps), height: state.tagRows)
      return []
    }
  }

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
