import Model
import Text

/// Rows whose columns are aligned by what they take on a screen.
struct Table {
  private var rows: [[String]] = []
  /// The cells of the screen up to which a column grows; what is wider runs over its edge.
  private let widest: Int

  init(widest: Int = .max) { self.widest = widest }

  /// The cells are cleaned here.
  mutating func add(_ cells: String...) { add(cells: cells) }

  mutating func add(cells: [String]) { rows.append(cells.map(Visible.line)) }

  /// The lines. On a terminal the last column is cut at a word where it would run over the edge;
  /// in a pipe nothing is cut.
  func lines(in context: Context) -> [String] {
    lines(upTo: context.isTerminal ? context.columns : nil)
  }

  /// The lines, the last column cut where it would run over the edge, if there is one.
  func lines(upTo edge: Int?) -> [String] {
    let widths = rows.reduce(into: [Int]()) { widths, row in
      for (column, cell) in row.dropLast().enumerated() {
        let width = min(widest, Cells.width(cell))
        if column < widths.count {
          widths[column] = max(widths[column], width)
        } else {
          widths.append(width)
        }
      }
    }
    return rows.map { line($0, widths, edge: edge) }
  }

  private func line(_ row: [String], _ widths: [Int], edge: Int?) -> String {
    let head = zip(row.dropLast(), widths).map { cell, width in
      cell + String(repeating: " ", count: max(0, width - Cells.width(cell)) + 2)
    }.joined()
    let last = row.last ?? ""
    guard let edge else { return Cells.withoutEnd(head + last) }
    return Cells.withoutEnd(head + Cells.cut(last, to: max(16, edge - Cells.width(head))))
  }
}

/// Strings measured in the cells of a screen.
enum Cells {
  static func width(_ text: String) -> Int { Clusters.width(of: text) }

  /// The text, or what fits of it with `…`, cut at a word where one ends in the last third.
  static func cut(_ text: String, to columns: Int) -> String {
    guard width(text) > columns else { return text }
    var (kept, used) = ("", 1)
    for cluster in Clusters.of(text) {
      used += cluster.width
      guard used <= columns else { break }
      kept += cluster.text
    }
    if let space = kept.lastIndex(of: " "), width(String(kept[..<space])) * 3 > columns * 2 {
      kept = String(kept[..<space])
    }
    return withoutEnd(kept) + "…"
  }

  /// Each line broken at words into lines of that many cells.
  static func wrapped(_ text: String, to columns: Int) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).flatMap { line in
      let scalars = ScalarText(String(line))
      return Lines.wrap(scalars, in: scalars.whole, width: columns).map {
        withoutEnd(scalars[$0])
      }
    }.joined(separator: "\n")
  }

  static func withoutEnd(_ text: String) -> String {
    // Most lines have none, and are not taken apart for it.
    guard text.utf8.last == UInt8(ascii: " ") else { return text }
    return String(text.reversed().drop { $0 == " " }.reversed())
  }

  /// Runs of white space become one space, so that a quote stays on its line.
  static func oneLine(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
