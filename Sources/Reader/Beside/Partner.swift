package import Model

/// An article that another one may be compared with.
package struct Partner: Hashable, Sendable {
  package let id: ID<Article>
  package let title: String
  package let outlet: String?
  /// ISO 8601, as far as it is known.
  package let published: String?
  /// How many claims of the ledger both make.
  package let claims: Int
  /// The share of the words of the article that it is compared with, from 0 to 1.
  package let share: Double

  package init(
    id: ID<Article>, title: String, outlet: String?, published: String?, claims: Int, share: Double
  ) {
    self.id = id
    self.title = title
    self.outlet = outlet
    self.published = published
    self.claims = claims
    self.share = share
  }

  /// Those with shared claims first, then those with shared text, then the newest.
  package static func inOrder(_ a: Partner, _ b: Partner) -> Bool {
    if a.claims != b.claims { return a.claims > b.claims }
    if a.share != b.share { return a.share > b.share }
    let (one, two) = (a.published ?? "", b.published ?? "")
    return one == two ? a.id < b.id : one > two
  }

  /// Why it is likely, and what it is.
  var detail: String {
    let claims = claims == 0 ? nil : claims == 1 ? "1 shared claim" : "\(claims) shared claims"
    let text = share < 0.005 ? nil : "\(Int((share * 100).rounded())) % of the text shared"
    return [claims, text, outlet, published.map { String($0.prefix(10)) }].compactMap(\.self)
      .joined(separator: " · ")
  }
}
