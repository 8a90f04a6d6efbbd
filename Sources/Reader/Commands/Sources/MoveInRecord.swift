extension Command {
  static let nextLine = inRecord("next-line", "Move to the next line of the record") {
    $0.cursor + $1
  }
  static let previousLine = inRecord("previous-line", "Move to the line before") { $0.cursor - $1 }
  static let firstLine = inRecord("first-line", "Move to the first line of the record") { _, _ in 0
  }
  static let lastLine = inRecord("last-line", "Move to the last thing that it said") { _, _ in .max
  }
  static let nextLines = inRecord("next-lines", "Move down some lines") { $0.cursor + 5 * $1 }
  static let previousLines = inRecord("previous-lines", "Move up some lines") {
    $0.cursor - 5 * $1
  }
  static let nextGroup = inRecord(
    "next-group", "Move to the next part of the record: who cites it, what it said"
  ) { $0.stop(groups: $1) }
  static let previousGroup = inRecord("previous-group", "Move to the part before") {
    $0.stop(groups: -$1)
  }

  private static func inRecord(
    _ name: String, _ summary: String, _ place: @escaping @Sendable (SourcePage, Int) -> Int
  ) -> Command {
    Command(name, summary, group: .sources, takesCount: true, disabled: needsRecord) {
      state, invocation in
      guard let page = state.sources.page else { return [] }
      state.sources.page?.go(to: place(page, min(invocation.times, 1_000_000)))
      return []
    }
  }
}
