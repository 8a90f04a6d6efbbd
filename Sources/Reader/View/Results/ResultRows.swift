import Model
import Screen
import Text

/// What was found, in lines: those of a passage below the heading of its article.
struct ResultRows {
  private let results: Results
  private let width: Int

  private static let indent = 4
  /// The lines of a passage's words, and of what was noted of it.
  private static let (mostWords, mostNotes) = (3, 2)

  init(_ results: Results, width: Int) {
    self.results = results
    self.width = max(24, width)
  }

  /// In lines; an article has an empty line above its heading.
  func height(of row: Int) -> Int {
    switch results.rows[safe: row] {
    case .article: row == results.top ? 1 : 2
    case .passage: passage(row).map { lines(of: $0).count } ?? 0
    case nil: 0
    }
  }

  private func passage(_ row: Int) -> FoundPassage? {
    guard case .passage(let article, let number) = results.rows[safe: row] else { return nil }
    return results.found?.findings[safe: article]?.passages[safe: number]
  }

  private func lines(of passage: FoundPassage) -> [RoledLine] {
    var text = RoledText()
    text.add(passage.words)
    var all = text.lines(width: width - 1, indent: Self.indent).cut(to: Self.mostWords, width)
    let about = passage.about
    if !about.isEmpty { all += about.lines(width: width - 1, indent: Self.indent + 2) }
    for note in passage.notes {
      var text = RoledText()
      text.add(note, Roles(.quote))
      all += text.lines(width: width - 1, indent: Self.indent + 2).cut(to: Self.mostNotes, width)
    }
    return all
  }

  func draw(in area: Rect, _ frame: inout Frame) {
    var line = area.row
    let end = area.row + area.rows
    for row in results.top..<max(results.top, results.rows.count) {
      guard line < end else { break }
      switch results.rows[row] {
      case .article(let number):
        if row > results.top { line += 1 }
        if line < end { drawHeading(number, row, line, &frame) }
        line += 1
      case .passage: line = drawPassage(row, line, end, &frame)
      }
    }
  }

  /// The row that is shown at a line of the view.
  func row(at line: Int, lines: Int) -> Int? {
    var end = 0
    for row in results.top..<max(results.top, results.rows.count) where end < lines {
      end += height(of: row)
      if line < end { return row }
    }
    return nil
  }

  private func drawHeading(_ number: Int, _ row: Int, _ line: Int, _ frame: inout Frame) {
    guard let finding = results.found?.findings[safe: number] else { return }
    let count = finding.passages.isEmpty ? nil : "\(finding.passages.count)"
    let about = [finding.outlet, finding.published.map { String($0.prefix(10)) }, count]
      .compactMap(\.self).joined(separator: " · ")
    let right = Fitted.text(about, width: width * 2 / 5)
    let start = max(2, width - right.glyphs.width - 1)
    frame.write(finding.title, column: 1, row: line, limit: start - 2, roles: Roles(.heading))
    frame.write(right, column: start, row: line, roles: Roles(.muted))
    if row == results.row { markCursor(line, line, &frame) }
  }

  /// Returns the line behind it.
  private func drawPassage(_ row: Int, _ line: Int, _ end: Int, _ frame: inout Frame) -> Int {
    guard let passage = passage(row) else { return line }
    let all = lines(of: passage)
    for (number, content) in all.enumerated() where line + number < end {
      content.draw(column: 0, row: line + number, limit: width - 1, &frame)
    }
    let sign = passage.mark?.kind.letter ?? "·"
    frame.write(
      sign, column: 2, row: line, roles: Roles(passage.mark?.kind.role ?? .muted))
    if row == results.row { markCursor(line, min(end, line + all.count) - 1, &frame) }
    return line + all.count
  }

  private func markCursor(_ first: Int, _ last: Int, _ frame: inout Frame) {
    frame.write("▸", column: 0, row: first, roles: Roles(.key))
    for row in first...max(first, last) { frame.add(.cursorLine, columns: 0..<width, row: row) }
    frame.cursor = Size(columns: 0, rows: first)
  }
}

extension FoundPassage {
  /// Who says it, its grade and tags, in a line or two; nothing for a sentence.
  fileprivate var about: RoledText {
    var text = RoledText()
    guard let mark else { return text }
    func add(_ words: String, _ role: Role) {
      if !text.isEmpty { text.add(" · ", Roles(.muted)) }
      text.add(words, Roles(role))
    }
    if span == nil { add("lost its place", .warning) }
    if !chain.isEmpty { add("← " + chain.joined(separator: " ← "), .source) }
    if let assertion {
      if assertion.stance != .supports { add(assertion.stance.rawValue, .muted) }
      if !assertion.grade.isEmpty { add(assertion.grade.description, .strong) }
    }
    if !mark.tags.isEmpty {
      add(mark.tags.map(\.description).joined(separator: " "), .tag)
    }
    return text
  }
}

extension RoledText {
  fileprivate mutating func add(_ words: [FoundWords], _ roles: Roles = Roles(.text)) {
    for part in words { add(part.words, part.isMatch ? roles.with(.match) : roles) }
  }
}

extension [RoledLine] {
  /// So many of the lines: the first ones, unless what was looked for stands further on. `…` stands
  /// where others are left out.
  fileprivate func cut(to count: Int, _ width: Int) -> [RoledLine] {
    guard self.count > count else { return self }
    let match = firstIndex { $0.runs.contains { $0.roles.contains(Roles(.match)) } } ?? 0
    let start = match < count ? 0 : Swift.min(match - 1, self.count - count)
    var kept = Array(self[start..<start + count])
    if start > 0 {
      kept[0].indent -= 2
      kept[0].runs.insert(RoledLine.Run(glyphs: "… ".glyphs, roles: Roles(.muted)), at: 0)
    }
    if start + count < self.count { kept[count - 1] = kept[count - 1].goingOn(width: width - 1) }
    return kept
  }
}
