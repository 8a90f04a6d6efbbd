import Model
import Reader
import Text

/// Rows whose columns are aligned by what they take on a screen.
struct Table {
  /// What becomes of the last cell of a row that finds no room on a terminal.
  enum Overflow {
    /// It ends with `…`, at a word.
    case cut
    /// It goes on in the next lines.
    case wrapped
  }

  fileprivate struct Row {
    var cells: [String]
    /// What follows the last cell, and is never cut: the tags of a mark.
    var tail = ""
  }

  private var rows: [Row] = []
  /// The cells of the screen up to which a column grows; what is wider runs over its edge.
  private let widest: Int
  private let overflow: Overflow
  /// A column that is cut where the last needs the room: names that are read, and no ids that are typed.
  private let yielding: Int?

  /// The last column has this many cells at least, or lines of its own.
  private static func share(of edge: Int) -> Int { min(24, edge / 3) }
  /// A word of a column that yields is cut behind so many cells.
  private static let mostOfWord = 16
  /// How far what stands below its row is set in.
  private static let indent = 4

  init(widest: Int = .max, overflow: Overflow = .cut, yielding: Int? = nil) {
    (self.widest, self.overflow, self.yielding) = (widest, overflow, yielding)
  }

  /// The cells are cleaned here.
  mutating func add(_ cells: String...) { add(cells: cells) }

  mutating func add(cells: [String], tail: String = "") {
    rows.append(Row(cells: cells.map(Visible.line), tail: Visible.line(tail)))
  }

  /// The lines. On a terminal no line is wider than it: the last column is cut or wrapped at words,
  /// and stands below its row where the others leave it no room. In a pipe each row is one line.
  func lines(in context: Context) -> [String] {
    rowLines(in: context).flatMap(\.self)
  }

  /// For each row its lines.
  func rowLines(in context: Context) -> [[String]] {
    let edge = context.isTerminal ? context.columns : nil
    guard let edge, let yielding, yielding < rows.columns else {
      let widths = widths(upTo: edge)
      return rows.map { lines(of: $0, widths, edge) }
    }
    let (widths, isBelow) = widths(upTo: edge, yielding: yielding)
    return rows.map { row in
      var row = row
      row.cells[yielding] = Cells.cut(row.cells[yielding], to: widths[yielding])
      return lines(of: row, widths, edge, isBelow: isBelow)
    }
  }

  /// The widths of all columns but the last. Where they leave it no room, nine in ten of the cells
  /// say how wide a column is: a few long ones do not push all the others.
  private func widths(upTo edge: Int?) -> [Int] {
    let widest = widths { $0.last ?? 0 }
    guard let edge, widest.taken + lastShare(edge) > edge else { return widest }
    return widths { $0.isEmpty ? 0 : $0[($0.count - 1) * 9 / 10] }
  }

  /// The same where one column is cut before the last has no room, and whether it has none for all that:
  /// then it stands below in every row, so that one looks as the other.
  private func widths(upTo edge: Int, yielding: Int) -> (widths: [Int], isBelow: Bool) {
    let (widest, least) = (widths { $0.last ?? 0 }, least(of: yielding))
    let most = widths { $0.isEmpty ? 0 : $0[($0.count * 9 + 9) / 10 - 1] }
    for widths in [widest, most] {
      let over = max(0, widths.taken + lastShare(edge) - edge)
      if over == 0 || widths[yielding] - over >= least {
        return (widths.narrowed(yielding, by: over), false)
      }
    }
    let over = max(0, widest.taken - 2 - edge)
    return (widest.narrowed(yielding, by: min(over, max(0, widest[yielding] - least))), true)
  }

  /// For each column but the last what is chosen of the widths of its cells, the narrowest first.
  private func widths(_ choose: ([Int]) -> Int) -> [Int] {
    (0..<rows.columns).map { column in
      choose(
        rows.filter { column < $0.cells.count - 1 }
          .map { min(widest, Cells.width($0.cells[column])) }.sorted())
    }
  }

  /// The cells in which the first words of a column, or most of a long one, are seen.
  private func least(of column: Int) -> Int {
    let first = rows.compactMap { row in
      row.cells[column].split(separator: " ").first.map { Cells.width(String($0)) + 1 }
    }
    return min(first.max() ?? 0, Self.mostOfWord)
  }

  /// What the last column needs.
  private func lastShare(_ edge: Int) -> Int {
    rows.map { min(Self.share(of: edge), Cells.width(($0.cells.last ?? "") + $0.tail)) }.max() ?? 0
  }

