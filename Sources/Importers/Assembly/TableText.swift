import Model

/// One cell of a table.
struct TableCell: Hashable, Sendable {
  /// White space collapsed.
  var words: Passage
  /// Over how many columns and rows it reaches; 0 rows are all that follow.
  var columns = 1
  var rows = 1
  var isHeader = false

  /// No real table has wider cells, and a wrong one must not fill the memory.
  static let mostColumns = 64

  init(_ words: Passage, columns: Int = 1, rows: Int = 1, isHeader: Bool = false) {
    self.words = words.collapsed
    self.columns = min(max(columns, 1), Self.mostColumns)
    self.rows = max(rows, 0)
    self.isHeader = isHeader
    if isHeader { self.words.set(.strong, from: 0) }
  }
}

/// The rows of a table as lines of text.
struct TableText {
  private typealias Placed = (column: Int, cell: TableCell)
  /// Each row's cells with the column that each begins in.
  private let rows: [[Placed]]
  private let columns: Int

  /// Columns aligned where they fit into a reader's text column. Else the cells of a row stand behind
  /// one another with a bar between, and where they hold whole sentences there is a blank line
  /// between rows. Words of a cell are never cut, torn or said twice: what the page does not say is
  /// no evidence.
  static func of(_ rows: [[TableCell]]) -> Passage { TableText(rows).passage }

  /// In cells, as wide as the reader shows text unless it is told otherwise.
  private static let widest = 72
  private static let gap = 2
  /// In cells: what is longer reads as a sentence and not as an entry of a table.
  private static let longestEntry = 40

  private init(_ rows: [[TableCell]]) {
    var placed = rows.enumerated().reduce(into: Placement(rows.count)) { $0.take($1.element) }.rows
    placed.removeAll { row in row.allSatisfy(\.cell.words.isBlank) }
    self.rows = placed
    columns = placed.joined().map { $0.column + $0.cell.columns }.max() ?? 0
  }

  private var passage: Passage {
    let widths = widths
    let width = widths.reduce(0, +) + Self.gap * max(0, columns - 1)
    if width <= Self.widest || columns < 2 { return aligned(widths) }
    let entries = rows.dropFirst(headRows).joined()
    let isProse = entries.contains { $0.cell.words.text.cellWidth > Self.longestEntry }
    return barred(apart: isProse ? "\n\n" : "\n")
  }

  /// How many rows at the top hold nothing but heads.
  private var headRows: Int {
    let heads = rows.prefix { $0.allSatisfy { $0.cell.isHeader || $0.cell.words.isBlank } }.count
    return heads < rows.count ? heads : 0
  }

  // MARK: - Aligned

  /// Of each column, in cells. What reaches over several widens the last of them.
  private var widths: [Int] {
    var widths = Array(repeating: 0, count: columns)
    for (column, cell) in rows.joined() where cell.columns == 1 {
      widths[column] = max(widths[column], cell.words.text.cellWidth)
    }
    for (column, cell) in rows.joined() where cell.columns > 1 {
      let room = widths[column..<column + cell.columns].reduce(Self.gap * (cell.columns - 1), +)
      widths[column + cell.columns - 1] += max(0, cell.words.text.cellWidth - room)
    }
    return widths
  }

  private func aligned(_ widths: [Int]) -> Passage {
    let starts = widths.reduce(into: [0]) { $0.append(($0.last ?? 0) + $1 + Self.gap) }
    var lines: [Passage] = rows.map { row in
      var line = Passage()
      var used = 0
      for (column, cell) in row where !cell.words.isBlank {
        line.append(String(repeating: " ", count: max(0, starts[column] - used)))
        line.append(cell.words)
        used = max(used, starts[column]) + cell.words.text.cellWidth
      }
      return line
    }
    if headRows > 0 {
      let rule = widths.map { String(repeating: "─", count: $0) }.joined(separator: "  ")
      lines.insert(Passage(rule), at: headRows)
    }
    return Self.joined(lines, by: "\n")
  }

  // MARK: - Cells behind one another

  private func barred(apart separator: String) -> Passage {
    Self.joined(rows.map { row in Self.joined(row.map(\.cell.words), by: " | ") }, by: separator)
  }

  private static func joined(_ parts: [Passage], by separator: String) -> Passage {
    parts.enumerated().reduce(into: Passage()) { whole, part in
      if part.offset > 0 { whole.append(separator) }
      whole.append(part.element)
    }
  }
}

/// Puts the cells of each row into the columns that cells from above leave free.
private struct Placement {
  private(set) var rows: [[(column: Int, cell: TableCell)]] = []
  /// How many rows are to come.
  private var left: Int
  /// For each column, in how many more rows a cell from above stands in it.
  private var taken: [Int] = []

  init(_ count: Int) { left = count }

  mutating func take(_ cells: [TableCell]) {
    var row: [(column: Int, cell: TableCell)] = []
    var column = 0
    var reaching: [(Range<Int>, Int)] = []
    for cell in cells {
      while column < taken.count, taken[column] > 0 { column += 1 }
      let end = column + cell.columns
      row.append((column, cell))
      reaching.append((column..<end, cell.rows == 0 ? left : min(cell.rows, left)))
      column = end
    }
    for index in taken.indices where taken[index] > 0 { taken[index] -= 1 }
    for (range, rows) in reaching {
      while taken.count < range.upperBound { taken.append(0) }
      for index in range { taken[index] = max(taken[index], rows - 1) }
    }
    left -= 1
    rows.append(row)
  }
}

extension String {
  /// Close to the cells that a terminal uses: two for East Asian signs and pictures. The exact
  /// width matters to the look of a table only.
  fileprivate var cellWidth: Int {
    reduce(0) { width, character in
      let value = character.unicodeScalars.first?.value ?? 0
      let isWide =
        (0x1100...0x115F).contains(value) || (0x2E80...0xA4CF).contains(value)
        || (0xAC00...0xD7A3).contains(value) || (0xF900...0xFAFF).contains(value)
        || (0xFF00...0xFF60).contains(value) || (0x1F300...0x1FAFF).contains(value)
      return width + (isWide ? 2 : 1)
    }
  }
}
