/// The rows of a table as lines of text.
enum TableText {
  /// Columns aligned, two spaces between them; where that would be wider than 120 cells, the cells
  /// of a row stand behind one another with a bar between.
  static func of(_ rows: [[String]]) -> String {
    let cells = rows.map { $0.map(\.collapsed) }.filter { row in row.contains { !$0.isEmpty } }
    let columns = cells.map(\.count).max() ?? 0
    let widths = (0..<columns).map { column in
      cells.map { $0.count > column ? cellWidth(of: $0[column]) : 0 }.max() ?? 0
    }
    let isNarrow = widths.reduce(0, +) + 2 * columns <= 120
    return cells.map { isNarrow ? aligned($0, widths) : $0.joined(separator: " | ") }
      .joined(separator: "\n")
  }

  private static func aligned(_ row: [String], _ widths: [Int]) -> String {
    zip(row, widths).map { cell, width in
      cell + String(repeating: " ", count: max(0, width - cellWidth(of: cell)) + 2)
    }.joined()
  }

  /// Close to the cells that a terminal uses: two for East Asian signs and pictures. The exact
  /// width matters to the look of a table only.
  private static func cellWidth(of text: String) -> Int {
    text.reduce(0) { width, character in
      let value = character.unicodeScalars.first?.value ?? 0
      let isWide =
        (0x1100...0x115F).contains(value) || (0x2E80...0xA4CF).contains(value)
        || (0xAC00...0xD7A3).contains(value) || (0xF900...0xFAFF).contains(value)
        || (0xFF00...0xFF60).contains(value) || (0x1F300...0x1FAFF).contains(value)
      return width + (isWide ? 2 : 1)
    }
  }
}
