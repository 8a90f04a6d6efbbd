/// The order of reading on a page with columns.
enum Columns {
  /// The lines of a column one after the other, the left one first, between those that stand over
  /// both; without columns, as they come.
  static func ordered(_ lines: [PDFLayout.Line]) -> [PDFLayout.Line] {
    guard let gutter = gutter(in: lines) else { return lines }
    var result: [PDFLayout.Line] = []
    var (left, right): ([PDFLayout.Line], [PDFLayout.Line]) = ([], [])
    for line in lines.sorted(by: isAbove) {
      if line.right <= gutter {
        left.append(line)
      } else if line.left >= gutter {
        right.append(line)
      } else {
        result += ordered(left) + ordered(right) + [line]
        (left, right) = ([], [])
      }
    }
    return result + ordered(left) + ordered(right)
  }

  /// Lines whose words stand so far apart that they came as several, whole again.
  static func rows(_ lines: [PDFLayout.Line]) -> [PDFLayout.Line] {
    lines.reduce(into: []) { rows, line in
      if let last = rows.last, last.block == line.block, line.left >= last.right,
        abs(line.middle - last.middle) < min(line.height, last.height) / 2
      {
        rows[rows.count - 1] = last.beside(line)
      } else {
        rows.append(line)
      }
    }
  }

  /// Where one column ends and the next begins: hardly a line stands over it, and on both sides
  /// stand lines of prose, not the cells of a table. Nil where there is no such place.
  private static func gutter(in lines: [PDFLayout.Line]) -> Double? {
    guard lines.count >= 10, let left = lines.map(\.left).min(),
      let right = lines.map(\.right).max(), right > left
    else { return nil }
    let width = right - left
    let places = (25...75).map { left + width * Double($0) / 100 }
    let crossed = places.map { place in
      (place, lines.count { $0.left < place && $0.right > place })
    }
    guard let least = crossed.map(\.1).min(), least * 4 <= lines.count else { return nil }
    let best = crossed.filter { $0.1 == least }.map(\.0)
    let gutter = best[best.count / 2]
    let sides = [lines.filter { $0.right <= gutter }, lines.filter { $0.left >= gutter }]
    return sides.allSatisfy { isProse($0, of: width) } ? gutter : nil
  }

  private static func isProse(_ lines: [PDFLayout.Line], of width: Double) -> Bool {
    guard lines.count >= 5 else { return false }
    let widths = lines.map { $0.right - $0.left }.sorted()
    let letters = lines.reduce(0) { $0 + $1.text.utf8.count } / lines.count
    return widths[widths.count / 2] > width * 0.2 && letters >= 20
  }

  /// Half a line of difference is none: letters of other kinds stand higher or lower.
  private static func isAbove(_ a: PDFLayout.Line, _ b: PDFLayout.Line) -> Bool {
    (a.top.rounded(), a.left) < (b.top.rounded(), b.left)
  }
}
