extension Command {
  static let nextSource = inSources("next-source", "Move to the next source") { $0 + $1 }
  static let previousSource = inSources("previous-source", "Move to the source before") { $0 - $1 }
  static let firstSource = inSources("first-source", "Move to the first source") { _, _ in 0 }
  static let lastSource = inSources("last-source", "Move to the last source") { _, _ in .max }
  static let nextSources = inSources(
    "next-sources", "Move down a screen of sources", pages: true
  ) { $0 + $1 }
  static let previousSources = inSources(
    "previous-sources", "Move up a screen of sources", pages: true
  ) { $0 - $1 }

  private static func inSources(
    _ name: String, _ summary: String, pages: Bool = false,
    _ place: @escaping @Sendable (Int, Int) -> Int
  ) -> Command {
    Command(name, summary, group: .sources, takesCount: true, disabled: needsSource) {
      state, invocation in
      let height = state.sourceRows
      let steps = invocation.times * (pages ? height : 1)
      state.sources.go(to: place(state.sources.cursor, steps), height: height)
      return []
    }
  }
}
