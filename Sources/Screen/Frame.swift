/// One cell of a screen.
package struct Cell: Hashable, Sendable {
  /// A grapheme cluster; empty in the second cell of a wide one.
  package var text: String
  package var roles: Roles
  /// What a reader chose for a thing of theirs, a tag's colour, in place of the theme's ink; where the
  /// terminal has enough colours.
  package var ink: RGB?

  package init(_ text: String = " ", _ roles: Roles = .text, ink: RGB? = nil) {
    self.text = text
    self.roles = roles
    self.ink = ink
  }
}

/// A cluster with the cells that it takes: 1 or 2.
package struct Glyph: Hashable, Sendable {
  package let text: String
  package let width: Int

  package init(_ text: String, width: Int) {
    self.text = text
    self.width = width
  }
}

/// A whole screen, as it is to look: a value that can be compared, printed and tested.
package struct Frame: Hashable, Sendable {
  package let size: Size
  /// Row by row.
  private var cells: [Cell]
  /// Where the terminal's cursor stands, or nil where it is hidden.
  package var cursor: Size?

  package init(size: Size) {
    self.size = Size(columns: max(0, size.columns), rows: max(0, size.rows))
    cells = Array(repeating: Cell(), count: self.size.columns * self.size.rows)
  }

  package subscript(column: Int, row: Int) -> Cell {
    get { holds(column, row) ? cells[row * size.columns + column] : Cell() }
    set { if holds(column, row) { cells[row * size.columns + column] = newValue } }
  }

  /// The cells of a row that the frame has.
  func cells(ofRow row: Int) -> ArraySlice<Cell> {
    cells[row * size.columns..<(row + 1) * size.columns]
  }

  /// Takes over rows of a frame of the same size, the first of them as the given one.
  mutating func take(_ rows: Range<Int>, of other: Frame, as row: Int) {
    let (start, columns) = (row * size.columns, size.columns)
    cells.replaceSubrange(
      start..<start + rows.count * columns,
      with: other.cells[rows.lowerBound * columns..<rows.upperBound * columns])
  }

  private func holds(_ column: Int, _ row: Int) -> Bool {
    (0..<size.columns).contains(column) && (0..<size.rows).contains(row)
  }

  /// Puts glyphs from a column on, as many as are whole before `limit`, and returns the column
  /// after the last. A wide glyph that would be cut in half leaves a space.
  @discardableResult
  package mutating func put(
    _ glyphs: some Sequence<Glyph>, column: Int, row: Int, limit: Int? = nil, roles: Roles
  ) -> Int {
    let edge = min(limit ?? size.columns, size.columns)
    var column = column
    for glyph in glyphs {
      guard column + glyph.width <= edge else { break }
      put(glyph, column: column, row: row, roles: roles)
      column += glyph.width
    }
    return column
  }

  /// Puts one glyph, for which there is room.
  package mutating func put(_ glyph: Glyph, column: Int, row: Int, roles: Roles) {
    self[column, row] = Cell(glyph.text, roles)
    if glyph.width == 2 { self[column + 1, row] = Cell("", roles) }
  }

  /// For each row that is another than in a frame of the same size, the cells from the first to the
  /// last that changed, within the given size; all of them where there is no such frame. The stretch
  /// never begins or ends between the halves of a wide glyph.
  package func forEachChange(
    since before: Frame?, within room: Size,
    _ take: (_ row: Int, _ column: Int, _ cells: ArraySlice<Cell>) -> Void
  ) {
    let (columns, rows) = (min(size.columns, room.columns), min(size.rows, room.rows))
    for row in 0..<max(0, rows) {
      let start = row * size.columns
      var (first, last) = (start, start + columns - 1)
      if let before {
        while first <= last, before.cells[first] == cells[first] { first += 1 }
        while last > first, before.cells[last] == cells[last] { last -= 1 }
      }
      guard first <= last else { continue }
      while first > start, cells[first].text.isEmpty { first -= 1 }
      while last < start + columns - 1, cells[last + 1].text.isEmpty { last += 1 }
      take(row, first - start, cells[first...last])
    }
  }

  /// Fills a rectangle with spaces of a role.
  package mutating func fill(_ rect: Rect, roles: Roles) {
    for row in rect.row..<rect.row + rect.rows {
      for column in rect.column..<rect.column + rect.columns {
        self[column, row] = Cell(" ", roles)
      }
    }
  }

  /// Adds a role to the cells of a stretch of a row, whatever else they are.
  package mutating func add(_ role: Role, columns: Range<Int>, row: Int) {
    for column in columns where holds(column, row) {
      cells[row * size.columns + column].roles.formUnion(Roles(role))
    }
  }

  /// The text of one row, spaces at its end left out.
  package func line(_ row: Int) -> String {
    let text = (0..<size.columns).map { self[$0, row].text }.joined()
    return String(text.reversed().drop { $0 == " " }.reversed())
  }

  /// The whole screen as text, a line a row.
  package var text: String { (0..<size.rows).map(line).joined(separator: "\n") }
}
