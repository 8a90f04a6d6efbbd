import Model
import Provenance

/// What the list of sources is sorted by.
package enum SourceOrder: String, CaseIterable, Hashable, Sendable {
  case articles, name, newest, claims, kind, reliability
}

extension [SourceEntry] {
  /// The numbers of all, sorted: most, newest and best first, names from A on.
  func sorted(by order: SourceOrder) -> [Int] {
    func isEarlier(_ a: Int, _ b: Int) -> Bool {
      let (one, other) = (self[a], self[b])
      let difference =
        switch order {
        case .articles: other.survey.articles - one.survey.articles
        case .claims: other.survey.claims - one.survey.claims
        case .newest: rank(other.survey.last ?? "", one.survey.last ?? "")
        case .kind: one.source.kind.order - other.source.kind.order
        case .reliability:
          rank(one.source.reliability?.rawValue ?? "Z", other.source.reliability?.rawValue ?? "Z")
        case .name: 0
        }
      if difference != 0 { return difference < 0 }
      return one.sortName == other.sortName ? a < b : one.sortName < other.sortName
    }
    return indices.sorted(by: isEarlier)
  }
}

private func rank(_ a: String, _ b: String) -> Int { a < b ? -1 : a == b ? 0 : 1 }

extension SourceKind {
  fileprivate var order: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}
