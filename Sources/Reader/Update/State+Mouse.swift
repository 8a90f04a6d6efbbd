import Model
import Screen

extension State {
  /// How far one step of the wheel goes.
  static let wheelRows = 3

  /// Does what the mouse did.
  mutating func click(_ event: MouseEvent, by signature: Signature) -> [Effect] {
    if case .picking(let picker) = mode { return click(event, in: picker, by: signature) }
    guard mode == .normal else {
      clickInPage(event)
      return []
    }
    if event.kind == .press, event.row == panes.foot.row, panes.foot.rows > 0 {
      return clickInFoot(event, by: signature)
    }
    // What was pressed is no key that could follow.
    if event.kind == .press { pending = PendingKeys() }
    if let command = wayBack(at: event) {
      return run(command, Invocation(signature: signature))
    }
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

  /// A press on a key that the foot offers is that key.
  private mutating func clickInFoot(_ event: MouseEvent, by signature: Signature) -> [Effect] {
    guard let keys = View.keys(inFootOf: self, column: event.column) else { return [] }
    return keys.flatMap { press($0, by: signature) }
  }

  /// The wheel goes through the lines; a press chooses one, and on the chosen one takes it.
  private mutating func click(
    _ event: MouseEvent, in picker: Picker, by signature: Signature
  ) -> [Effect] {
    switch event.kind {
    case .wheelDown: return press(KeyEvent(.down), in: picker, by: signature)
    case .wheelUp: return press(KeyEvent(.up), in: picker, by: signature)
    case .press: break
    case .drag, .release: return []
    }
    guard let line = View.line(of: picker, in: self, row: event.row) else { return [] }
    if line == picker.selected { return press(KeyEvent(.enter), in: picker, by: signature) }
    let key = KeyEvent(line > picker.selected ? .down : .up)
    return (0..<abs(line - picker.selected)).flatMap { _ -> [Effect] in
      guard case .picking(let picker) = mode else { return [] }
      return press(key, in: picker, by: signature)
    }
  }

  /// The wheel scrolls a page; a press puts it away, as any key does.
  private mutating func clickInPage(_ event: MouseEvent) {
    guard var page = mode.page else { return }
    switch event.kind {
    case .wheelDown: page.top += Self.wheelRows
    case .wheelUp: page.top -= Self.wheelRows
    case .press:
      mode = .normal
      return
    case .drag, .release: return
    }
    show(page)
  }

  private mutating func clickInArticles(_ event: MouseEvent, by signature: Signature) -> [Effect] {
    let area = articlePanes.list
    if isOnHeads(event, of: area) {
      pressHead(of: area, at: event.column)
      return []
    }
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
    case .press: press(event, &reading, panes)
    case .drag: drag(event, &reading, panes)
    case .release: mouseHold = nil
    }
    self.reading = reading
    return []
  }

  private mutating func press(_ event: MouseEvent, _ reading: inout Reading, _ panes: Panes) {
    mouseHold = nil
    // What a key said before is not about what was pressed.
    if saving.waiting.isEmpty { status = Status() }
    if let outline = panes.outline, outline.contains(column: event.column, row: event.row) {
      status = Status(
        reading.pressInOutline(outline, row: event.row, height: panes.text.rows) ?? "")
      return
    }
    if let place = placeOnRail(column: event.column, row: event.row) {
      return reading.goAlongRail(to: place, height: panes.text.rows)
    }
    if let margin = panes.margin, margin.contains(column: event.column, row: event.row) {
      press(inMargin: margin, event, &reading, panes)
      return
    }
    guard reading.holds(event, panes) else {
      mouseHold = reading.gripBeside(event, panes)
      return
    }
    if let row = reading.row(under: event, panes), case .fold(let block, _) = row.kind {
      reading.toggleFold(at: block)
      status = Status("the folded lines are shown")
      return
    }
    guard let offset = reading.nearest(column: event.column, row: event.row, panes) else { return }
    let isLeft = reading.selection?.adjusts != nil
    let unit = MouseUnit(clicks: event.clicks)
    mouseHold = reading.grip(
      offset, by: unit, column: event.column, isBehind: reading.isBehind(event, panes))
    let mark =
      isLeft
      ? "the edges are as they were"
      : reading.currentMark.map { brief(reading.line(of: $0)) } ?? ""
    status = Status(reading.selection == nil ? mark : "\(unit.rawValue) selected")
  }

  /// Chooses the mark whose note was pressed; pressed once more, it is shown in full.
  private mutating func press(
    inMargin margin: Rect, _ event: MouseEvent, _ reading: inout Reading, _ panes: Panes
  ) {
    guard let mark = MarginPane(reading: reading, area: margin).mark(at: event.row) else {
      status = Status("no mark begins beside this line")
      mouseHold = reading.gripBeside(event, panes)
      return
    }
    if reading.chosen == mark.id, reading.cursor == mark.extent.start {
      mode = .details(PagePlace())
      return
    }
    reading.selection = nil
    reading.jump(to: mark.extent.start)
    reading.chosen = mark.id
    reading.last = mark.id
    status = Status("\(mark.kind.rawValue): pressed again it is shown in full")
  }

  private mutating func drag(_ event: MouseEvent, _ reading: inout Reading, _ panes: Panes) {
    guard var hold = mouseHold else { return }
    hold.column = event.column
    hold.scrolls =
      event.row < panes.text.row ? -1 : event.row >= panes.text.row + panes.text.rows ? 1 : 0
    mouseHold = hold
    if hold.scrolls != 0 { return scrollHeld(hold, &reading, panes) }
    guard let offset = reading.nearest(column: event.column, row: event.row, panes) else { return }
    let before = reading.selected
    reading.drag(hold, to: offset)
    // More than what was pressed: how much it is says the foot by itself.
    if reading.selected != before { status = Status() }
  }

  /// The button is still held above or below the text.
  mutating func goOnDragging() -> [Effect] {
    guard var reading, view == .reader, mode == .normal, let hold = mouseHold, hold.scrolls != 0
    else { return [] }
    scrollHeld(hold, &reading, panes)
    self.reading = reading
    return []
  }

  private func scrollHeld(_ hold: MouseHold, _ reading: inout Reading, _ panes: Panes) {
    let height = panes.text.rows
    reading.setTop(reading.topRow(height: height) + hold.scrolls, height: height)
    let row = hold.scrolls < 0 ? panes.text.row : panes.text.row + height - 1
    let first = reading.layout.row(at: reading.top)
    let number = min(max(0, first + row - panes.text.row), reading.layout.rows.count - 1)
    let stop =
      reading.layout.isStop(number)
      ? number : reading.layout.stop(from: number, by: -hold.scrolls) ?? number
    guard let line = reading.layout.rows[safe: stop] else { return }
    reading.drag(hold, to: reading.offset(at: max(0, hold.column - panes.text.column), in: line))
  }

  /// Whether the runtime is to say how time goes by while the mouse is held beyond the text.
  package var scrollsWhileHeld: Bool {
    mode == .normal && mouseHold.map { $0.scrolls != 0 } ?? false
  }
}
