package import Model
import Text

extension Reading {
  /// The cell of a row, counted from the left edge of the text, at which the offset is shown. What
  /// is not shown stands at the end of its run, before the next one.
  package func column(of offset: ScalarOffset, in row: Row) -> Int {
    let runs = row.line.runs
    guard case .line = row.kind, let index = runs.lastIndex(where: { $0.span.start <= offset })
    else { return row.indent }
    let run = runs[index]
    let before = Clusters.ofLine(text, in: Span(run.shown.start, min(offset, run.span.end)))
    let column = before.reduce(run.column) { $0 + $1.width }
    return runs[safe: index + 1].map { min(column, $0.left - 1) } ?? column
  }

  /// The offset that is shown at a cell of a row, or the last of the run that has the cell.
  package func offset(at column: Int, in row: Row) -> ScalarOffset {
    let runs = row.line.runs
    guard case .line = row.kind, let run = runs.last(where: { $0.left <= column }) ?? runs.first
    else { return row.span.start }
    var cell = run.column
    var last = run.shown.isEmpty ? run.span.start : run.shown.start
    for cluster in Clusters.ofLine(text, in: text.trimmedEnd(run.shown)) where cluster.width > 0 {
      last = cluster.span.start
      cell += cluster.width
      if cell > column { break }
    }
    return last
  }

  /// Whether a cell of the row, counted from the left edge of the text, lies behind all its words.
  func isBehind(_ column: Int, in row: Row) -> Bool {
    guard case .line = row.kind, let run = row.line.runs.last else { return true }
    let clusters = Clusters.ofLine(text, in: text.trimmedEnd(run.shown))
    return column >= clusters.reduce(run.column) { $0 + $1.width }
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
