import Model
import Provenance
import Screen

/// One orphan: where it stood, where it may stand now, and all that is known of it.
struct OrphanPage {
  private let lines: [RoledLine]
  /// The lines of the chosen candidate.
  private let chosen: Range<Int>

  private static let indent = 2
  /// Behind sign, number and percent.
  private static let textColumn = 10

  init(entry: OrphanList.Entry, chosen: Int, width: Int, keymap: Keymap) {
    var lines = Self.was(entry, width)
    var range = 0..<0
    if entry.item.mark != nil {
      lines += [.blank] + Self.head("Where it may stand now" + entry.newVersion, width)
      lines += entry.places.isEmpty ? Self.nowhere(entry, width, keymap) : []
      for (number, place) in entry.places.enumerated() {
        let start = lines.count
        lines += Self.candidate(place, number, isChosen: number == chosen, width)
        if number == chosen { range = start..<lines.count }
      }
    }
    self.lines = lines + Self.rest(entry, width)
    self.chosen = range
  }

  /// The first line that is shown: the one that was scrolled to, else so that the chosen candidate
  /// is in sight.
  func top(_ scrolled: Int?, height: Int) -> Int {
    let wanted = scrolled ?? min(chosen.lowerBound, chosen.upperBound - height)
    return min(max(0, wanted), max(0, lines.count - height))
  }

  func draw(in area: Rect, scrolled: Int?, _ frame: inout Frame) {
    let first = top(scrolled, height: area.rows)
    for line in 0..<area.rows {
      guard let content = lines[safe: first + line] else { break }
      content.draw(
        column: area.column, row: area.row + line, limit: area.column + area.columns, &frame)
      guard chosen.contains(first + line) else { continue }
      frame.add(
        .cursorLine, columns: area.column..<area.column + area.columns, row: area.row + line)
    }
  }

  private static func head(_ text: String, _ width: Int) -> [RoledLine] {
    [RoledLine(text, Roles(.heading), width: width)]
  }

  private static func was(_ entry: OrphanList.Entry, _ width: Int) -> [RoledLine] {
    var text = RoledText()
    switch entry.item {
    case .mark(let mark):
      let detail = entry.detail
      text.add(detail?.was ?? Passage(of: mark), marked: mark.kind.role)
      let place = detail?.version.map { "Where it stood, in version \($0)" } ?? "Where it stood"
      return head(place, width) + text.lines(width: width, indent: indent)
    case .correction(let correction):
      text.add(correction.block.exact, .text)
      return head("The block that was \(entry.label), and is not there now", width)
        + text.lines(width: width, indent: indent)
    case .cut(let cut):
      text.add(cut.before.exact, .text)
      text.add(" ⏐ ", Roles(.key))
      text.add(cut.after.exact, .text)
      return head("Where \(entry.label), and these words are not now", width)
        + text.lines(width: width, indent: indent)
    }
  }

  private static func candidate(
    _ place: OrphanDetail.Place, _ number: Int, isChosen: Bool, _ width: Int
  ) -> [RoledLine] {
    var text = RoledText()
    text.add(place.words, marked: .text)
    var lines = text.lines(width: width, indent: textColumn)
    if lines.isEmpty { lines = [.blank] }
    let score = String(repeating: " ", count: max(0, 3 - "\(place.score)".count)) + "\(place.score)"
    let runs: [RoledLine.Run] = [
      .init(glyphs: (isChosen ? "▸ " : "  ").glyphs, roles: Roles(.key)),
      .init(glyphs: "\(number + 1) ".glyphs, roles: isChosen ? Roles(.key) : .text),
      .init(glyphs: "\(score) %".glyphs, roles: Roles(.muted)),
      .init(glyphs: " ".glyphs, roles: .text),
    ]
    lines[0] = RoledLine(runs: runs + lines[0].runs)
    return lines
  }

  private static func nowhere(
    _ entry: OrphanList.Entry, _ width: Int, _ keymap: Keymap
  ) -> [RoledLine] {
    guard entry.detail != nil else {
      return [RoledLine("looking …", Roles(.muted), indent: indent, width: width)]
    }
    var text = RoledText()
    let words =
      "No place is like it. \(key: "place-by-hand") goes to the text to select one by hand."
    text.add(keymap.spelled(words), Roles(.muted))
    return text.lines(width: width, indent: indent)
  }

  /// Note, attributions, and who made it.
  private static func rest(_ entry: OrphanList.Entry, _ width: Int) -> [RoledLine] {
    guard let mark = entry.item.mark else { return [] }
    let notebook = entry.group.notebook
    var made = RoledText()
    let tags = mark.tags.map { " \($0)" }.joined()
    made.add("\(mark.kind.rawValue) by \(mark.creator), \(mark.created.day)", Roles(.muted))
    made.add(tags, Roles(.tag))
    var note = RoledText()
    note.add(mark.note, .text)
    let said = notebook.annotations.assertions.filter { $0.claimMark == mark.id }.map {
      RoledLine($0.line(in: notebook.ledgers), Roles(.info), indent: indent, width: width)
    }
    return [.blank] + head("The mark", width) + made.lines(width: width, indent: indent) + said
      + note.lines(width: width, indent: indent)
  }
}

extension OrphanList.Entry {
  fileprivate var newVersion: String {
    group.article.version > 1 ? ", in version \(group.article.version)" : ""
  }
}

extension RoledText {
  fileprivate mutating func add(_ passage: Passage, marked role: Role) {
    for part in passage.parts {
      switch part.kind {
      case .around: add(part.words, Roles(.muted))
      case .marked: add(part.words, Roles(role))
      case .same: add(part.words, .text)
      case .removed: add("[-\(part.words)-]", Roles(.muted))
      case .added: add("{+\(part.words)+}", Roles(.strong))
      }
    }
  }
}
