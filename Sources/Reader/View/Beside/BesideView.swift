import Model
import Screen

extension View {
  /// Two articles beside each other, with what both share.
  static func drawBeside(_ state: State, _ frame: inout Frame) {
    guard let beside = state.beside else { return }
    let panes = BesidePanes(size: state.size)
    drawBar(of: beside, state, &frame)
    // The side with the cursor comes last: the screen's cursor is its own.
    for side in [beside.side.other, beside.side] {
      drawSide(side, beside, side == .left ? panes.left : panes.right, &frame)
    }
    if panes.isWide {
      let column = panes.right.whole.column - 1
      for row in panes.left.whole.row..<panes.tie.row {
        frame.write("│", column: column, row: row, roles: Roles(.border))
      }
    }
    if case .confirming(.holdCopy(let younger)) = state.mode {
      drawCopyQuestion(younger, beside, panes.tie, &frame)
    } else {
      drawTie(of: beside, panes.tie, state, &frame)
    }
  }

  /// What is asked of a copy, with the titles as far as a line has room; the keys stand in the foot.
  private static func drawCopyQuestion(
    _ younger: BesideSide, _ beside: Beside, _ area: Rect, _ frame: inout Frame
  ) {
    frame.fill(area, roles: Roles(.text))
    frame.write(
      String(repeating: "─", count: area.columns), column: 0, row: area.row, roles: Roles(.border))
    frame.write(" a copy? ", column: 2, row: area.row, roles: Roles(.heading))
    let titles = [younger, younger.other].map { beside[$0].article.displayTitle.onOneLine }
    let lines = ["“\(titles[0])”", "is a copy of “\(titles[1])”?"]
    for (number, words) in lines.enumerated() {
      frame.write(
        Fitted.text(words, width: area.columns - 3), column: 2, row: area.row + 1 + number,
        limit: area.columns - 1, roles: Roles(.text))
    }
  }

  private static func drawBar(of beside: Beside, _ state: State, _ frame: inout Frame) {
    frame.fill(state.panes.bar, roles: Roles(.bar))
    let columns = state.size.columns
    let copy = state.copyRelation.map { $0.isRefused ? "no copy · " : "copy · " } ?? ""
    let right = copy + beside.shared.words
    let start = max(0, columns - right.glyphs.width - 1)
    let by = beside.by == .claims ? "by claims" : "by text"
    frame.write("Compare · \(by)", column: 1, row: 0, limit: start - 1, roles: Roles(.bar))
    frame.write(right, column: start, row: 0, roles: Roles(.bar))
  }

  private static func drawSide(
    _ side: BesideSide, _ beside: Beside, _ pane: BesidePane, _ frame: inout Frame
  ) {
    let reading = beside[side]
    let limit = pane.whole.column + pane.whole.columns - 1
    let data = reading.article.metadata
    let day = data.published.map { String($0.prefix(10)) }
    let about = [beside.shared.share(of: side), data.outlet, day].compactMap(\.self)
      .joined(separator: " · ")
    let column = pane.whole.column + 2
    let sign = side == beside.side ? "▸" : " "
    frame.write(sign, column: pane.whole.column, row: pane.whole.row, roles: Roles(.key))
    frame.write(
      reading.article.displayTitle, column: column, row: pane.whole.row, limit: limit,
      roles: Roles(.heading))
    frame.write(
      about, column: column, row: pane.whole.row + 1, limit: limit, roles: Roles(.muted))
    let current = beside.current
    let ties = beside.ties.enumerated().map { ($0.offset, $0.element.span(side)) }
    TextPane(
      reading: reading, area: pane.text, shared: ties.map(\.1),
      sharedHere: current.map { beside.ties[$0].span(side) }
    ).draw(&frame)
    drawNumbers(ties, current, reading, pane, &frame)
  }

