extension Command {
  static let nextClaim = inClaims("next-claim", "Move to the next claim") { $0 + $1 }
  static let previousClaim = inClaims("previous-claim", "Move to the claim before") { $0 - $1 }
  static let firstClaim = inClaims("first-claim", "Move to the first claim") { _, _ in 0 }
  static let lastClaim = inClaims("last-claim", "Move to the last claim") { _, _ in .max }
  static let nextClaims = inClaims("next-claims", "Move down a screen of claims", pages: true) {
    $0 + $1
  }
  static let previousClaims = inClaims(
    "previous-claims", "Move up a screen of claims", pages: true
  ) { $0 - $1 }

  private static func inClaims(
    _ name: String, _ summary: String, pages: Bool = false,
    _ place: @escaping @Sendable (Int, Int) -> Int
  ) -> Command {
    Command(name, summary, group: .claims, takesCount: true, disabled: needsClaim) {
      state, invocation in
      let height = state.claimRows
      let steps = invocation.times * (pages ? height : 1)
      state.claims.go(to: place(state.claims.cursor, steps), height: height)
      return []
    }
  }
}