  /// - Parameter isBelow: whether the last cell stands below the others, whatever room it has.
  private func lines(
    of row: Row, _ widths: [Int], _ edge: Int?, isBelow: Bool = false
  ) -> [String] {
    let head = zip(row.cells.dropLast(), widths).map { cell, width in
      cell + String(repeating: " ", count: max(0, width - Cells.width(cell)) + 2)
    }.joined()
    let last = row.cells.last ?? ""
    guard let edge else { return [Cells.withoutEnd(head + last + row.tail)] }
    let used = Cells.width(head)
    if !isBelow, used + min(Self.share(of: edge), Cells.width(last + row.tail)) <= edge {
      var lines = fitted(last, row.tail, to: edge - used)
      let margin = String(repeating: " ", count: used)
      lines = lines.enumerated().map { ($0.offset == 0 ? head : margin) + $0.element }
      return lines.map(Cells.withoutEnd)
    }
    let start = Cells.indent(of: head) + Self.indent
    let above = used - 2 <= edge ? head : row.cells.dropLast().joined(separator: "  ")
    return Cells.hung(Cells.withoutEnd(above), to: edge, by: start)
      + fitted(last, row.tail, to: max(1, edge - start))
      .map { Cells.withoutEnd(String(repeating: " ", count: start) + $0) }
  }

  /// The last cell and what follows it, in lines of that many cells.
  private func fitted(_ last: String, _ tail: String, to room: Int) -> [String] {
    if Cells.width(last + tail) <= room { return [last + tail] }
    if overflow == .wrapped { return Cells.wrapped(last + tail, to: room).lines }
    let left = room - Cells.width(tail)
    if left >= Self.share(of: room) { return [Cells.cut(last, to: left) + tail] }
    let below = Cells.whole(String(tail.drop { $0 == " " }), first: room, others: room)
    return [Cells.cut(last, to: room)] + (tail.isEmpty ? [] : below)
  }
}

extension [Table.Row] {
  /// How many columns there are before the last.
  fileprivate var columns: Int { Swift.max(0, (map(\.cells.count).max() ?? 1) - 1) }
}

extension [Int] {
  /// The cells of columns with what parts them.
  fileprivate var taken: Int { reduce(0) { $0 + $1 + 2 } }

  fileprivate func narrowed(_ column: Int, by cells: Int) -> [Int] {
    var widths = self
    widths[column] -= cells
    return widths
  }
}

extension String {
  fileprivate var lines: [String] {
    split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }
}

/// Strings measured in the cells of a screen.
enum Cells {
  static func width(_ text: String) -> Int { Clusters.width(of: text) }

  /// The text, or its first words and `…`, as in the reader.
  static func cut(_ text: String, to columns: Int) -> String {
    Fitted.text(text, width: columns)
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

  /// A line broken at words, of which those that follow the first are set in by that many cells; by
  /// two more than the first is, where nothing is said.
  static func hung(_ line: String, to columns: Int, by indent: Int? = nil) -> [String] {
    guard width(line) > columns else { return [line] }
    let start = min(self.indent(of: line), columns / 2)
    let inner = min(indent ?? start + 2, columns / 2)
    let text = String(line.drop { $0 == " " })
    return whole(text, first: columns - start, others: columns - inner).enumerated().map {
      String(repeating: " ", count: $0.offset == 0 ? start : inner) + $0.element
    }
  }

  /// Lines of a text that break between words alone: ids and tags have hyphens and slashes, and are
  /// whole unless one alone is wider than a line.
  static func whole(_ text: String, first: Int, others: Int) -> [String] {
    let parts = text.split(separator: " ", omittingEmptySubsequences: false)
    let words: [String] = parts.map { word in
      width(String(word)) > min(first, others)
        ? String(word) : String(word.map { "-/".contains($0) ? "x" : $0 })
    }
    let (scalars, joined) = (ScalarText(text), ScalarText(words.joined(separator: " ")))
    let start = Lines.wrap(joined, in: joined.whole, width: first)[0]
    let rest = Span(start.end, joined.whole.end)
    let others = rest.isEmpty ? [] : Lines.wrap(joined, in: rest, width: others)
    return ([start] + others).map { withoutEnd(scalars[$0]) }
  }

  /// Lines for people: on a terminal broken at words, in a pipe as they are.
  static func hung(_ lines: [String], in context: Context) -> [String] {
    context.isTerminal ? lines.flatMap { hung($0, to: context.columns) } : lines
  }

  /// The spaces before a line.
  static func indent(of line: String) -> Int { line.prefix { $0 == " " }.count }

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
