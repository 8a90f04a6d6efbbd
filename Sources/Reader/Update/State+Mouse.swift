import Model
import Screen

extension State {
  /// How far one step of the wheel goes.
  static let wheelRows = 3

  /// Does what the mouse did.
  mutating func click(_ event: MouseEvent, by signature: Signature) -> [Effect] {
    guard mode == .normal else { return wheelInPage(event) }
    if view == .orphans {
      clickInOrphans(event)
      return []
    }
    if view == .beside {
      clickInBeside(event)
      return []
    }
    if view == .results { return clickInResults(event, by: signature) }
    if view == .claims { return clickInClaims(event, by: signature) }
    if view == .sources { return clickInSources(event, by: signature) }
    if view == .tags { return clickInTags(event, by: signature) }
    return view == .articles ? clickInArticles(event, by: signature) : clickInText(event)
  }

  private mutating func wheelInPage(_ event: MouseEvent) -> [Effect] {
    let step =
      event.kind == .wheelDown ? Self.wheelRows : event.kind == .wheelUp ? -Self.wheelRows : 0
    if case .help(let top) = mode { mode = .help(max(0, top + step)) }
    if case .details(let top) = mode { mode = .details(max(0, top + step)) }
    if case .notes(let top) = mode { mode = .notes(max(0, top + step)) }
    if case .changes(let found, let top) = mode { mode = .changes(found, max(0, top + step)) }
    clampPage()
    return []
  }

  private mutating func clickInArticles(_ event: MouseEvent, by signature: Signature) -> [Effect] {
    let area = articlePanes.list
    guard let row = point(event, at: \.articles, in: area) else { return [] }
    if articles.cursor == row { return run("open-article", Invocation(signature: signature)) }
    articles.go(to: row, height: listRows)
    return []
  }

  private mutating func clickInText(_ event: MouseEvent) -> [Effect] {
    guard var reading, view == .reader else { return [] }
    let panes = panes
    switch event.kind {
    case .wheelDown: reading.scroll(by: Self.wheelRows, height: panes.text.rows)
    case .wheelUp: reading.scroll(by: -Self.wheelRows, height: panes.text.rows)
    case .press: reading.press(event, panes)
    case .drag: reading.drag(event, panes)
    case .release: break
    }
    self.reading = reading
    return []
  }
}

extension Reading {
  fileprivate mutating func press(_ event: MouseEvent, _ panes: Panes) {
    if let outline = panes.outline, outline.contains(column: event.column, row: event.row) {
      guard let section = sections[safe: outlineTop(height: outline.rows) + event.row - outline.row]
      else { return }
      jump(to: section.span.start)
      showAtTop(height: panes.text.rows)
      return
    }
    guard let offset = offset(under: event, panes) else { return }
    selection = nil
    chosen = nil
    place(offset)
  }

  fileprivate mutating func drag(_ event: MouseEvent, _ panes: Panes) {
    guard let offset = offset(under: event, panes) else { return }
    if selection == nil { selection = Selection(anchor: cursor, isFresh: false) }
    place(offset)
    follow(height: panes.text.rows)
  }

  /// What of the text is shown at a cell; nil beside and below the text.
  private func offset(under event: MouseEvent, _ panes: Panes) -> ScalarOffset? {
    guard (panes.text.row..<panes.text.row + panes.text.rows).contains(event.row),
      event.column >= panes.text.column - Panes.gutter,
      event.column <= panes.text.column + panes.text.columns
    else { return nil }
    let row = topRow(height: panes.text.rows) + event.row - panes.text.row
    guard layout.isStop(row), let line = layout.rows[safe: row] else { return nil }
    return offset(at: event.column - panes.text.column, in: line)
  }
}
