import Model
import Screen

extension ArticleList {
  /// Before what the filter lets through.
  static let title = "Postil · Articles"
}

extension View {
  /// The list of articles, a line each, and what the one under the cursor says.
  static func drawArticles(_ state: State, _ frame: inout Frame) {
    drawArticlesBar(state, &frame)
    let panes = state.articlePanes
    let columns = ArticleColumns(panes.list, state.articles)
    columns.drawHeads(state.articles, &frame)
    drawRows(state, columns, panes.list, &frame)
    guard let area = panes.preview else { return }
    if panes.isBeside {
      drawBorder(before: area, &frame)
    } else {
      let line = String(repeating: "─", count: state.size.columns)
      frame.write(line, column: 0, row: area.row - 1, roles: Roles(.border))
    }
    guard let row = state.articles.current else { return }
    let preview = state.articles.previews
    let lines = PreviewLines(row, preview.preview(of: row) ?? preview.latest(of: row))
    lines.draw(area, &frame)
  }

  /// Where one is and what is let through on the left; the order on the right.
  private static func drawArticlesBar(_ state: State, _ frame: inout Frame) {
    frame.fill(state.panes.bar, roles: Roles(.bar))
    let right = state.settings.library + "  " + state.articles.orderText
    let start = state.size.columns - right.glyphs.width - 1
    var end = frame.write(ArticleList.title, column: 1, row: 0, roles: Roles(.bar))
    if start > 22 { frame.write(right, column: start, row: 0, roles: Roles(.bar)) }
    let filter = state.articles.filter.onOneLine
    guard !filter.isEmpty, !state.isFiltering else { return }
    let limit = start > 22 ? start - 2 : state.size.columns - 1
    end = frame.write(" ▸ ", column: end, row: 0, limit: limit, roles: Roles(.bar))
    frame.write(filter, column: end, row: 0, limit: limit, roles: Roles(.bar).with(.key))
  }

  private static func drawRows(
    _ state: State, _ columns: ArticleColumns, _ area: Rect, _ frame: inout Frame
  ) {
    let list = state.articles
    guard !list.shown.isEmpty else { return drawEmpty(state, area, &frame) }
    let (range, sought) = (list.range, Sought(list))
    for line in 0..<area.rows {
      let number = list.top + line
      guard let index = list.shown[safe: number] else { break }
      let (row, entry) = (area.row + line, list.entries[index])
      columns.draw(entry, at: row, sought, &frame)
      if list.chosen.contains(entry.id) || range.contains(number) {
        frame.add(.selection, columns: area.column..<area.column + area.columns, row: row)
        frame.write(
          ArticleSign.chosen.rawValue, column: area.column + 2, row: row,
          roles: Roles(.selection).with(.key))
      }
      if number == list.cursor { mark(row, isFirst: true, area, &frame) }
    }
  }

  private static func drawEmpty(_ state: State, _ area: Rect, _ frame: inout Frame) {
    guard state.articles.isLoaded else { return }
    let text =
      state.articles.filter.isEmpty
      ? state.articles.isComing
        ? "reading the library …" : "The library is empty. `postil add PATH` adds articles to it."
      : state.articles.passages.isOpen
        ? "looking …"
        : state.spelled(
          "No article fits “\(state.articles.filter.onOneLine)”. \(key: "cancel") shows all.")
    frame.write(
      text, column: 3, row: 4, limit: area.column + area.columns - 1, roles: Roles(.muted))
  }
}

/// The letters that a filter looks for, to be shown in titles.
struct Sought {
  /// In small letters, as UTF-8.
  let words: [[UInt8]]

  init(_ list: ArticleList) {
    words = list.read.query.wanted.map { Array($0.text.lowercased().utf8) }
  }

  init(_ typed: String) { words = Typed(typed).words }

  /// Which of the glyphs are sought: a part of them at its first place, else letters in order.
  func places(in glyphs: [Glyph]) -> [Int] {
    guard !words.isEmpty else { return [] }
    var (bytes, owners): ([UInt8], [Int]) = ([], [])
    for (number, glyph) in glyphs.enumerated() {
      for byte in glyph.small {
        bytes.append(byte)
        owners.append(number)
      }
    }
    return words.flatMap { word in Self.places(of: word, in: bytes).map { owners[$0] } }
  }

  private static func places(of word: [UInt8], in bytes: [UInt8]) -> [Int] {
    Fit.place(of: word, in: bytes).map { Array($0..<$0 + word.count) }
      ?? Letters(word, in: bytes)?.places ?? []
  }
}

