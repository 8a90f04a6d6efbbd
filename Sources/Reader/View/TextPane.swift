import Model
import Screen
import Text

/// The text of the open article with its marks.
struct TextPane {
  let reading: Reading
  let area: Rect
  /// What another article shares with this one, and which of it is spoken of.
  var shared: [Span] = []
  var sharedHere: Span?

  func draw(_ frame: inout Frame) {
    let first = reading.topRow(height: area.rows)
    for line in 0..<area.rows {
      guard let row = reading.layout.rows[safe: first + line] else { break }
      draw(row, at: area.row + line, &frame)
    }
    drawCursor(first, &frame)
  }

  private func draw(_ row: Row, at line: Int, _ frame: inout Frame) {
    switch row.kind {
    case .gap: drawSigns(row, line, &frame)
    case .fold(_, let count):
      frame.write(
        "┄ \(count) \(count == 1 ? "block" : "blocks") folded", column: area.column, row: line,
        limit: area.column + area.columns, roles: Roles(.muted))
    case .line(let block, let isFirst):
      let block = reading.article.blocks[block]
      drawSign(block, isFirst, row, line, &frame)
      drawSigns(row, line, &frame)
      drawLetter(row, line, &frame)
      drawText(block, row, line, &frame)
    }
  }

  private func drawText(_ block: Block, _ row: Row, _ line: Int, _ frame: inout Frame) {
    var paint = Paint(reading, row.span)
    paint.take(shared, sharedHere, row.span)
    for run in row.line.runs { draw(run, block, paint, line, &frame) }
  }

  private func draw(
    _ run: PlacedRun, _ block: Block, _ paint: Paint, _ line: Int, _ frame: inout Frame
  ) {
    let text = reading.text
    var column = area.column + run.column
    let edge = area.column + area.columns
    let base = Roles(block.role.screenRole)
    Clusters.forEachOfLine(text, in: text.trimmedEnd(run.shown)) { start, sign, width in
      guard width > 0, column + width <= edge else {
        if width > 0 { column = edge }
        return
      }
      let isSpace = text[start].isSpace
      let glyph = isSpace ? Glyph(" ", width: 1) : Glyph(sign, width: width)
      let roles = paint.isPlain ? base : paint.roles(at: start, base)
      frame.put(glyph, column: column, row: line, roles: roles)
      column += glyph.width
    }
  }

  /// What stands between and before the cells of a table.
  private func drawSigns(_ row: Row, _ line: Int, _ frame: inout Frame) {
    for sign in row.line.signs {
      frame.write(
        sign.text, column: area.column + sign.column, row: line,
        limit: area.column + area.columns, roles: Roles(sign.kind == .label ? .muted : .border))
    }
  }

  /// A bar for each quote around the words, the bullet of a list.
  private func drawSign(
    _ block: Block, _ isFirst: Bool, _ row: Row, _ line: Int, _ frame: inout Frame
  ) {
    guard row.indent > 0 else { return }
    switch block.role {
    case .quote:
      for bar in 1...max(block.quoteDepth, 1) where row.indent >= 2 * bar {
        let column = area.column + row.indent - 2 * bar
        frame.write("│", column: column, row: line, roles: Roles(.border))
      }
    case .listItem where isFirst: drawItemSign(block, row, line, &frame)
    default: break
    }
  }

  /// At the right edge of the room for it, so that numbers stand below one another. A text that
  /// brings its own sign needs none.
  private func drawItemSign(_ block: Block, _ row: Row, _ line: Int, _ frame: inout Frame) {
    guard let sign = block.sign, block.marker != nil || !reading.text.beginsWithNumber(block.span)
    else { return }
    let column = row.indent - 1 - sign.glyphs.width
    frame.write(
      sign, column: area.column + max(0, column), row: line, limit: area.column + row.indent,
      roles: Roles(.muted))
  }

  /// The letter of the first mark that begins in the row, in the gutter: marks are seen without
  /// colour. A capital stands for one, `+` for several.
  private func drawLetter(_ row: Row, _ line: Int, _ frame: inout Frame) {
    let marks = reading.annotations.marks
    let starting = reading.marks.touching(row.span).filter {
      marks[$0.mark].extent.start == $0.span.start && row.holds($0.span.start)
    }
    guard let first = starting.first.map({ marks[$0.mark] }) else { return }
    let column = area.column - Panes.gutter
    frame.write(first.kind.letter, column: column, row: line, roles: Roles(first.kind.role))
    if starting.count > 1 {
      frame.write("+", column: column + 1, row: line, limit: area.column, roles: Roles(.muted))
    }
  }

