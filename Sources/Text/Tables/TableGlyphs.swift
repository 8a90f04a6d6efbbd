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
