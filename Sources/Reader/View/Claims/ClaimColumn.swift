import Model
import Provenance
import Screen

/// The columns of the list of claims, behind the statement.
enum ClaimColumn: RowColumn {
  case status, grade, articles, outlets, origins, stances, flags

  /// The first of these is left out first, the origins never.
  static let dispensable: [ClaimColumn] = [
    .outlets, .grade, .articles, .status, .stances, .flags,
  ]
  /// The narrowest statement: in cells, and in hundredths of the room, for it is what is read.
  static let leastStatement = (cells: 32, share: 45)

  static func columns(in area: Rect) -> RowColumns<ClaimColumn> {
    let least = max(leastStatement.cells, area.columns * leastStatement.share / 100)
    return RowColumns(area, least: least, dispensable: dispensable)
  }

  /// What sorts by it; nil where nothing does.
  var order: ClaimOrder? {
    switch self {
    case .status: .status
    case .articles: .articles
    case .origins: .origins
    case .flags: .flags
    case .grade, .outlets, .stances: nil
    }
  }

  var head: String {
    switch self {
    case .status: "Status"
    case .grade: "Gr"
    case .articles: "Art"
    case .outlets: "Out"
    case .origins: "Origins"
    case .stances: "Stances"
    case .flags: "Flags"
    }
  }

  var help: String {
    switch self {
    case .status:
      ClaimStatus.allCases.map(\.rawValue).joined(separator: ", ")
        + "; \(ClaimEntry.passageWord): no claim of the ledger has it yet"
    case .grade: "the grade of the claim: a letter for the source, a number for what is said"
    case .articles: "the articles that support it"
    case .outlets: "the outlets of these"
    case .origins: "how many independent origins these have: at least – at most"
    case .stances: "how many articles do what: \(Stances.signHelp)"
    case .flags: "what is odd about its origins, and how much more; the chains tell it in full"
    }
  }

  /// In cells.
  var width: Int {
    switch self {
    case .status: 8
    case .grade: 2
    case .articles, .outlets: 4
    case .origins, .stances: 7
    case .flags: 12
    }
  }

  var isNumber: Bool { self == .articles || self == .outlets || self == .origins }
}

extension ClaimEntry {
  func words(of column: ClaimColumn) -> String {
    switch column {
    case .status: statusWord
    case .grade: grade.description
    case .articles: "\(survey.number.articles)"
    case .outlets: "\(survey.number.outlets)"
    case .origins:
      survey.number.low == survey.number.high
        ? "\(survey.number.low)" : "\(survey.number.low)–\(survey.number.high)"
    case .stances: survey.stances.signs
    case .flags: flagWords
    }
  }

  private var flagWords: String {
    let words = survey.flags.map(\.word.rawValue).uniqued()
    guard let first = words.first else { return "" }
    let both = words.prefix(2).joined(separator: " ")
    if words.count <= 2, both.count <= 12 { return both }
    return "\(first) +\(words.count - 1)"
  }

  func roles(of column: ClaimColumn) -> Roles {
    switch column {
    case .status: Roles(key.claim == nil ? .muted : .info)
    case .origins: Roles(.strong)
    case .flags: Roles(.warning)
    case .stances: Roles(survey.stances.denies > 0 ? .disputed : .text)
    default: .text
    }
  }
}
