package import Model
package import Screen

/// Where in the whole article its marks and the matches of a search are: a cell for each row of the
/// screen beside the text. It is made once for a layout, marks and a search, and not at each key.
package struct Rail: Hashable, Sendable {
  /// What a stretch of the article holds.
  package struct Cell: Hashable, Sendable {
    /// The roles of the kinds of its marks.
    package var marks = Roles()
    package var hasMatch = false
    /// Where the first of its marks and matches begins.
    fileprivate var first: ScalarOffset?

    package var isEmpty: Bool { marks.isEmpty && !hasMatch }
  }

  /// What a rail is made of. Two of the same make are compared without a look at what they hold.
  struct Subject: Hashable, Sendable {
    let layout: TextLayout
    let marks: MarkIndex
    let matches: [Span]
    let height: Int
  }

  let subject: Subject
  package let cells: [Cell]
  /// Whether there is nothing to show.
  package let isBlank: Bool

  init(_ subject: Subject) {
    self.subject = subject
    let (rows, height) = (subject.layout.rows, subject.height)
    // Where all is on the screen, the text shows it.
    guard rows.count > height, height > 0 else {
      (cells, isBlank) = ([], true)
      return
    }
    let starts = (0..<height).map { rows[$0 * rows.count / height].span.start }
    var cells = Array(repeating: Cell(), count: height)
    subject.marks.forEachSpan { span, kind in
      cells.take(span, starts) { $0.marks.formUnion(Roles(kind.role)) }
    }
    for span in subject.matches { cells.take(span, starts) { $0.hasMatch = true } }
    self.cells = cells
    isBlank = cells.allSatisfy(\.isEmpty)
  }

  /// The cells that stand for the rows on the screen, of which this one is the first.
  package func screen(top: Int) -> Range<Int> {
    guard !cells.isEmpty else { return 0..<0 }
    let last = min(subject.layout.rows.count, top + subject.height) - 1
    return cell(of: top)..<cell(of: max(top, last)) + 1
  }

  private func cell(of row: Int) -> Int {
    min(cells.count - 1, ((row + 1) * cells.count - 1) / subject.layout.rows.count)
  }

  /// The place that a cell leads to: the first mark or match of its stretch, else where that begins.
  package func place(of cell: Int) -> ScalarOffset? {
    guard cells.indices.contains(cell) else { return nil }
    let rows = subject.layout.rows
    return cells[cell].first ?? rows[safe: cell * rows.count / cells.count]?.span.start
  }
}

extension [Rail.Cell] {
  /// Notes something in each cell that it reaches into. `starts` are the places at which the
  /// stretches of the cells begin.
  fileprivate mutating func take(
    _ span: Span, _ starts: [ScalarOffset], _ note: (inout Rail.Cell) -> Void
  ) {
    let first = starts.last(upTo: span.start)
    for cell in first...Swift.max(first, starts.last(upTo: span.end - 1)) {
      note(&self[cell])
      let start = Swift.max(span.start, starts[cell])
      self[cell].first = Swift.min(self[cell].first ?? start, start)
    }
  }
}

extension [ScalarOffset] {
  /// The number of the last that is not behind the place. By binary search.
  fileprivate func last(upTo place: ScalarOffset) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if self[middle] <= place { low = middle + 1 } else { high = middle }
    }
    return Swift.max(0, low - 1)
  }
}
