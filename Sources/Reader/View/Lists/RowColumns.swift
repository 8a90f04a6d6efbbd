import Screen

/// A column of a list: its head, how wide it is, and how its words stand in it.
protocol RowColumn: CaseIterable, Hashable {
  var head: String { get }
  /// What stands in it, for whoever asks.
  var help: String { get }
  /// In cells.
  var width: Int { get }
  /// Numbers stand at the right of their column.
  var isNumber: Bool { get }
}

/// The head of a list's column: of what names the row, or of a column behind it.
enum ListHead<Name: Hashable>: Hashable {
  case first
  case column(Name)
}

/// Where the columns of a list stand, behind what names the row: those that do not fit are left out,
/// the name never.
struct RowColumns<Name: RowColumn> {
  private let area: Rect
  private let columns: [(name: Name, start: Int)]
  /// Where the name of a row begins, and where it ends at the latest.
  let start: Int
  let end: Int

  private static var gap: Int { 2 }

  /// - Parameters:
  ///   - least: how many cells the name has before columns are left out
  ///   - dispensable: the first of these is left out first
  init(_ area: Rect, least: Int, dispensable: [Name]) {
    self.area = area
    start = area.column + 2
    var names = Array(Name.allCases)
    func taken() -> Int { names.reduce(0) { $0 + $1.width + Self.gap } }
    for name in dispensable where area.columns - 3 - taken() < least {
      names.removeAll { $0 == name }
    }
    var column = area.column + area.columns - 1 - taken() + Self.gap
    // In a narrow window the name has nothing, and no less.
    end = max(start, column - Self.gap)
    columns = names.map { name in
      defer { column += name.width + Self.gap }
      return (name, column)
    }
  }

  /// The head at a column of the screen, with the gap before it; nil where none is.
  func head(at column: Int) -> ListHead<Name>? {
    if (start..<end).contains(column) { return .first }
    return columns.first { ($0.start - Self.gap..<$0.start + $0.name.width).contains(column) }
      .map { .column($0.name) }
  }

  func drawHeads(_ first: String, _ frame: inout Frame) {
    let roles = Roles(.muted)
    frame.write(first, column: start, row: area.row - 1, roles: roles)
    for (name, start) in columns { write(name.head, name, start, area.row - 1, roles, &frame) }
  }

  func draw(at row: Int, _ frame: inout Frame, words: (Name) -> (String, Roles)) {
    for (name, start) in columns {
      let (words, roles) = words(name)
      write(words, name, start, row, roles, &frame)
    }
  }

  private func write(
    _ words: String, _ name: Name, _ start: Int, _ row: Int, _ roles: Roles, _ frame: inout Frame
  ) {
    let fitted = Fitted.text(words, width: name.width)
    let shift = name.isNumber ? name.width - fitted.glyphs.width : 0
    frame.write(fitted, column: start + shift, row: row, limit: start + name.width, roles: roles)
  }
}
