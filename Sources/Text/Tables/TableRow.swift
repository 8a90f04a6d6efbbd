package import Model

/// One line of a table's text, cut into cells.
struct TableRow {
  enum Kind {
    case cells
    /// A rule that the text has itself.
    case rule
    case blank
    /// A line whose cells belong to no known columns.
    case loose
  }

  struct Cell {
    /// With the white space and the separator around the words; the cells of a row leave no hole.
    let span: Span
    let words: Span
    /// The columns over which it stands.
    let columns: Range<Int>
  }

  let kind: Kind
  /// With the line feed that ends it.
  let span: Span
  let cells: [Cell]

  init(_ kind: Kind, _ span: Span, _ cells: [Cell] = []) {
    self.kind = kind
    self.span = span
    self.cells = cells
  }
}

/// How the rows of a table are told apart into cells, learnt from its first rows.
///
/// Importers write a table's row as one line, in one of two ways: aligned by spaces, at least two
/// between cells, or with ` | ` between cells. Of the second it is not known over which columns a
/// cell reaches, so that a line with another number of cells is loose.
enum TableGrammar {
  case barred(columns: Int)
  /// The cells of the screen at which the columns begin.
  case spaced(starts: [Int])

  private static let mostColumns = 64

  /// Nil where the lines are no table of several columns.
  init?(_ text: ScalarText, _ lines: ArraySlice<Span>) {
    let filled = lines.filter { !text.trimmed($0).isEmpty }
    let barred = filled.map { text.barred($0).count }
    let isRuled = filled.contains { text.isRule($0) }
    if !isRuled, barred.count(where: { $0 > 1 }) * 2 > filled.count {
      let counts = barred.reduce(into: [Int: Int]()) { $0[$1, default: 0] += 1 }
      let usual = counts.max { ($0.value, $0.key) < ($1.value, $1.key) }?.key ?? 1
      guard (2...Self.mostColumns).contains(usual) else { return nil }
      self = .barred(columns: usual)
    } else {
      let chunks = filled.map(text.chunks)
      let starts = Set(chunks.joined().map(\.column)).sorted()
      let most = chunks.map(\.count).max() ?? 0
      let isEven = zip(starts, starts.dropFirst()).allSatisfy { $1 - $0 > 2 }
      guard most > 1, isEven, starts.count <= min(most * 2, Self.mostColumns) else { return nil }
      self = .spaced(starts: starts)
    }
  }

  var columns: Int {
    switch self {
    case .barred(let columns): columns
    case .spaced(let starts): starts.count
    }
  }

  func row(_ text: ScalarText, _ line: Span) -> TableRow {
    guard !text.trimmed(line).isEmpty else { return TableRow(.blank, line) }
    switch self {
    case .barred(let columns):
      let words = text.barred(line)
      guard words.count == columns else { return TableRow(.loose, line) }
      return TableRow(.cells, line, cells(words.enumerated().map { ($1, $0..<$0 + 1) }, line))
    case .spaced(let starts): return spacedRow(text, line, starts)
    }
  }

  private func spacedRow(_ text: ScalarText, _ line: Span, _ starts: [Int]) -> TableRow {
    let chunks = text.chunks(line)
    var placed: [(Span, Range<Int>)] = []
    for chunk in chunks {
      guard let first = starts.firstIndex(of: chunk.column) else { return TableRow(.loose, line) }
      let end = starts[first...].firstIndex { $0 >= chunk.column + chunk.width } ?? starts.count
      placed.append((chunk.words, first..<end))
    }
    return TableRow(text.isRule(line) ? .rule : .cells, line, cells(placed, line))
  }

  /// Each cell reaches up to the words of the next one.
  private func cells(_ placed: [(words: Span, columns: Range<Int>)], _ line: Span) -> [TableRow
    .Cell]
  {
    placed.indices.map { index in
      let start = index == 0 ? line.start : placed[index].words.start
      let end = index + 1 < placed.count ? placed[index + 1].words.start : line.end
      return TableRow.Cell(
        span: Span(start, end), words: placed[index].words, columns: placed[index].columns)
    }
  }
}

extension ScalarText {
  /// The lines of a span, each with the line feed that ends it.
  package func lines(in span: Span) -> [Span] {
    var lines: [Span] = []
    var start = span.start
    for (index, scalar) in slice(span).enumerated() where scalar == "\n" {
      lines.append(Span(start, span.start + index + 1))
      start = span.start + index + 1
    }
    return start < span.end || lines.isEmpty ? lines + [Span(start, span.end)] : lines
  }

  /// The words between the bars of a line; one that ends in a bar has an empty cell behind it.
  fileprivate func barred(_ line: Span) -> [Span] {
    let scalars = slice(line)
    var words: [Span] = []
    var start = line.start.value
    var index = start
    while index + 1 < line.end.value {
      let isLast = index + 2 >= line.end.value || scalars[index + 2] == "\n"
      if scalars[index] == " ", scalars[index + 1] == "|", isLast || scalars[index + 2] == " " {
        words.append(trimmed(Span(start, index)))
        start = min(index + (isLast ? 2 : 3), line.end.value)
        index = start
      } else {
        index += 1
      }
    }
    return words + [trimmed(Span(start, line.end.value))]
  }

  /// The words of a line that stand at least two spaces apart, each with the cells before it and
  /// its width.
  fileprivate func chunks(_ line: Span) -> [(words: Span, column: Int, width: Int)] {
    let scalars = slice(line)
    var chunks: [(words: Span, column: Int, width: Int)] = []
    var (column, spaces) = (0, 2)
    ClusterWalk(scalars).forEach { range in
      let first = scalars[range.lowerBound]
      let width = Display.width(of: scalars[range])
      if first == " " || first == "\n" {
        spaces += 1
      } else if spaces < 2, let last = chunks.last {
        let words = Span(last.words.start.value, range.upperBound)
        chunks[chunks.count - 1] = (words, last.column, column + width - last.column)
        spaces = 0
      } else {
        chunks.append((Span(range.lowerBound, range.upperBound), column, width))
        spaces = 0
      }
      column += width
    }
    return chunks
  }

  /// Whether the line is nothing but lines drawn, as an importer draws them below a table's head.
  fileprivate func isRule(_ line: Span) -> Bool {
    let scalars = slice(line)
    return scalars.contains("─") && scalars.allSatisfy { $0 == "─" || $0 == " " || $0 == "\n" }
  }
}
