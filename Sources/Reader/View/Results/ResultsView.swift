import Model
import Screen
import Text

extension Results {
  /// Before what was searched for.
  static let title = "Search"
}

extension View {
  /// What a search of the library found, by article.
  static func drawResults(_ state: State, _ frame: inout Frame) {
    drawBar(of: state.results, state, &frame)
    let area = Rect(column: 0, row: 1, columns: state.size.columns, rows: state.resultLines)
    if let lines = state.resultsPage {
      drawLines(lines, area, &frame)
    } else {
      ResultRows(state.results, width: area.columns).draw(in: area, &frame)
    }
  }

  private static func drawBar(
    of results: Results, _ state: State, _ frame: inout Frame
  ) {
    frame.fill(state.panes.bar, roles: Roles(.bar))
    let columns = state.size.columns
    let isShown = state.isSeeking || results.isCurrent
    let (query, right): (String, String) =
      isShown
      ? (results.found?.query.text ?? "", results.found?.words ?? "")
      : (results.wanted?.text ?? "", "searching …")
    let words = Fitted.text(right, width: columns / 2)
    let start = max(0, columns - words.glyphs.width - 1)
    frame.write(
      query.isEmpty ? Results.title : "\(Results.title) ▸ \(query)", column: 1, row: 0,
      limit: start - 1,
      roles: Roles(.bar))
    frame.write(words, column: start, row: 0, roles: Roles(.bar))
  }

  private static func drawLines(
    _ lines: [(key: String, text: String)], _ area: Rect, _ frame: inout Frame
  ) {
    var row = area.row + 1
    for line in lines where row < area.row + area.rows {
      let column = line.key.isEmpty ? 3 : 26
      frame.write(line.key, column: 3, row: row, limit: column - 1, roles: Roles(.key))
      for text in Fitted.lines(line.text, width: area.columns - column - 1)
      where row < area.row + area.rows {
        frame.write(
          text, column: column, row: row, limit: area.columns - 1,
          roles: Roles(line.key.isEmpty ? .text : .muted))
        row += 1
      }
    }
  }
}

extension State {
  /// Whether a search of the library is being typed.
  var isSeeking: Bool {
    if case .seeking = mode { return true }
    return false
  }

  /// What is shown instead of results: how to search, or that nothing was found.
  fileprivate var resultsPage: [(key: String, text: String)]? {
    if case .seeking(let draft) = mode, draft.editor.isEmpty || results.found == nil {
      return Self.seekHelp
    }
    guard isSeeking || results.isCurrent else { return [] }
    guard let found = results.found, found.findings.isEmpty else { return nil }
    let more = found.query.wanted.contains { !$0.isPrefix && !$0.text.contains(" ") }
    let advice =
      more ? [("", "A word is found whole: a * behind it finds words that begin so.")] : []
    let words = found.words.capitalizedAtStart + "."
    return [("", words), ("", "")] + advice + [("", "")] + Self.seekHelp
  }

  private static let seekHelp: [(key: String, text: String)] =
    [
      ("word other", "articles with both words; shown is what holds them"),
      ("\"some words\"", "a phrase"), ("leak*", "how a word begins"),
      ("-word -tag:x", "what must not be"),
    ] + Query.Field.allCases.map { ($0.rawValue + ":", $0.help) }
}
