import Model

extension Command {
  static let markClaim = marking(
    .claim, "mark-claim", "Mark the sentence or the selection as a claim",
    hint: FootHint("claim", 1))
  static let markSource = marking(
    .source, "mark-source", "Mark the sentence or the selection as a source",
    hint: FootHint("source", 2))
  static let markCue = marking(
    .cue, "mark-cue", "Mark the words that attribute, such as “said”", hint: nil)
  static let highlight = marking(
    .highlight, "highlight", "Highlight the sentence or the selection", hint: nil)

  private static func marking(
    _ kind: MarkKind, _ name: String, _ summary: String, hint: FootHint?
  ) -> Command {
    .reading(name, summary, group: .mark, hint: hint, disabled: needsTarget) {
      state, reading, invocation in
      let mark = Mark(
        kind, over: reading.target, of: reading.article, by: invocation.signature,
        beside: reading.annotations.marks)
      return state.commit(.addMark(mark), on: &reading, by: invocation.signature)
    }
  }
}
