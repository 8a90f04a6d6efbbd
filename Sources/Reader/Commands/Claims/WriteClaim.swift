import Model
import Provenance

extension Command {
  static let newClaim = Command(
    "new-claim", "Add a claim; of a passage that no claim has, make one", group: .claims,
    hint: FootHint("new", 6), disabled: needsClaimList
  ) { state, _ in
    let entry = state.claims.current
    let passage = entry?.key.claim == nil ? entry?.key : nil
    state.mode = .wording(
      WordingDraft(
        .newClaim(of: passage),
        editor: LineEditor(passage == nil ? "" : entry?.statement ?? "")))
    return []
  }

  static let rewordClaim = writing(
    "reword-claim", "Edit the statement of the claim", FootHint("reword", 3)
  ) {
    WordingDraft(.statement($0.id), editor: LineEditor($0.statement))
  }

  static let noteOnClaim = writing("note-on-claim", "Write a note on the claim", nil) {
    WordingDraft(.claimNote($0.id), editor: LineEditor($0.note))
  }

  private static func writing(
    _ name: String, _ summary: String, _ hint: FootHint?,
    _ draft: @escaping @Sendable (Claim) -> WordingDraft
  ) -> Command {
    Command(name, summary, group: .claims, hint: hint, disabled: needsLedgerClaim) { state, _ in
      guard let claim = state.claims.current?.survey.claim else { return [] }
      state.mode = .wording(draft(claim))
      return []
    }
  }
}
