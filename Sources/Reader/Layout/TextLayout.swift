package import Model
package import Text

/// One row of the text as it is wrapped at a width.
package struct Row: Hashable, Sendable {
  /// What a row shows.
  package enum Kind: Hashable, Sendable {
    /// A line of the block with this number; the first line of it or not.
    case line(block: Int, isFirst: Bool)
    /// The row without words after a block or between rows of a table.
    case gap
    /// So many blocks of boilerplate, folded; the first of them.
    case fold(block: Int, count: Int)
  }

  package let kind: Kind
  package let line: PlacedLine

  /// From the first scalar of what the row stands for to its last. Rows cover the text without a
  /// hole; only those of a group (`PlacedLine`) reach into one another.
  package var span: Span { line.span }
  /// The cells left free before the text, that of a sign that hangs before it among them.
  package var indent: Int { (line.runs.first?.column ?? 0) + hung }
  /// The cells of the sign that hangs before the text.
  private let hung: Int

  init(_ kind: Kind, _ line: PlacedLine, hung: Int = 0) {
    self.kind = kind
    self.line = line
    self.hung = hung
  }

  /// Whether the offset is in one of the row's runs.
  package func holds(_ offset: ScalarOffset) -> Bool {
    line.runs.contains { $0.span.contains(offset) }
  }
}

/// An article's text wrapped at a width: rows from the first to the last.
package struct TextLayout: Hashable, Sendable {
  /// In cells.
  package let width: Int
  /// Whether punctuation hangs out of the column; the width has the room for it.
  package let hangs: Bool
  package let rows: [Row]

  /// `unfolded` holds the first block of each run of boilerplate that is to be shown.
  package init(_ article: Article, width: Int, unfolded: Set<Int>, hangs: Bool = false) {
    self.width = max(1, width)
    self.hangs = hangs
    let room = hangs && self.width > RowBuilder.narrow ? Hanging.room : 0
    rows = RowBuilder(article: article, width: self.width, unfolded: unfolded, room: room).rows()
  }

  /// The row that stands for the offset. By binary search; 0 where there are no rows.
  package func row(at offset: ScalarOffset) -> Int {
    var (low, high) = (0, rows.count)
    while low < high {
      let middle = (low + high) / 2
      if rows[middle].span.start <= offset { low = middle + 1 } else { high = middle }
    }
    return low > 0 ? member(holding: offset, upTo: low - 1) : 0
  }

  /// Of the rows of a group, up to this one, the one that holds the offset; behind all of them the
  /// one that reaches furthest.
  private func member(holding offset: ScalarOffset, upTo row: Int) -> Int {
    guard rows[row].line.below > 0 else { return row }
    let group = row - rows[row].line.below...row
    return group.first { rows[$0].holds(offset) }
      ?? group.max { rows[$0].span.end < rows[$1].span.end } ?? row
  }

  /// What the row's whole group stands for.
  package func stretch(of row: Int) -> Span {
    guard let this = rows[safe: row] else { return Span(0, 0) }
    let group = rows[(row - this.line.below)...]
    let others = group.dropFirst().prefix { $0.line.below > 0 }
    return others.reduce(group.first?.span ?? this.span) { $0.union($1.span) }
  }

  /// Whether the cursor may stand in the row.
  package func isStop(_ row: Int) -> Bool { rows.indices.contains(row) && rows[row].kind != .gap }

  /// The next row after (or, backwards, before) one where the cursor may stand.
  package func stop(from row: Int, by step: Int) -> Int? {
    var next = row + step
    while rows.indices.contains(next) {
      if isStop(next) { return next }
      next += step
    }
    return nil
  }

  /// The offset, or the nearest after it (else before it) where the cursor may stand.
  package func stand(_ offset: ScalarOffset) -> ScalarOffset {
    guard !rows.isEmpty else { return .start }
    let row = row(at: offset)
    switch rows[row].kind {
    case .line: return min(offset, max(rows[row].span.start, rows[row].span.end - 1))
    case .fold: return rows[row].span.start
    case .gap:
      let other = stop(from: row, by: 1) ?? stop(from: row, by: -1)
      return other.map { rows[$0].span.start } ?? .start
    }
  }
}

extension Block {
  /// The cells before the lines of the block, those of lists aside: room for the bars of a quote.
  fileprivate var indent: Int { role == .caption ? 2 : 2 * quoteDepth }
}

private struct RowBuilder {
  let article: Article
  let width: Int
  let unfolded: Set<Int>
  /// The cells on either side of the text in which punctuation hangs.
  let room: Int
  private let columns: [Int]

  /// Texts of no more cells are not indented.
  static let narrow = 24

  init(article: Article, width: Int, unfolded: Set<Int>, room: Int) {
    self.article = article
    self.width = width
    self.unfolded = unfolded
    self.room = room
    columns = ListColumns(article.blocks).columns
  }

