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

/// Why a command that marks can't act.
@Sendable func needsTarget(_ reading: Reading) -> String? {
  reading.target.isEmpty ? "there is no sentence here: the lines are folded, z shows them" : nil
}

/// Why a command that speaks of a mark can't act.
@Sendable func needsMark(_ reading: Reading) -> String? {
  reading.currentMark == nil ? "there is no mark under the cursor: Tab goes to the next" : nil
}
