package import Model

/// What is known of one claim across a library, as a list of claims shows it.
package struct ClaimSurvey: Hashable, Sendable {
  package let id: ID<Claim>
  /// The ledger's record; nil where assertions name a claim that no ledger has.
  package let claim: Claim?
  /// The claims that were merged into it, by id.
  package let merged: [ID<Claim>]
  /// The count of what supports it.
  package let number: OriginCount
  package let stances: Stances
  /// All articles that speak of it, the earliest first; those of unknown date last, by id.
  package let appearances: [Appearance]
  package let flags: [OriginFlag]
  /// All that is said of it, in the order in which the articles were given.
  package let told: [AssertionPlace]

  package var statement: String { claim?.statement ?? id.value }
  package var status: ClaimStatus { claim?.status ?? .open }
  package var grade: Grade { claim?.grade ?? Grade() }
  /// Where it appeared first, as far as dates are known.
  package var first: Appearance? { appearances.first { $0.published != nil } }
  /// Where it appeared last, as far as dates are known.
  package var last: Appearance? { appearances.last { $0.published != nil } }
}

/// How many articles take each stance. An article that takes two is counted with both.
package struct Stances: Hashable, Sendable {
  package private(set) var supports = 0
  package private(set) var denies = 0
  package private(set) var reports = 0
  package private(set) var predicts = 0

  /// Appearances of one article stand together.
  init(_ appearances: [Appearance]) {
    var start = 0
    for place in appearances.indices {
      let one = appearances[place]
      if one.article != appearances[start].article { start = place }
      let isNew = !appearances[start..<place].contains { $0.stance == one.stance }
      guard isNew else { continue }
      switch one.stance {
      case .supports: supports += 1
      case .denies: denies += 1
      case .reports: reports += 1
      case .predicts: predicts += 1
      }
    }
  }
}
