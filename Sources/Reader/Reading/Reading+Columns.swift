package import Model
import Text

extension Reading {
  /// The cell of a row, counted from the left edge of the text, at which the offset is shown.
  package func column(of offset: ScalarOffset, in row: Row) -> Int {
    guard case .line = row.kind, offset > row.span.start else { return row.indent }
    let before = Clusters.ofLine(text, in: Span(row.span.start, min(offset, row.span.end)))
    return before.reduce(row.indent) { $0 + $1.width }
  }

  /// The offset that is shown at a cell of a row, or the row's last.
  package func offset(at column: Int, in row: Row) -> ScalarOffset {
    guard case .line = row.kind else { return row.span.start }
    var cell = row.indent
    var last = row.span.start
    for cluster in Clusters.ofLine(text, in: text.trimmedEnd(row.span)) where cluster.width > 0 {
      last = cluster.span.start
      cell += cluster.width
      if cell > column { break }
    }
    return last
  }
}

extension ScalarText {
  /// The span without the white space at its end.
  func trimmedEnd(_ span: Span) -> Span {
    var end = span.end
    while end > span.start, self[end - 1].properties.isWhitespace { end = end - 1 }
    return Span(span.start, end)
  }
}
