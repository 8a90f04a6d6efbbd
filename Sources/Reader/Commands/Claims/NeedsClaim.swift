import Model
import Provenance

/// Why a command of the list of claims can't act.
@Sendable func needsClaimList(_ state: State) -> String? {
  state.reasonToWait(for: .claims, "the claims are not shown: 3 shows them")
}

/// Why a command on the claim under the cursor can't act.
@Sendable func needsClaim(_ state: State) -> String? {
  needsClaimList(state)
    ?? state.claims.reasonForNoRow(empty: "there is no claim yet: \(key: "new-claim") adds one")
}

/// Why a command on a claim of the ledger can't act.
@Sendable func needsLedgerClaim(_ state: State) -> String? {
  if let reason = needsClaim(state) { return reason }
  guard let entry = state.claims.current, entry.survey.claim == nil else { return nil }
  return entry.key.claim == nil
    ? "no claim of the ledger has this passage: \(key: "new-claim") makes it one, \(key: "merge-claim") links it to one"
    : "the ledger does not have this claim: run 'postil check'"
}

/// Why a command on the chains of a claim can't act.
@Sendable func needsChains(_ state: State) -> String? {
  if let reason = needsClaim(state) { return reason }
  return state.claims.isInside
    ? nil : "the chains are not entered: \(key: "open-claim") goes to them"
}