  private func drawCursor(_ first: Int, _ frame: inout Frame) {
    let number = reading.layout.row(at: reading.cursor)
    guard (first..<first + area.rows).contains(number), let row = reading.layout.rows[safe: number]
    else { return }
    let column = area.column + reading.column(of: reading.cursor, in: row)
    let edge = area.column + area.columns - 1
    frame.cursor = Size(columns: min(column, max(edge, 0)), rows: area.row + number - first)
  }
}

/// The roles of the scalars of one row.
private struct Paint {
  private let marks: [(span: Span, roles: Roles)]
  private var matches: [Span]
  private var currentMatch: Span?
  private let selected: Span?
  private let inlines: [(span: Span, roles: Roles)]
  /// Whether the row is nothing but its text.
  private(set) var isPlain: Bool

  init(_ reading: Reading, _ row: Span) {
    let current = reading.currentMark?.id
    marks = reading.marks.touching(row).map { entry in
      let mark = reading.annotations.marks[entry.mark]
      let roles = Roles(mark.kind.role)
      return (entry.span, mark.id == current ? roles.with(.currentMark) : roles)
    }
    let found = reading.search.map { $0.isShown ? $0.matches : [] } ?? []
    matches = found.touching(row)
    currentMatch = matches.first { $0.start == reading.cursor }
    selected = reading.selected
    inlines = reading.article.inlines.overlapping(row).compactMap { inline in
      inline.kind.role.map { (inline.span, Roles($0)) }
    }
    isPlain =
      marks.isEmpty && matches.isEmpty && inlines.isEmpty && !(selected?.overlaps(row) ?? false)
  }

  /// What is shared is painted as what was looked for.
  mutating func take(_ shared: [Span], _ here: Span?, _ row: Span) {
    guard !shared.isEmpty else { return }
    matches = shared.filter { $0.overlaps(row) }
    currentMatch = here.flatMap { $0.overlaps(row) ? $0 : nil }
    isPlain = isPlain && matches.isEmpty && currentMatch == nil
  }

  func roles(at offset: ScalarOffset, _ base: Roles) -> Roles {
    var roles = base
    for inline in inlines where inline.span.contains(offset) { roles.formUnion(inline.roles) }
    for mark in marks where mark.span.contains(offset) { roles.formUnion(mark.roles) }
    if currentMatch?.contains(offset) == true {
      roles.formUnion(Roles(.currentMatch))
    } else if matches.contains(where: { $0.contains(offset) }) {
      roles.formUnion(Roles(.match))
    }
    return selected?.contains(offset) == true ? roles.with(.selection) : roles
  }
}

extension [Span] {
  /// Those of spans in order, none within another, that share a scalar with this one.
  fileprivate func touching(_ span: Span) -> [Span] {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if self[middle].end <= span.start { low = middle + 1 } else { high = middle }
    }
    return Array(self[low...].prefix { $0.start < span.end })
  }
}

extension Unicode.Scalar {
  /// White space; that of ASCII is known without looking it up.
  fileprivate var isSpace: Bool {
    value < 0x80 ? value == 0x20 || (0x09...0x0D).contains(value) : properties.isWhitespace
  }
}

extension MarkKind {
  /// The letter in the gutter and the margin.
  var letter: String {
    switch self {
    case .highlight: "H"
    case .claim: "C"
    case .source: "S"
    case .cue: "Q"
    }
  }

  var role: Role {
    switch self {
    case .highlight: .highlight
    case .claim: .claim
    case .source: .source
    case .cue: .cue
    }
  }
}

extension Inline.Kind {
  /// What is shown of it; nil for what stands as the words around it do.
  fileprivate var role: Role? {
    switch self {
    case .emphasis: .emphasis
    case .strong: .strong
    case .code: .code
    case .deleted: .muted
    case .link: .link
    case .superscript, .subscript, .image: nil
    }
  }
}

extension BlockRole {
  /// What a block's text is on the screen.
  fileprivate var screenRole: Role {
    switch self {
    case .title: .title
    case .heading: .heading
    case .quote: .quote
    case .caption, .byline, .dateline: .caption
    case .preformatted, .table: .code
    case .boilerplate: .muted
    case .paragraph, .listItem: .text
    }
  }
}

extension ScalarText {
  /// Whether the span begins with a digit or a bullet of its own.
  fileprivate func beginsWithNumber(_ span: Span) -> Bool {
    guard let first = slice(span).first else { return false }
    return ("0"..."9").contains(first) || "•-*–·".unicodeScalars.contains(first)
  }
}
