extension Command {
  static let nextChain = inChains("next-chain", "Move to the next chain of the claim") { $0 + $1 }
  static let previousChain = inChains("previous-chain", "Move to the chain before") { $0 - $1 }
  static let firstChain = inChains("first-chain", "Move to the first chain") { _, _ in 0 }
  static let lastChain = inChains("last-chain", "Move to the last chain or flag") { _, _ in .max }
  static let nextChains = inChains("next-chains", "Move down some chains") { $0 + 5 * $1 }
  static let previousChains = inChains("previous-chains", "Move up some chains") { $0 - 5 * $1 }

  private static func inChains(
    _ name: String, _ summary: String, _ place: @escaping @Sendable (Int, Int) -> Int
  ) -> Command {
    Command(name, summary, group: .claims, takesCount: true, disabled: needsChains) {
      state, invocation in
      guard let cursor = state.claims.tree?.cursor else { return [] }
      state.claims.tree?.go(to: place(cursor, invocation.times))
      return []
    }
  }
}
