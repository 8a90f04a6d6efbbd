import Model
import Screen

/// A line of a page that lies over the view.
struct PageLine: Hashable, Sendable {
  /// What stands at the left, in the role of a key.
  let key: String
  let text: String
  let role: Role
  /// Where the text begins.
  let column: Int

  init(_ text: String, key: String = "", role: Role = .panel, column: Int = 2) {
    self.key = key
    self.text = text
    self.role = role
    self.column = column
  }
}

extension View {
  /// A page over the whole view, with what was sought in it.
  static func drawPage(
    _ heading: String, _ page: PagePlace, _ state: State, _ frame: inout Frame
  ) {
    let area = Rect(
      column: 0, row: 0, columns: state.size.columns, rows: max(1, state.size.rows - 1))
    frame.fill(area, roles: Roles(.panel))
    drawRule(heading, area, &frame)
    let lines = state.pageLines
    let finds = PageFinds(page.search, in: lines)
    for line in 1..<max(1, area.rows) {
      guard let content = lines[safe: page.top + line - 1] else { break }
      draw(content, at: line, area, &frame)
      finds?.draw(on: content, page.top + line - 1, at: line, area, &frame)
    }
    let more = lines.count > page.top + area.rows - 1 ? "  more below" : ""
    if let status = page.status(finds, state) {
      drawFoot(status, state, &frame)
    } else {
      drawKeys("j k Space scroll  / searches  any other key goes back" + more, state, &frame)
    }
    frame.cursor = nil
  }

  private static func draw(_ line: PageLine, at row: Int, _ area: Rect, _ frame: inout Frame) {
    if !line.key.isEmpty {
      frame.write(
        line.key, column: HelpPage.keyColumn, row: row, limit: line.column - 1,
        roles: Roles(.panel).with(.key))
    }
    frame.write(
      line.text, column: line.column, row: row, limit: area.columns - 1,
      roles: Roles(.panel).with(line.role))
  }
}

/// Help, made from the commands and the keymap.
enum HelpPage {
  /// Where the keys begin.
  static let keyColumn = 4

  static func lines(of state: State) -> [PageLine] {
    let lines = groups(of: state).flatMap { group -> [PageLine] in
      let commands = Commands.all.filter { $0.group == group }
      return [PageLine(""), PageLine(group.rawValue, role: .heading)]
        + (note(on: group).map { [PageLine(state.spelled($0), role: .muted)] } ?? [])
        + commands.map { line(of: $0, state) } + Legend.all(of: group).flatMap(told)
    }
    let column = textColumn(of: lines, state.size.columns)
    return lines.flatMap { wrapped($0, column, state.size.columns) }
  }

  private static func told(by legend: Legend) -> [PageLine] {
    [PageLine(legend.heading, role: .muted)]
      + legend.entries.map { PageLine($0.words, key: $0.sign) }
  }

  /// What holds for numbers, which are no commands.
  private static func note(on group: CommandGroup) -> String? {
    switch group {
    case .move:
      "A number typed before one of these, or before \(key: "undo") and \(key: "redo"), is a count: 3j"
    case .rest:
      """
      1 to 6 open a view when nothing follows for half a second, or a key that takes no count; \
      before any other key they are its count. F2 to F7 open the same views at once.
      """
    default: nil
    }
  }

  /// Where the texts begin that have a key at their left: behind the longest, in the left half.
  private static func textColumn(of lines: [PageLine], _ columns: Int) -> Int {
    let widest = lines.map { $0.key.glyphs.width }.max() ?? 0
    return min(max(keyColumn + widest + 2, min(26, columns / 3)), max(8, columns / 2))
  }

  /// In as many lines as it takes: the keys below each other, and so the words beside them.
  private static func wrapped(_ line: PageLine, _ column: Int, _ columns: Int) -> [PageLine] {
    guard !line.key.isEmpty else {
      return Fitted.lines(line.text, width: columns - 1 - line.column).map {
        PageLine($0, role: line.role)
      }
    }
    let keys = Fitted.lines(line.key, width: column - 1 - keyColumn)
    let texts = Fitted.lines(line.text, width: columns - 1 - column)
    return (0..<max(keys.count, texts.count)).map { row in
      PageLine(texts[safe: row] ?? "", key: keys[safe: row] ?? "", role: line.role, column: column)
    }
  }

  /// Those of the view that is open come first.
  private static func groups(of state: State) -> [CommandGroup] {
    let first: [CommandGroup] =
      switch state.view {
      case .articles: [.articles, .rest]
      case .orphans: [.orphans, .undo, .rest]
      case .results: [.results, .rest]
      case .beside: [.beside, .rest]
      case .claims: [.claims, .undo, .rest]
      case .sources: [.sources, .undo, .rest]
      case .tags: [.tags, .undo, .rest]
      case .reader: []
      }
    return first + CommandGroup.allCases.filter { !first.contains($0) }
  }

