package import Model

extension Origins {
  /// Of the assertions that were counted those that come to none of the origins, though they name
  /// somebody: they run in circles, or stand in a copy that is left out.
  package func lost(
    of told: [ProvenanceAssertion], stances: Set<Stance> = [.supports]
  ) -> [ProvenanceAssertion] {
    let rooted = Set(roots.flatMap(\.paths).map(\.assertion))
    let silent = Set(silent)
    return told.filter { one in
      stances.contains(one.assertion.stance) && !rooted.contains(one.assertion.id)
        && !silent.contains(one.article)
    }
  }
}
