import Model
import Provenance

/// What the list of sources is sorted by.
package enum SourceOrder: String, CaseIterable, Hashable, Sendable {
  case articles, name, newest, claims, kind, reliability
}

extension [SourceEntry] {
  /// The numbers of all, sorted in each way: most, newest and best first, names from A on. Equal ones
  /// stay by name.
  var sortedInEachWay: [SourceOrder: [Int]] {
    let names = map(\.sortName)
    let byName = indices.sorted { names[$0] < names[$1] }
    let days = Ranks(compactMap(\.survey.last))
    return Dictionary(
      uniqueKeysWithValues: SourceOrder.allCases.map { order in
        let ranks = map { $0.rank(by: order, days) }
        return (order, byName.sorted { ranks[$0] > ranks[$1] })
      })
  }
}

extension SourceEntry {
  /// The greater comes first.
  fileprivate func rank(by order: SourceOrder, _ days: Ranks) -> Int {
    switch order {
    case .articles: survey.articles
    case .name: 0
    case .newest: days[survey.last]
    case .claims: survey.claims
    case .kind: -(SourceKind.allCases.firstIndex(of: source.kind) ?? 0)
    case .reliability:
      -(source.reliability.flatMap(Reliability.allCases.firstIndex) ?? Reliability.allCases.count)
    }
  }
}
