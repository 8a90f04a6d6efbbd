package import Model

/// The lines of a table in aligned columns; where they find no room, each row's cells below one
/// another, behind the words of the head.
///
/// Widths are measured on the first `measuredRows` rows only, so that a table of any length is laid
/// out in time that grows with its text alone.
package struct TableLayout {
  /// How many rows at the top tell the columns and their widths.
  package static let measuredRows = 200

  private let text: ScalarText
  private let room: Int
  private let glyphs: TableGlyphs
  private let rows: [TableRow]
  private let columns: TableColumns
  /// How many rows at the top are heads; what the columns are called.
  private let heads: Int
  private let labels: [String]?

  /// Nil for what is no table of several columns.
  private init?(_ article: Article, _ block: Block, width: Int, _ glyphs: TableGlyphs) {
    text = article.text
    room = width
    self.glyphs = glyphs
    let lines = text.lines(in: block.span)
    guard let grammar = TableGrammar(text, lines.prefix(Self.measuredRows)) else { return nil }
    rows = lines.map { grammar.row(article.text, $0) }
    heads = rows.heads(in: article)
    columns = TableColumns(
      grammar.columns, rows.prefix(Self.measuredRows), heads: heads, in: text)
    labels = rows[..<heads].labels(grammar.columns, in: text)
  }

  /// The lines of a block at a width in cells, in order, which cover its span. Nil where it is no
  /// table, or there is neither room for its columns nor a head to name them.
  package static func lines(
    of article: Article, _ block: Block, width: Int, glyphs: TableGlyphs = .drawn
  ) -> [PlacedLine]? {
    guard let table = TableLayout(article, block, width: width, glyphs) else { return nil }
    let fit = table.columns.fitted(to: width, areNamed: table.labels != nil)
    if let fit { return table.aligned(TableGrid(fit, glyphs)) }
    return table.labels.map(table.stacked)
  }

  /// A line as it was wrapped before there were columns.
  private func loose(_ span: Span) -> [PlacedLine] {
    Lines.wrap(text, in: span, width: room).map {
      PlacedLine([PlacedRun($0, shown: text.trimmed($0), column: 0)])
    }
  }

  // MARK: - Columns

  private func aligned(_ grid: TableGrid) -> [PlacedLine] {
    rows.enumerated().flatMap { index, row -> [PlacedLine] in
      switch row.kind {
      case .blank: return [PlacedLine(rule: row.span, signs: index == heads ? grid.rule : [])]
      case .rule: return [rule(row, grid)]
      case .cells, .loose:
        guard let signs = divider(after: index, grid) else { return lines(of: row, grid) }
        // The line feed behind the row is the line between it and the next.
        let end = row.span.end - 1
        return lines(of: row, until: end, grid)
          + [PlacedLine(rule: Span(end, row.span.end), signs: signs)]
      }
    }
  }

  /// What divides a row from the one right below it: a rule below the head, space where either has
  /// several lines, so that it is seen where the next row begins. Nil where nothing does.
  private func divider(after index: Int, _ grid: TableGrid) -> [LineSign]? {
    guard let next = rows[safe: index + 1], next.kind == .cells || next.kind == .loose else {
      return nil
    }
    if index + 1 == heads { return grid.rule }
    return isTall(rows[index], grid) || isTall(next, grid) ? grid.bars : nil
  }

  private func isTall(_ row: TableRow, _ grid: TableGrid) -> Bool {
    row.kind == .loose
      ? text.slice(text.trimmed(row.span)).cells > room
      : row.cells.contains { text.slice($0.words).cells > grid.width(of: $0) }
  }

  private func lines(
    of row: TableRow, until end: ScalarOffset? = nil, _ grid: TableGrid
  ) -> [PlacedLine] {
    let end = end ?? row.span.end
    return row.kind == .loose
      ? loose(Span(row.span.start, end)) : side(row, until: end, grid)
  }

  /// The text's own rule: drawn as wide as the columns are.
  private func rule(_ row: TableRow, _ grid: TableGrid) -> PlacedLine {
    let runs = row.cells.map { cell in
      let end = cell.words.start + min(cell.words.count, grid.width(of: cell))
      return PlacedRun(
        cell.span, shown: Span(cell.words.start, end), column: grid.start(of: cell))
    }
    return PlacedLine(runs, signs: grid.rule)
  }

  /// A row's cells side by side, each wrapped within its column.
  private func side(
    _ row: TableRow, until end: ScalarOffset, _ grid: TableGrid
  ) -> [PlacedLine] {
    var lines: [[PlacedRun]] = []
    for cell in row.cells {
      let span = Span(cell.span.start, min(cell.span.end, end))
      let left = grid.start(of: cell)
      let width = grid.width(of: cell)
      let isNumber = cell.columns.count == 1 && columns.isNumeric[cell.columns.lowerBound]
      for (depth, part) in parts(of: cell, within: span, width).enumerated() {
        let lead = isNumber ? max(0, width - text.slice(part.shown).cells) : 0
        let run = PlacedRun(part.span, shown: part.shown, column: left + lead, left: left)
        if depth < lines.count { lines[depth].append(run) } else { lines.append([run]) }
      }
    }
    let bars = grid.bars(around: row.cells)
    return lines.enumerated().map { PlacedLine($1, signs: bars, below: $0) }
  }

  /// The lines of a cell. All that is not shown of the cell belongs to the first or the last of them.
  private func parts(
    of cell: TableRow.Cell, within span: Span, _ width: Int
  ) -> [(span: Span, shown: Span)] {
    guard !span.isEmpty else { return [] }
    guard text.slice(cell.words).cells > width else { return [(span, cell.words)] }
    let wrapped = Lines.wrap(text, in: cell.words, width: width)
    return wrapped.enumerated().map { index, part in
      let start = index == 0 ? span.start : part.start
      let end = index + 1 == wrapped.count ? span.end : part.end
      return (Span(start, end), text.trimmed(part))
    }
  }

  // MARK: - Below one another

  /// Labels stand in a column of their own, at most as wide as half of the room.
  private func stacked(_ labels: [String]) -> [PlacedLine] {
    let widest = labels.map(Clusters.width).max() ?? 0
    let column = min(widest + 2, max(room / 2, 1))
    return rows.enumerated().flatMap { index, row -> [PlacedLine] in
      switch row.kind {
      case .blank: return [PlacedLine(rule: row.span)]
      case .rule: return [cutRule(row)]
      case .loose: return loose(row.span)
      case .cells where index < heads: return loose(row.span)
      case .cells:
        let isFollowed = index + 1 < rows.count && rows[index + 1].kind != .blank
        return stack(row, labels, at: column, isFollowed: isFollowed)
      }
    }
  }

  private func cutRule(_ row: TableRow) -> PlacedLine {
    let shown = text.trimmed(row.span)
    let end = shown.start + min(shown.count, room)
    return PlacedLine([PlacedRun(row.span, shown: Span(shown.start, end), column: 0)])
  }

  /// Where rows follow each other, the line feed behind one is the empty line between them.
  private func stack(
    _ row: TableRow, _ labels: [String], at column: Int, isFollowed: Bool
  ) -> [PlacedLine] {
    let end = isFollowed ? row.span.end - 1 : row.span.end
    var lines: [PlacedLine] = []
    for cell in row.cells {
      let span = Span(cell.span.start, min(cell.span.end, end))
      let label = labels[cell.columns].filter { !$0.isEmpty }.joined(separator: ", ")
      let sign = LineSign(.label, TableGlyphs.cut(label, to: column - 1, ":"), column: 0)
      for (index, part) in parts(of: cell, within: span, room - column).enumerated() {
        let run = PlacedRun(part.span, shown: part.shown, column: column)
        lines.append(PlacedLine([run], signs: index == 0 && !label.isEmpty ? [sign] : []))
      }
    }
    return isFollowed ? lines + [PlacedLine(rule: Span(end, row.span.end))] : lines
  }
}

extension [TableRow] {
  /// How many rows at the top are heads: above a rule, or with nothing but strong words in them.
  fileprivate func heads(in article: Article) -> Int {
    if let rule = prefix(TableLayout.measuredRows).firstIndex(where: { $0.kind == .rule }) {
      return rule
    }
    let strong = prefix(TableLayout.measuredRows).prefix { row in
      row.kind == .cells && row.cells.contains { !$0.words.isEmpty }
        && row.cells.allSatisfy { $0.words.isEmpty || article.isStrong($0.words) }
    }
    return strong.count < count ? strong.count : 0
  }
}

extension ArraySlice<TableRow> {
  /// What the last of the heads calls each column; nil where it names none.
  fileprivate func labels(_ count: Int, in text: ScalarText) -> [String]? {
    guard let head = last(where: { $0.kind == .cells }) else { return nil }
    var labels = Array<String>(repeating: "", count: count)
    for cell in head.cells { for column in cell.columns { labels[column] = text[cell.words] } }
    return labels
  }
}

extension Article {
  fileprivate func isStrong(_ span: Span) -> Bool {
    inlines.overlapping(span).contains { $0.kind == .strong && $0.span.contains(span) }
  }
}
