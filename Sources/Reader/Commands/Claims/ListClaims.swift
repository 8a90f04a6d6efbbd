extension Command {
  static let filterClaims = ofClaims.filter(
    "filter-claims", "Filter the claims as you type: words, #tag, status:open, flag:single",
    rank: 4)
  static let sortClaims = ofClaims.sort("sort-claims", "Sort the claims by another column", rank: 5)
  static let reverseClaims = ofClaims.reverse(
    "reverse-claims", "Turn the order of the claims round")
}
