import Model
import Screen

/// What was sought in a page, where it stands in its lines.
struct PageFinds {
  private let text: PageText
  private let matches: [Span]
  private let number: Int?

  /// Nil where nothing is to be shown.
  init?(_ search: PageSearch?, in lines: [PageLine]) {
    guard let search, search.isShown else { return nil }
    text = PageText(lines)
    matches = text.places(of: search.pattern)
    number = search.number
  }

  var count: Int { matches.count }

  /// Shows what stands in a line.
  func draw(
    on line: PageLine, _ index: Int, at row: Int, _ area: Rect, _ frame: inout Frame
  ) {
    guard let spans = text.spans(of: line, index) else { return }
    let edge = area.columns - 1
    let parts = [
      (line.key, spans.key, HelpPage.keyColumn, line.column - 1),
      (line.text, spans.words, line.column, edge),
    ]
    for (number, match) in matches.enumerated() {
      let role: Role = number == self.number ? .currentMatch : .match
      for (words, span, column, limit) in parts where match.overlaps(span) {
        let cells = words.cells(of: match, from: span, at: column)
        frame.add(
          role, columns: min(cells.lowerBound, limit)..<min(cells.upperBound, limit), row: row)
      }
    }
  }
}

extension String {
  /// The cells that a stretch takes of words that are drawn from a column on and stand in a span.
  fileprivate func cells(of stretch: Span, from span: Span, at column: Int) -> Range<Int> {
    let scalars = Array(unicodeScalars)
    func cell(_ place: ScalarOffset) -> Int {
      var before = String.UnicodeScalarView()
      before.append(contentsOf: scalars.prefix(max(0, place - span.start)))
      return column + String(before).glyphs.width
    }
    return cell(stretch.start)..<cell(min(stretch.end, span.end))
  }
}

extension PagePlace {
  /// What the foot says of the search; nil where it has nothing to say.
  func status(_ finds: PageFinds?, _ state: State) -> Status? {
    let count = finds.flatMap { finds in search.map { $0.found(of: finds.count) } }
    if let draft {
      let found = draft.editor.isEmpty ? nil : count
      return Status(
        "/" + state.shown(draft.editor) + "   " + (found?.text ?? ""), level: found?.level ?? .info)
    }
    guard said.level == .info, let count else { return said.text.isEmpty ? nil : said }
    let words = [count.text, said.text].filter { !$0.isEmpty }.joined(separator: " · ")
    return Status(
      words + (count.level == .info ? "   n N go on  Esc ends the search" : ""), level: count.level)
  }
}

extension PageSearch {
  /// Which match one is at, of how many.
  fileprivate func found(of count: Int) -> Status {
    guard count > 0 else { return Status("“\(pattern)” is not on this page", level: .warning) }
    let place = number.map { "\($0 + 1)/" } ?? ""
    return Status("“\(pattern)” \(place)\(count)")
  }
}
