import Model
import Provenance

/// What the claims are sorted by: the most, the newest and the gravest first.
package enum ClaimOrder: String, CaseIterable, Hashable, Sendable {
  case articles, statement, origins, newest, status, flags
}

extension [ClaimEntry] {
  /// Numbers of these entries in the order; equal ones stay by statement.
  func sorted(_ numbers: [Int], by order: ClaimOrder) -> [Int] {
    let keyed = numbers.map { (number: $0, key: self[$0].key(for: order)) }
    return keyed.sorted { a, b in
      if a.key != b.key { return a.key > b.key }
      let (one, other) = (self[a.number], self[b.number])
      let isOrdered = one.words.comparison(with: other.words)
      return isOrdered == 0 ? one.key < other.key : isOrdered < 0
    }.map(\.number)
  }
}

extension ClaimEntry {
  /// The greater comes first.
  fileprivate func key(for order: ClaimOrder) -> [Int] {
    switch order {
    case .articles: [survey.stances.total, survey.number.high]
    case .statement: []
    case .origins: [survey.number.high, survey.number.low]
    case .newest: newest.map { $0.utf8.prefix(19).map(Int.init) } ?? []
    case .status: [survey.claim.map { -$0.status.rank } ?? -ClaimStatus.allCases.count]
    case .flags: [survey.flags.count]
    }
  }
}

extension Stances {
  /// Articles, counted with each stance that they take.
  var total: Int { supports + denies + reports + predicts }
}

extension ClaimStatus {
  fileprivate var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}

extension [Int] {
  fileprivate static func > (a: [Int], b: [Int]) -> Bool { b.lexicographicallyPrecedes(a) }
}

extension [UInt8] {
  /// Below zero where these come first.
  fileprivate func comparison(with other: [UInt8]) -> Int {
    if lexicographicallyPrecedes(other) { return -1 }
    return other.lexicographicallyPrecedes(self) ? 1 : 0
  }
}