  /// Left of the text, the same number on both sides where something shared begins, and a line along
  /// it: it is seen without colour.
  private static func drawNumbers(
    _ ties: [(number: Int, span: Span)], _ current: Int?, _ reading: Reading, _ pane: BesidePane,
    _ frame: inout Frame
  ) {
    let first = reading.topRow(height: pane.text.rows)
    for line in 0..<pane.text.rows {
      guard let row = reading.layout.rows[safe: first + line] else { break }
      let here = ties.filter { $0.span.overlaps(row.span) }
      guard let tie = here.first(where: { $0.number == current }) ?? here.first else { continue }
      let begins = here.first { row.span.contains($0.span.start) }
      let shown = begins.map { $0.number == current || tie.number != current ? $0 : tie } ?? tie
      let isStart = row.span.contains(shown.span.start)
      let sign = isStart ? "\(shown.number + 1)" : "┃"
      let column = pane.whole.column + max(0, 2 - sign.glyphs.width)
      let role: Role = shown.number == current ? .key : .muted
      frame.write(
        sign, column: column, row: pane.text.row + line, limit: pane.whole.column + 3,
        roles: Roles(role))
    }
  }

  private static func drawTie(
    of beside: Beside, _ area: Rect, _ state: State, _ frame: inout Frame
  ) {
    let line = String(repeating: "─", count: frame.size.columns)
    frame.write(line, column: 0, row: area.row, roles: Roles(.border))
    guard let current = beside.current, let tie = beside.ties[safe: current] else {
      let what = beside.by == .claims ? "no claim of the ledger" : "no text"
      frame.write(
        state.spelled("Both share \(what): \(key: "switch-sides") goes to the other side"),
        column: 2, row: area.row + 1, limit: area.columns - 1, roles: Roles(.muted))
      return
    }
    frame.write(
      " \(beside.heading(of: current)) ", column: 2, row: area.row, limit: area.columns - 1,
      roles: Roles(.heading))
    switch tie.kind {
    case .claim(let statement, let left, let right):
      frame.write(
        Fitted.text(statement.onOneLine, width: area.columns - 3), column: 2, row: area.row + 1,
        roles: Roles(.claim))
      drawChains(left, right, area, &frame)
    case .text(let words):
      frame.write(
        words == 1 ? "1 word is the same in both" : "\(words) words are the same in both",
        column: 2, row: area.row + 1, limit: area.columns - 1, roles: Roles(.text))
    }
  }

  /// How each has the claim: side by side where that fits, else one below the other where there is
  /// room.
  private static func drawChains(
    _ left: String, _ right: String, _ area: Rect, _ frame: inout Frame
  ) {
    let (row, columns) = (area.row + 2, area.columns)
    let fits = left.glyphs.width + right.glyphs.width + 6 <= columns
    if !fits, area.rows > 3 {
      for (number, chain) in [left, right].enumerated() {
        frame.write(
          Fitted.text(chain, width: columns - 3), column: 2, row: row + number,
          roles: Roles(.source))
      }
      return
    }
    let room = (columns - 6) / 2
    let end = frame.write(
      Fitted.text(left, width: max(room, columns - 7 - right.glyphs.width)), column: 2, row: row,
      roles: Roles(.source))
    let next = frame.write(" │ ", column: end, row: row, roles: Roles(.border))
    frame.write(right, column: next, row: row, limit: columns - 1, roles: Roles(.source))
  }
}

extension Beside {
  /// `claim 1 of 1 · place 2 of 3`: a claim may have several places in an article, which are numbered
  /// beside the text.
  fileprivate func heading(of number: Int) -> String {
    guard case .claim(let statement, _, _) = ties[number].kind else {
      return "passage \(number + 1) of \(ties.count)"
    }
    let statements = ties.compactMap { tie -> String? in
      if case .claim(let statement, _, _) = tie.kind { return statement }
      return nil
    }.uniqued()
    let claim = "claim \((statements.firstIndex(of: statement) ?? 0) + 1) of \(statements.count)"
    return statements.count == ties.count
      ? claim : "\(claim) · place \(number + 1) of \(ties.count)"
  }
}
