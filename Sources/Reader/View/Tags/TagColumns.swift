import Model
import Screen

/// Where the columns of the list of tags stand.
struct TagColumns {
  private let area: Rect
  /// Nil where there is no room.
  private let description: Int?
  private let marks: Int
  private let articles: Int
  private let claims: Int
  private let nameEnd: Int

  private static let nameStart = 2
  private static let number = 7
  private static let leastName = 22
  private static let leastDescription = 16

  init(_ area: Rect) {
    self.area = area
    let width = area.columns
    let spare = width - Self.nameStart - 3 * Self.number - 3
    let name = min(max(Self.leastName, spare * 45 / 100), max(1, spare))
    let isRoomy = spare - name >= Self.leastDescription
    let end = isRoomy ? Self.nameStart + name : Self.nameStart + max(1, spare)
    nameEnd = area.column + end
    articles = nameEnd + 1
    marks = articles + Self.number
    claims = marks + Self.number
    description = isRoomy ? claims + Self.number + 2 : nil
  }

  func drawHeads(_ frame: inout Frame) {
    let row = area.row - 1
    frame.write("Tag", column: area.column + 4, row: row, roles: Roles(.muted))
    for (start, head) in [(articles, "Art"), (marks, "Marks"), (claims, "Claims")] {
      write(head, start, row, Roles(.muted), &frame)
    }
    if let description {
      frame.write("What for", column: description, row: row, roles: Roles(.muted))
    }
  }

  func draw(_ entry: TagEntry, at row: Int, _ frame: inout Frame) {
    let start = area.column + Self.nameStart + min(2 * entry.depth, 12)
    frame.write(
      swatch: entry.tag?.colour, column: start, row: row, limit: nameEnd)
    frame.write(
      entry.name.description, column: start + 2, row: row, limit: nameEnd, roles: Roles(.tag))
    for (start, count) in [
      (articles, entry.use.articles), (marks, entry.use.marks), (claims, entry.use.claims),
    ] {
      write(count == 0 ? "–" : "\(count)", start, row, count == 0 ? Roles(.muted) : .text, &frame)
    }
    guard let description else { return }
    frame.write(
      (entry.tag?.description ?? "").onOneLine, column: description, row: row,
      limit: area.column + area.columns - 1, roles: Roles(.muted))
  }

  /// At the right of its column.
  private func write(
    _ words: String, _ start: Int, _ row: Int, _ roles: Roles, _ frame: inout Frame
  ) {
    frame.write(words, column: start + max(0, Self.number - words.count), row: row, roles: roles)
  }
}

extension Frame {
  /// A tag's own colour; in the theme's where it has none.
  mutating func write(
    swatch colour: String?, column: Int, row: Int, limit: Int, on roles: Roles = .text
  ) {
    guard column < limit else { return }
    write(
      colour == nil ? "□" : "■", column: column, row: row, limit: limit, roles: roles.with(.tag))
    if let colour, let ink = RGB(hex: colour) { self[column, row].ink = ink }
  }
}