  func rows() -> [Row] {
    var rows: [Row] = []
    var index = 0
    while index < article.blocks.count {
      let next = article.endOfRun(at: index)
      if article.blocks[index].role == .boilerplate, !unfolded.contains(index) {
        rows.append(fold(index, next))
      } else {
        for block in index..<next {
          rows += lines(of: block)
          rows += gap(after: block)
        }
        index = next
        continue
      }
      rows += gap(after: next - 1)
      index = next
    }
    return rows
  }

  private func fold(_ first: Int, _ next: Int) -> Row {
    let span = article.blocks[first].span.union(article.blocks[next - 1].span)
    return Row(.fold(block: first, count: next - first), PlacedLine(rule: span))
  }

  private func indent(of index: Int) -> Int {
    guard width > Self.narrow else { return 0 }
    return min(article.blocks[index].indent + columns[index], width / 2) + room
  }

  private func lines(of index: Int) -> [Row] {
    let block = article.blocks[index]
    let indent = indent(of: index)
    return placed(block, width: width - indent - room).enumerated().map { number, line in
      let isGap = line.runs.isEmpty
      let hung = hung(line, block)
      return Row(
        isGap ? .gap : .line(block: index, isFirst: number == 0),
        line.moved(by: indent - hung), hung: hung)
    }
  }

  private func hung(_ line: PlacedLine, _ block: Block) -> Int {
    guard room > 0, !block.role.keepsLines,
      let shown = line.runs.first?.shown
    else { return 0 }
    return Hanging.cells(before: shown, of: article.text)
  }

  private func placed(_ block: Block, width: Int) -> [PlacedLine] {
    let spans: [Span]
    switch block.role {
    case .preformatted: spans = Lines.wrapPreformatted(article.text, in: block.span, width: width)
    case .table:
      if let lines = TableLayout.lines(of: article, block, width: width) { return lines }
      spans = article.text.lines(in: block.span)
        .flatMap { Lines.wrap(article.text, in: $0, width: width) }
    default: spans = Lines.wrap(article.text, in: block.span, width: width, hangs: room > 0)
    }
    return spans.map { PlacedLine([PlacedRun($0, shown: $0, column: 0)]) }
  }

  /// What stands behind a block: where its picture lies, and an empty row. The rows share the white
  /// space up to the next block, each with a start of its own.
  private func gap(after index: Int) -> [Row] {
    let end = article.blocks[index].span.end
    guard index + 1 < article.blocks.count else {
      return [address(of: index, Span(end, end))].compactMap(\.self)
    }
    let next = article.blocks[index + 1]
    let space = Span(end, next.span.start)
    let address = space.count > 1 ? address(of: index, Span(end, end + 1)) : nil
    guard !isClose(index) else { return [address].compactMap(\.self) }
    let rest = address == nil ? space : Span(end + 1, next.span.start)
    return [address, Row(.gap, PlacedLine(rule: rest))].compactMap(\.self)
  }

  /// Whether no empty row follows a block: items of one list stand close.
  private func isClose(_ index: Int) -> Bool {
    let (this, next) = (article.blocks[index], article.blocks[index + 1])
    guard next.role == .listItem else { return false }
    // Where bullets follow numbers, another list begins.
    let isOther =
      this.role == .listItem && this.depth == next.depth
      && (this.marker == nil) != (next.marker == nil)
    return !isOther && (this.role == .listItem || this.depth > 0)
  }

  /// Where the picture lies to which the words of a block belong; no part of the text.
  private func address(of index: Int, _ space: Span) -> Row? {
    let block = article.blocks[index]
    guard block.role != .boilerplate else { return nil }
    let pictures = article.inlines.overlapping(block.span).filter { $0.kind.name == "image" }
    guard let address = pictures.first?.kind.address else { return nil }
    let indent = indent(of: index)
    let more = pictures.count > 1 ? " and \(pictures.count - 1) more" : ""
    let words = Fitted.address(address, width: width - indent - more.count) + more
    return Row(
      .gap, PlacedLine(rule: space, signs: [LineSign(.label, words, column: indent)]))
  }
}

extension Article {
  /// The number after the last block of the run that begins here: boilerplate runs together, any
  /// other block stands alone.
  package func endOfRun(at index: Int) -> Int {
    guard blocks[index].role == .boilerplate else { return index + 1 }
    return blocks[index...].firstIndex { $0.role != .boilerplate } ?? blocks.endIndex
  }

  /// The first block of the run of boilerplate that holds this block; nil for any other block.
  package func startOfRun(at index: Int) -> Int? {
    guard blocks[index].role == .boilerplate else { return nil }
    return blocks[..<index].lastIndex { $0.role != .boilerplate }.map { $0 + 1 } ?? 0
  }
}
