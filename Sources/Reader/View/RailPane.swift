import Screen

/// The rail beside the text. A thick line is what the screen shows; a tick towards the text is a
/// mark, one away from it a match: both are seen without colour.
struct RailPane {
  let rail: Rail
  /// The row of the text that is the first on the screen.
  let top: Int
  let area: Rect

  func draw(_ frame: inout Frame) {
    guard !rail.isBlank else { return }
    let shown = rail.screen(top: top)
    for (number, cell) in rail.cells.prefix(area.rows).enumerated() {
      let glyph = Glyph(Self.sign(of: cell, isShown: shown.contains(number)), width: 1)
      frame.put(
        glyph, column: area.column, row: area.row + number,
        roles: Self.roles(of: cell, isShown: shown.contains(number)))
    }
  }

  private static func sign(of cell: Rail.Cell, isShown: Bool) -> String {
    switch (cell.marks.isEmpty, cell.hasMatch) {
    case (true, false): isShown ? "┃" : "│"
    case (false, false): isShown ? "┨" : "┤"
    case (true, true): isShown ? "┠" : "├"
    case (false, true): isShown ? "╂" : "┼"
    }
  }

  private static func roles(of cell: Rail.Cell, isShown: Bool) -> Roles {
    guard !cell.isEmpty else { return Roles(isShown ? .text : .border) }
    return cell.hasMatch ? cell.marks.with(.match) : cell.marks
  }
}
