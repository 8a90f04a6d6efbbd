import Model
import Provenance
import Screen

/// Where the columns of the list of claims stand: those that do not fit are left out, the statement
/// and the origins never.
struct ClaimColumns {
  enum Name: CaseIterable {
    case status, grade, articles, outlets, origins, stances, flags
  }

  private struct Column {
    let name: Name
    let start: Int
    let width: Int
  }

  private let area: Rect
  private let columns: [Column]
  private let statementEnd: Int

  private static let gap = 2
  private static let statementStart = 2
  private static let leastStatement = 32
  /// The first of these is left out first.
  private static let dispensable: [Name] = [.outlets, .grade, .articles, .status, .stances, .flags]

  init(_ area: Rect) {
    self.area = area
    var names = Name.allCases
    let room = area.columns - Self.statementStart - 1
    func taken() -> Int { names.reduce(0) { $0 + $1.width + Self.gap } }
    for name in Self.dispensable where room - taken() < Self.leastStatement {
      names.removeAll { $0 == name }
    }
    var column = area.columns - 1 - taken() + Self.gap
    statementEnd = column - Self.gap
    columns = names.map { name in
      defer { column += name.width + Self.gap }
      return Column(name: name, start: column, width: name.width)
    }
  }

  func drawHeads(_ frame: inout Frame) {
    let roles = Roles(.muted)
    frame.write("Claim", column: Self.statementStart, row: area.row - 1, roles: roles)
    for column in columns {
      write(column.name.head, column, area.row - 1, roles, &frame)
    }
  }

  func draw(_ entry: ClaimEntry, at row: Int, isCurrent: Bool, isActive: Bool, _ frame: inout Frame)
  {
    let isPassage = entry.key.claim == nil
    let words = isPassage ? "“\(entry.statement)”" : entry.statement
    frame.write(
      words, column: Self.statementStart, row: row, limit: statementEnd,
      roles: isPassage ? Roles(.muted) : .text)
    for column in columns {
      write(entry.words(of: column.name), column, row, entry.roles(of: column.name), &frame)
    }
    guard isCurrent else { return }
    frame.write("▸", column: area.column, row: row, roles: Roles(isActive ? .key : .muted))
    frame.add(.cursorLine, columns: area.column..<area.column + area.columns, row: row)
    if isActive { frame.cursor = Size(columns: area.column, rows: row) }
  }

  /// Numbers stand at the right of their column.
  private func write(
    _ words: String, _ column: Column, _ row: Int, _ roles: Roles, _ frame: inout Frame
  ) {
    let fitted = Fitted.text(words, width: column.width)
    let shift = column.name.isNumber ? column.width - fitted.glyphs.width : 0
    frame.write(
      fitted, column: column.start + shift, row: row, limit: column.start + column.width,
      roles: roles)
  }
}

extension ClaimColumns.Name {
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

  /// In cells.
  fileprivate var width: Int {
    switch self {
    case .status: 8
    case .grade: 2
    case .articles, .outlets: 4
    case .origins, .stances: 7
    case .flags: 12
    }
  }

  fileprivate var isNumber: Bool { self == .articles || self == .outlets || self == .origins }
}

extension ClaimEntry {
  fileprivate func words(of column: ClaimColumns.Name) -> String {
    switch column {
    case .status: statusWord
    case .grade: grade.description
    case .articles: "\(survey.number.articles)"
    case .outlets: "\(survey.number.outlets)"
    case .origins:
      survey.number.low == survey.number.high
        ? "\(survey.number.low)" : "\(survey.number.low)–\(survey.number.high)"
    case .stances:
      [
        survey.stances.supports == 0 ? nil : "+\(survey.stances.supports)",
        survey.stances.denies == 0 ? nil : "−\(survey.stances.denies)",
      ].compactMap(\.self).joined(separator: " ")
    case .flags: flagWords
    }
  }

  private var flagWords: String {
    let words = survey.flags.map(\.word).uniqued()
    guard let first = words.first else { return "" }
    let both = words.prefix(2).joined(separator: " ")
    if words.count <= 2, both.count <= 12 { return both }
    return "\(first) +\(words.count - 1)"
  }

  fileprivate func roles(of column: ClaimColumns.Name) -> Roles {
    switch column {
    case .status: Roles(key.claim == nil ? .muted : .info)
    case .origins: Roles(.strong)
    case .flags: Roles(.warning)
    case .stances: Roles(survey.stances.denies > 0 ? .disputed : .text)
    default: .text
    }
  }
}
