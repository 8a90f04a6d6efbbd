import Screen

/// The rail beside the text. A thick line is what the screen shows; a tick towards the text is a
/// mark, one away from it a match: both are seen without colour.
///
/// The rail stands still while the text scrolls, so that a terminal which scrolls by itself is sent
/// anew what the rail has on its rows (`Frame.scrolled`, decision 0045): signs in the ink of the text
/// alone, and nothing in between, cost a third of what the colours of the marks and a line along it
/// would.
struct RailPane {
  let rail: Rail
  /// The row of the text that is the first on the screen.
  let top: Int
  let area: Rect

  func draw(_ frame: inout Frame) {
    guard !rail.isBlank else { return }
    let shown = rail.screen(top: top)
    for (number, cell) in rail.cells.prefix(area.rows).enumerated() {
      guard let sign = Self.sign(of: cell, isShown: shown.contains(number)) else { continue }
      frame.put(
        Glyph(sign, width: 1), column: area.column, row: area.row + number,
        roles: cell.hasMatch ? Roles(.match) : .text)
    }
  }

  private static func sign(of cell: Rail.Cell, isShown: Bool) -> String? {
    switch (cell.hasMark, cell.hasMatch) {
    case (false, false): isShown ? "┃" : nil
    case (true, false): isShown ? "┨" : "┤"
    case (false, true): isShown ? "┠" : "├"
    case (true, true): isShown ? "╂" : "┼"
    }
  }
}
