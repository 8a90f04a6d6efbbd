import Model
import Provenance

extension Command {
  /// The command of the reader, which in the view of claims speaks of the claim under the cursor.
  func orInClaims(_ begin: @escaping @Sendable (inout State, ID<Claim>) -> Void) -> Command {
    Command(
      name, summary, group: group, hint: hint, takesCount: takesCount,
      disabled: { $0.view == .claims ? needsLedgerClaim($0) : disabled($0) },
      run: { state, invocation in
        guard state.view == .claims else { return run(&state, invocation) }
        if let claim = state.claims.current?.survey.claim { begin(&state, claim.id) }
        return []
      })
  }
}