  private static func line(of command: Command, _ state: State) -> PageLine {
    let digit = state.keymap.digit(of: command.name).map { [$0] } ?? []
    let (labels, moment) = state.keymap.labels(of: command.name, in: state.view)
    let keys = (digit + labels).uniqued()
    let when = moment.map { " (\($0))" } ?? ""
    let later = command.disabled(state).map { $0.hasPrefix("not yet") ? " (\($0))" : "" } ?? ""
    return PageLine(
      state.spelled(command.summary) + when + later,
      key: keys.isEmpty ? ":\(command.name)" : keys.joined(separator: "  ")
    )
  }
}

extension State {
  /// The marks under the cursor in full.
  func detailLines(width: Int) -> [PageLine] {
    guard let reading else { return [] }
    return reading.marks(at: reading.cursor).flatMap { mark in
      [PageLine("")] + reading.detailLines(of: mark, width: width)
    }
  }

  /// What the importer guessed and left out, with the words that it is about.
  func noteLines(width: Int) -> [PageLine] {
    guard let article = reading?.article else { return [] }
    return article.notes.flatMap { note -> [PageLine] in
      let words = note.span.map { article.text[$0].split(whereSeparator: \.isWhitespace) }
      let quote = words.map { words in
        "“\(words.prefix(8).joined(separator: " "))\(words.count > 8 ? " …" : "")”"
      }
      return [PageLine("")] + Fitted.lines(note.reason, width: width).map { PageLine($0) }
        + (quote.map { Fitted.lines($0, width: width) } ?? []).map { PageLine($0, role: .muted) }
    }
  }
}

extension Reading {
  fileprivate func detailLines(of mark: Mark, width: Int) -> [PageLine] {
    let kind = mark.kind.rawValue.capitalizedAtStart
    let heading = PageLine(
      "\(kind)  \(mark.tags.map(\.description).joined(separator: " "))", role: .heading)
    let quote = Fitted.lines("“\(article.words(of: mark))”", width: width).map {
      PageLine($0, role: .quote)
    }
    let note = mark.note.isEmpty ? [] : Fitted.lines(mark.note, width: width).map { PageLine($0) }
    let made =
      "by \(mark.creator), \(mark.created.day) · \(mark.id) · \(mark.spans.map(\.description).joined(separator: " "))"
    return [heading] + quote + note + attributions(of: mark, width: width) + [
      PageLine(made, role: .muted)
    ]
  }

  private func attributions(of mark: Mark, width: Int) -> [PageLine] {
    annotations.assertions(about: mark.id).flatMap { assertion -> [PageLine] in
      let claim =
        assertion.claimMark == mark.id ? nil : annotations.mark(assertion.claimMark)?.quote
      let cues = assertion.cueMarks.compactMap { annotations.mark($0)?.quote }
      let said = cues.isEmpty ? "" : "  (“\(cues.joined(separator: "”, “"))”)"
      let line = assertion.line(in: notebook.ledgers) + said
      let spoken = claim.map { Fitted.lines("says: “\($0)”", width: width) } ?? []
      return spoken.map { PageLine($0) }
        + Fitted.lines(line, width: width).map { PageLine($0, role: .source) }
        + judgements(of: assertion, width: width)
    }
  }

  /// The claim that is made, how both are graded, how likely it is, and what its words mix.
  private func judgements(of assertion: Assertion, width: Int) -> [PageLine] {
    let report = assertion.grade.isEmpty ? [] : ["the report: \(assertion.grade.phrase)"]
    let claim = assertion.claim.map(notebook.ledgers.resolved).flatMap(notebook.ledgers.claim)
    guard let claim else { return report.map { PageLine($0) } }
    let likelihood = claim.likelihood.map {
      "\($0.words.likelihood), \($0.range.lowerBound)–\($0.range.upperBound) %"
    }
    let parts = [
      claim.grade.isEmpty ? nil : claim.grade.phrase, likelihood,
      claim.confidence.map { "\($0.rawValue) confidence" },
    ].compactMap(\.self)
    let flaw = EstimateFlaw.all(in: claim.statement).first?.words(in: claim.statement)
    let lines =
      report + [Fitted.text("the claim: \(claim.statement.onOneLine)", width: width)]
      + (parts.isEmpty ? [] : ["  " + parts.joined(separator: " · ")])
    return lines.flatMap { Fitted.lines($0, width: width) }.map { PageLine($0) }
      + (flaw.map { Fitted.lines($0, width: width) } ?? []).map { PageLine($0, role: .warning) }
  }
}
