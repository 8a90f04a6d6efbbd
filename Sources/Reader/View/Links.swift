import Model
package import Screen
import Text

extension View {
  /// Where words of the text on the screen lead; none where something lies over it.
  package static func links(of state: State) -> [Link] {
    guard state.view == .reader, state.mode == .normal, let reading = state.reading
    else { return [] }
    let area = state.panes.text
    let first = reading.topRow(height: area.rows)
    return (0..<area.rows).flatMap { line -> [Link] in
      guard let row = reading.layout.rows[safe: first + line], case .line = row.kind else {
        return []
      }
      return reading.links(in: row).map { link in
        Link(
          row: area.row + line,
          columns: area.column + link.columns.lowerBound..<area.column + link.columns.upperBound,
          address: link.address, number: link.number)
      }
    }
  }
}

extension Reading {
  /// The links of one row, in cells from the left edge of the text, numbered by where they begin in it.
  fileprivate func links(
    in row: Row
  ) -> [(columns: Range<Int>, address: String, number: Int)] {
    article.inlines.overlapping(row.span).compactMap { inline in
      guard case .link(let address) = inline.kind else { return nil }
      let (low, high) = (max(inline.span.start, row.span.start), min(inline.span.end, row.span.end))
      guard low < high else { return nil }
      let end = text.trimmedEnd(Span(low, high)).end
      guard low < end else { return nil }
      let columns = (column(of: low, in: row), column(of: end - 1, in: row))
      let width = Clusters.of(text, in: Span(end - 1, end)).reduce(0) { $0 + $1.width }
      guard columns.0 <= columns.1 else { return nil }
      return (columns.0..<columns.1 + max(1, width), address, inline.span.start.value)
    }
  }
}
