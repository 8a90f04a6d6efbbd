import Model
import Screen

/// The list of orphans: two lines for each, below the title of its article where there are several.
struct OrphanRows {
  private let list: OrphanList
  private let rows: [Row]

  private enum Row {
    case title(OrphanGroup)
    case gap
    /// The words.
    case first(number: Int, OrphanList.Entry)
    /// What is known besides.
    case second(number: Int, OrphanList.Entry)
  }

  private static let indent = 4

  init(_ list: OrphanList) {
    self.list = list
    var rows: [Row] = []
    var number = 0
    for group in list.groups where !group.items.isEmpty {
      if list.scope == .library { rows += (rows.isEmpty ? [] : [.gap]) + [.title(group)] }
      for item in group.items {
        let entry = OrphanList.Entry(group: group, item: item)
        rows += [.first(number: number, entry), .second(number: number, entry)]
        number += 1
      }
    }
    self.rows = rows
  }

  var count: Int { rows.count }

  func draw(in area: Rect, _ frame: inout Frame) {
    let first = top(height: area.rows)
    for line in 0..<area.rows {
      guard let row = rows[safe: first + line] else { break }
      draw(row, at: area.row + line, area.columns, &frame)
    }
  }

  /// The first line that is shown, which is no orphan's second where that can be.
  private func top(height: Int) -> Int {
    let current =
      rows.firstIndex { row in
        if case .first(let number, _) = row { return number == list.cursor }
        return false
      } ?? 0
    let wanted = max(0, min(current - height / 2 + 1, rows.count - height))
    guard case .second = rows[safe: wanted] else { return wanted }
    return wanted < current ? wanted + 1 : wanted - 1
  }

  /// The number of the orphan in that line of a list of such a height.
  func number(at line: Int, height: Int) -> Int? {
    switch rows[safe: top(height: height) + line] {
    case .first(let number, _), .second(let number, _): number
    default: nil
    }
  }

  private func draw(_ row: Row, at line: Int, _ width: Int, _ frame: inout Frame) {
    switch row {
    case .gap: break
    case .title(let group):
      let count = "\(group.items.count)"
      let start = width - count.glyphs.width - 1
      frame.write(
        group.article.displayTitle, column: 1, row: line, limit: start - 1, roles: Roles(.heading))
      frame.write(count, column: start, row: line, roles: Roles(.muted))
    case .first(let number, let entry):
      let role: Role = entry.isKept ? .muted : .text
      frame.write(entry.letter, column: 2, row: line, roles: Roles(entry.role))
      let words = "“\(Fitted.text(entry.words, width: width - 3 - Self.indent))”"
      frame.write(words, column: Self.indent, row: line, roles: Roles(role))
      guard number == list.cursor else { return }
      frame.write("▸", column: 0, row: line, roles: Roles(.key))
      frame.add(.cursorLine, columns: 0..<width, row: line)
      frame.cursor = Size(columns: 0, rows: line)
    case .second(let number, let entry):
      drawParts(of: entry, at: line, width - 1, &frame)
      if number == list.cursor { frame.add(.cursorLine, columns: 0..<width, row: line) }
    }
  }

  /// What does not fit is left out whole; only the note may be cut.
  private func drawParts(
    of entry: OrphanList.Entry, at line: Int, _ edge: Int, _ frame: inout Frame
  ) {
    var column = Self.indent
    for part in entry.parts {
      let separator = column == Self.indent ? "" : " · "
      let room = edge - column - separator.glyphs.width
      let text = part.mayBeCut ? Fitted.text(part.text, width: room) : part.text
      guard !text.isEmpty, text.glyphs.width <= room else { continue }
      column = frame.write(separator, column: column, row: line, roles: Roles(.muted))
      column = frame.write(text, column: column, row: line, roles: Roles(part.role))
    }
  }
}

extension OrphanList.Entry {
  fileprivate struct Part {
    let text: String
    var role = Role.muted
    var mayBeCut = false
  }

  fileprivate var letter: String { item.mark?.kind.letter ?? "=" }
  fileprivate var role: Role { item.mark?.kind.role ?? .muted }

  /// In a few words what it is about.
  fileprivate var words: String {
    switch item {
    case .mark(let mark): mark.quote.onOneLine
    case .correction(let correction): correction.block.exact.onOneLine
    case .cut(let cut): "\(cut.before.exact.onOneLine) ⏐ \(cut.after.exact.onOneLine)"
    }
  }

  fileprivate var parts: [Part] {
    switch item {
    case .mark(let mark):
      let tags = mark.tags.map(\.description).joined(separator: " ")
      return [
        Part(text: isKept ? "kept" : ""), Part(text: "\(mark.creator), \(mark.created.day)"),
        Part(text: tags, role: .tag), Part(text: mark.note.onOneLine, mayBeCut: true),
      ]
    case .correction(let correction):
      return [Part(text: label), Part(text: "\(correction.creator), \(correction.created.day)")]
    case .cut(let cut):
      return [Part(text: label), Part(text: "\(cut.creator), \(cut.created.day)")]
    }
  }

  /// What the correction did.
  var label: String {
    switch item {
    case .mark(let mark): mark.kind.rawValue
    case .correction(let correction): Change.correct(correction).label(in: group.notebook)
    case .cut(let cut): Change.cut(cut).label(in: group.notebook)
    }
  }
}
