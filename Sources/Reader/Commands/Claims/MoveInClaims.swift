extension Command {
  static let ofClaims = ListCommands(
    list: \.claims, group: .claims, needsList: needsClaimList, needsRow: needsClaim)

  static let nextClaim = ofClaims.move("next-claim", "Move to the next claim") { $0 + $1 }
  static let previousClaim = ofClaims.move("previous-claim", "Move to the claim before") { $0 - $1 }
  static let firstClaim = ofClaims.move("first-claim", "Move to the first claim") { _, _ in 0 }
  static let lastClaim = ofClaims.move("last-claim", "Move to the last claim") { _, _ in .max }
  static let nextClaims = ofClaims.move(
    "next-claims", "Move down a screen of claims", screens: true
  ) { $0 + $1 }
  static let previousClaims = ofClaims.move(
    "previous-claims", "Move up a screen of claims", screens: true
  ) { $0 - $1 }
}
