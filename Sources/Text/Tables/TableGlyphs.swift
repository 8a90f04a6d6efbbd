/// What the lines of a table are drawn with.
package struct TableGlyphs: Hashable, Sendable {
  private let bar: String
  private let rule: String
  private let cross: String

  package static let drawn = TableGlyphs(bar: "│", rule: "─", cross: "┼")
  /// For terminals that show nothing but ASCII.
  package static let ascii = TableGlyphs(bar: "|", rule: "-", cross: "+")

  /// The bars between columns.
  func bars(_ fit: TableFit) -> [LineSign] {
    guard fit.hasBars else { return [] }
    let before = (fit.gap + 1) / 2
    return fit.starts.dropFirst().map { LineSign(.border, bar, column: $0 - before) }
  }

  /// A rule over all columns.
  func rule(_ fit: TableFit) -> LineSign {
    let side = String(repeating: rule, count: fit.gap / 2)
    let gap = fit.hasBars ? side + cross + side : String(repeating: " ", count: fit.gap)
    let columns = fit.widths.map { String(repeating: rule, count: $0) }
    return LineSign(.border, columns.joined(separator: gap), column: 0)
  }

  /// A label with its end, or what finds room of it.
  static func cut(_ label: String, to width: Int, _ end: String) -> String {
    guard Clusters.width(of: label) + Clusters.width(of: end) > width else { return label + end }
    var (kept, used) = ("", 2)
    for cluster in Clusters.of(label) {
      used += cluster.width
      guard used <= width else { break }
      kept += cluster.text
    }
    return kept + "…" + end
  }
}

/// The columns as they are drawn.
struct TableGrid {
  private let fit: TableFit
  /// The cell at which each column begins.
  private let starts: [Int]
  let bars: [LineSign]
  let rule: [LineSign]

  init(_ fit: TableFit, _ glyphs: TableGlyphs) {
    self.fit = fit
    starts = fit.starts
    bars = glyphs.bars(fit)
    rule = [glyphs.rule(fit)]
  }

  func start(of cell: TableRow.Cell) -> Int { starts[cell.columns.lowerBound] }
  func width(of cell: TableRow.Cell) -> Int { fit.width(of: cell.columns) }

  /// The bars that none of the cells reaches across.
  func bars(around cells: [TableRow.Cell]) -> [LineSign] {
    let reaching = cells.filter { $0.columns.count > 1 }
    guard !reaching.isEmpty else { return bars }
    return bars.filter { bar in
      !reaching.contains { (start(of: $0)..<start(of: $0) + width(of: $0)).contains(bar.column) }
    }
  }
}

extension Array {
  /// The element of a number that may lie outside.
  subscript(safe index: Int) -> Element? { indices.contains(index) ? self[index] : nil }
}