extension Glyph {
  /// In small letters, as UTF-8; without a look into the tables for ASCII.
  fileprivate var small: [UInt8] {
    guard text.utf8.count == 1, let byte = text.utf8.first else {
      return Array(text.lowercased().utf8)
    }
    return [(0x41...0x5A).contains(byte) ? byte + 32 : byte]
  }
}

/// Where the columns of the list of articles stand.
struct ArticleColumns {
  private let area: Rect
  private let titleWidth: Int
  private let columns: [(name: ArticleColumn, start: Int, width: Int)]

  private static let gap = 2
  /// The cells before the title: the cursor, how far it was read, whether it is selected.
  private static let signs = 4
  /// A title that has less is given the room of the last column.
  private static let leastTitle = 30

  /// Columns in which nothing stands leave their room to the title, and so do the last where there is
  /// too little.
  init(_ area: Rect, _ list: ArticleList) {
    self.area = area
    let widths = list.widths
    var shown = list.columns.compactMap { name -> (name: ArticleColumn, width: Int)? in
      let width = widths.columns[name] ?? 0
      let least = name.head.count + (list.order.column == name ? 2 : 0)
      return width == 0 ? nil : (name, max(width, least))
    }
    let room = max(1, area.columns - Self.signs - 1)
    func taken() -> Int { shown.reduce(0) { $0 + $1.width + Self.gap } }
    let wanted = min(Self.leastTitle, widths.title)
    while room - taken() < wanted, !shown.isEmpty { shown.removeLast() }
    titleWidth = max(1, min(max(widths.title, 8), room - taken()))
    var start = area.column + Self.signs + titleWidth + Self.gap
    columns = shown.map { name, width in
      defer { start += width + Self.gap }
      return (name, start, width)
    }
  }

  /// The head at a column of the screen, with the gap before it; nil where none is.
  func head(at column: Int) -> ListHead<ArticleColumn>? {
    let start = area.column + Self.signs
    if (start..<start + titleWidth).contains(column) { return .first }
    return columns.first { ($0.start - Self.gap..<$0.start + $0.width).contains(column) }
      .map { .column($0.name) }
  }

  func drawHeads(_ list: ArticleList, _ frame: inout Frame) {
    let roles = Roles(.muted)
    let sign = list.order.falls != list.isReversed ? "▾" : "▴"
    let isByTitle = list.order == .title
    frame.write(
      isByTitle ? "Title \(sign)" : "Title", column: area.column + Self.signs, row: area.row - 1,
      limit: area.column + area.columns - 1, roles: roles)
    for (name, start, width) in columns {
      let head = list.order.column == name ? "\(name.head) \(sign)" : name.head
      write(head, name, start, width, area.row - 1, roles, &frame)
    }
  }

  func draw(_ row: ArticleRow, at line: Int, _ sought: Sought, _ frame: inout Frame) {
    let roles = row.place.progress == .read ? Roles(.muted) : Roles(.text)
    let start = area.column + Self.signs
    frame.write(row.sign.rawValue, column: area.column + 1, row: line, roles: roles)
    let title = Fitted.text(row.summary.title.onOneLine, width: titleWidth).glyphs
    frame.put(title, column: start, row: line, limit: start + titleWidth, roles: roles)
    frame.add(.match, on: sought.places(in: title), of: title, from: start, row: line)
    for (name, start, width) in columns {
      write(name.text(of: row).onOneLine, name, start, width, line, roles, &frame)
    }
  }

  private func write(
    _ words: String, _ name: ArticleColumn, _ start: Int, _ width: Int, _ row: Int, _ roles: Roles,
    _ frame: inout Frame
  ) {
    let glyphs = Fitted.text(words, width: width).glyphs
    let shift = name.isNumber ? max(0, width - glyphs.width) : 0
    frame.put(glyphs, column: start + shift, row: row, limit: start + width, roles: roles)
  }
}

extension Frame {
  /// Adds a role to some of the glyphs that were put from a column on.
  mutating func add(_ role: Role, on places: [Int], of glyphs: [Glyph], from column: Int, row: Int)
  {
    guard !places.isEmpty else { return }
    var starts = [column]
    for glyph in glyphs { starts.append(starts[starts.count - 1] + glyph.width) }
    for place in places where place < glyphs.count {
      add(role, columns: starts[place]..<starts[place + 1], row: row)
    }
  }
}
