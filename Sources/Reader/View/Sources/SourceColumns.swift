import Model
import Provenance
import Screen

/// Where the columns of the list of sources stand: those that do not fit are left out, the name never.
struct SourceColumns {
  enum Name: CaseIterable {
    case kind, reliability, articles, claims, last
  }

  private struct Column {
    let name: Name
    let start: Int
  }

  private let area: Rect
  private let columns: [Column]
  private let nameEnd: Int

  private static let gap = 2
  private static let nameStart = 2
  private static let leastName = 28
  /// The first of these is left out first.
  private static let dispensable: [Name] = [.claims, .kind, .last, .reliability, .articles]

  init(_ area: Rect) {
    self.area = area
    var names = Name.allCases
    let room = area.columns - Self.nameStart - 1
    func taken() -> Int { names.reduce(0) { $0 + $1.width + Self.gap } }
    for name in Self.dispensable where room - taken() < Self.leastName {
      names.removeAll { $0 == name }
    }
    var column = area.columns - 1 - taken() + Self.gap
    nameEnd = column - Self.gap
    columns = names.map { name in
      defer { column += name.width + Self.gap }
      return Column(name: name, start: column)
    }
  }

  func drawHeads(_ frame: inout Frame) {
    let roles = Roles(.muted)
    frame.write("Source", column: Self.nameStart, row: area.row - 1, roles: roles)
    for column in columns { write(column.name.head, column, area.row - 1, roles, &frame) }
  }

  func draw(
    _ entry: SourceEntry, at row: Int, isCurrent: Bool, isActive: Bool, _ frame: inout Frame
  ) {
    let end = frame.write(
      entry.name, column: Self.nameStart, row: row, limit: nameEnd,
      roles: entry.source.kind == .anonymous ? Roles(.emphasis) : .text)
    if !entry.aliases.isEmpty, nameEnd - end > 6 {
      frame.write(
        entry.aliases.joined(separator: " · "), column: end + 2, row: row, limit: nameEnd,
        roles: Roles(.muted))
    }
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
    let width = column.name.width
    let shift = column.name.isNumber ? max(0, width - words.glyphs.width) : 0
    frame.write(
      words, column: column.start + shift, row: row, limit: column.start + width, roles: roles)
  }
}

extension SourceColumns.Name {
  fileprivate var head: String {
    switch self {
    case .kind: "Kind"
    case .reliability: "Gr"
    case .articles: "Art"
    case .claims: "Claims"
    case .last: "Last"
    }
  }

  /// In cells.
  fileprivate var width: Int {
    switch self {
    case .kind: 12
    case .reliability: 2
    case .articles: 5
    case .claims: 6
    case .last: 10
    }
  }

  fileprivate var isNumber: Bool { self == .articles || self == .claims }
}

extension SourceEntry {
  fileprivate func words(of column: SourceColumns.Name) -> String {
    switch column {
    case .kind: source.kind == .unknown ? "" : source.kind.rawValue
    case .reliability: source.reliability?.rawValue ?? ""
    case .articles: survey.articles == 0 ? "–" : "\(survey.articles)"
    case .claims: survey.claims == 0 ? "–" : "\(survey.claims)"
    case .last: String((survey.last ?? "").prefix(10))
    }
  }

  fileprivate func roles(of column: SourceColumns.Name) -> Roles {
    switch column {
    case .kind: Roles(.info)
    case .reliability: Roles(.strong)
    case .last: Roles(.muted)
    default: .text
    }
  }
}
