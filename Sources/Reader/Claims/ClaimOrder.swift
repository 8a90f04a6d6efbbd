import Model
import Provenance

/// What the claims are sorted by: the most, the newest and the gravest first.
package enum ClaimOrder: String, CaseIterable, Hashable, Sendable {
  case articles, statement, origins, newest, status, flags
}

extension [ClaimEntry] {
  /// The numbers of all, sorted in each way; equal ones stay by statement.
  func sortedInEachWay(_ lines: [ClaimFilter.Line]) -> [ClaimOrder: [Int]] {
    let words = lines.map(\.words)
    // Those of the same words stay by key, as the entries are.
    let byStatement = indices.sorted { words[$0].lexicographicallyPrecedes(words[$1]) }
    let days = Ranks(compactMap(\.newest))
    return Dictionary(
      uniqueKeysWithValues: ClaimOrder.allCases.map { order in
        let ranks = map { $0.rank(by: order, days) }
        return (order, byStatement.sorted { ranks[$0] > ranks[$1] })
      })
  }
}

/// Texts by where each stands among all of them.
struct Ranks {
  private let places: [String: Int]

  init(_ texts: [String]) {
    let sorted = Set(texts).sorted()
    places = Dictionary(uniqueKeysWithValues: zip(sorted, sorted.indices))
  }

  /// Below zero for none.
  subscript(text: String?) -> Int { text.flatMap { places[$0] } ?? -1 }
}

extension ClaimEntry {
  /// The greater comes first.
  fileprivate func rank(by order: ClaimOrder, _ days: Ranks) -> Int {
    switch order {
    case .articles: survey.stances.total << 32 + survey.number.high
    case .statement: 0
    case .origins: survey.number.high << 32 + survey.number.low
    case .newest: days[newest]
    case .status: survey.claim.map { -$0.status.rank } ?? -ClaimStatus.allCases.count
    case .flags: survey.flags.count
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
