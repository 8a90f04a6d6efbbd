import Model
import Provenance
import Screen

/// The columns of the list of sources, behind the name.
enum SourceColumn: RowColumn {
  case kind, reliability, articles, claims, last

  /// The first of these is left out first.
  static let dispensable: [SourceColumn] = [.claims, .kind, .last, .reliability, .articles]
  /// The narrowest name, in cells.
  static let leastName = 28

  static func columns(in area: Rect) -> RowColumns<SourceColumn> {
    RowColumns(area, least: leastName, dispensable: dispensable)
  }

  /// What sorts by it.
  var order: SourceOrder {
    switch self {
    case .kind: .kind
    case .reliability: .reliability
    case .articles: .articles
    case .claims: .claims
    case .last: .newest
    }
  }

  var head: String {
    switch self {
    case .kind: "Kind"
    case .reliability: "Gr"
    case .articles: "Art"
    case .claims: "Claims"
    case .last: "Last"
    }
  }

  var help: String {
    switch self {
    case .kind: "what the source is: \(SourceKind.allCases.map(\.rawValue).joined(separator: ", "))"
    case .reliability: "its grade: how reliable it is, from A to F"
    case .articles: "the articles that have something from it"
    case .claims: "the claims that it says or hands on"
    case .last: "when the last of the articles was published"
    }
  }

  /// In cells.
  var width: Int {
    switch self {
    case .kind: 12
    case .reliability: 2
    case .articles: 5
    case .claims: 6
    case .last: 10
    }
  }

  var isNumber: Bool { self == .articles || self == .claims }
}

extension SourceEntry {
  func words(of column: SourceColumn) -> String {
    switch column {
    case .kind: source.kind == .unknown ? "" : source.kind.rawValue
    case .reliability: source.reliability?.rawValue ?? ""
    case .articles: survey.articles == 0 ? "–" : "\(survey.articles)"
    case .claims: survey.claims == 0 ? "–" : "\(survey.claims)"
    case .last: String((survey.last ?? "").prefix(10))
    }
  }

  func roles(of column: SourceColumn) -> Roles {
    switch column {
    case .kind: Roles(.info)
    case .reliability: Roles(.strong)
    case .last: Roles(.muted)
    default: .text
    }
  }
}
