import Model

extension Command {
  static let unlinkPassage = Command(
    "unlink-passage", "Take the passage from the claim; it stands by itself again", group: .claims,
    disabled: { state in
      if let reason = needsChains(state) ?? needsLedgerClaim(state) { return reason }
      return state.claims.tree?.leaf == nil
        ? "no passage is here: \(key: "next-chain") and \(key: "previous-chain") go to one" : nil
    }
  ) { state, invocation in
    guard let leaf = state.claims.tree?.leaf else { return [] }
    let edit = Change.editAssertion(leaf.assertion, .claim(nil), time: invocation.signature.time)
    let part = LibraryChange.Part(leaf.article, .group([edit]))
    let words = leaf.words.isEmpty ? leaf.teller : "“\(leaf.words)”"
    return state.commit(
      library: LibraryChange(articles: [part]), "passage taken from its claim: \(words)",
      by: invocation.signature)
  }
}
