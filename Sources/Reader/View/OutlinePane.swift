import Model
import Screen

/// The sections of the open article; the one being read is marked.
struct OutlinePane {
  let reading: Reading
  let area: Rect
  /// The rows of the text beside it.
  let height: Int

  func draw(_ frame: inout Frame) {
    let edge = area.column + area.columns - 1
    for row in area.row..<area.row + area.rows {
      frame.write("│", column: edge, row: row, roles: Roles(.border))
    }
    let first = reading.outlineTop(height: area.rows)
    for line in 0..<area.rows {
      guard let section = reading.sections[safe: first + line] else { break }
      draw(section, first + line, at: area.row + line, edge, &frame)
    }
    drawFolds(edge, &frame)
  }

  private func draw(
    _ section: Section, _ index: Int, at row: Int, _ edge: Int, _ frame: inout Frame
  ) {
    let isCurrent = reading.section(at: reading.cursor) == index
    let indent = section.indent(below: reading.sections.highestLevel)
    if isCurrent { frame.write("▸", column: area.column, row: row, roles: Roles(.key)) }
    frame.write(
      section.title, column: area.column + indent, row: row, limit: edge - 1,
      roles: isCurrent ? Roles(.heading) : Roles(.text))
  }

  private func drawFolds(_ edge: Int, _ frame: inout Frame) {
    let count = reading.article.blocks.filter { $0.role == .boilerplate }.count
    let row = area.row + reading.sections.count + 1
    guard count > 0, row < area.row + area.rows else { return }
    frame.write(
      "┄ \(count) \(count == 1 ? "block" : "blocks") folded", column: area.column + 2, row: row,
      limit: edge - 1, roles: Roles(.muted))
  }
}

extension Section {
  fileprivate var title: String { heading ?? "Lead" }

  /// The cells before its heading.
  fileprivate func indent(below highest: Int) -> Int { 2 + 2 * max(0, level - highest) }
}

extension [Section] {
  /// The highest level of the headings, which the outline does not indent.
  fileprivate var highestLevel: Int { map(\.level).filter { $0 > 0 }.min() ?? 0 }

  /// The cells of an outline, its border among them, in which none of the headings is cut.
  var outlineWidth: Int {
    let highest = highestLevel
    return map { $0.indent(below: highest) + $0.title.glyphs.width + 2 }.max() ?? 0
  }
}

extension Reading {
  /// The first section that the outline shows, so that the current one is among them.
  func outlineTop(height: Int) -> Int {
    let current = section(at: cursor) ?? 0
    return max(0, min(current - height / 2, sections.count - height))
  }
}
