import Model
import Screen

extension View {
  /// A list that filters as one types.
  static func drawPicker(_ picker: Picker, _ state: State, _ frame: inout Frame) {
    let width = state.size.columns
    let layout = PickerLayout(picker, state, frame)
    let area = layout.area
    frame.fill(area, roles: Roles(.panel))
    drawRule(layout.heading, area, &frame)
    let sought = Sought(picker.query.text.trimmed)
    for (number, row) in layout.rows.enumerated() {
      draw(row, at: area.row + 2 + number, sought, area, &frame)
    }
    if layout.rows.isEmpty {
      let isEmpty = picker.choices.isEmpty && picker.takesNew && picker.query.isEmpty
      let words = isEmpty ? "there is none yet: type its name" : "nothing fits"
      frame.write(words, column: 3, row: area.row + 2, roles: Roles(.panel).with(.muted))
    }
    for (number, line) in layout.note.enumerated() {
      frame.write(
        line, column: 2, row: area.row + area.rows - layout.note.count + number, limit: width - 1,
        roles: Roles(.panel).with(.warning))
    }
    drawQuery(picker.query, area, &frame)
    drawCount(picker, layout, &frame)
    drawKeys(picker.keys, state, &frame)
  }

  /// The line of a picker that is shown in a row of the screen.
  static func line(of picker: Picker, in state: State, row: Int) -> Int? {
    // Where the box lies depends on what it lies over.
    var below = state
    below.mode = .normal
    let layout = PickerLayout(picker, state, frame(of: below))
    return layout.rows[safe: row - layout.area.row - 2]?.line
  }

  private static func drawQuery(_ query: LineEditor, _ area: Rect, _ frame: inout Frame) {
    let column = frame.write("› ", column: 1, row: area.row + 1, roles: Roles(.panel).with(.key))
    let (text, cursor) = query.window(width: area.columns - column - 1)
    frame.write(text, column: column, row: area.row + 1, roles: Roles(.panel))
    frame.cursor = Size(columns: column + cursor, rows: area.row + 1)
  }

  /// The number of the line and of all of them, where not all are shown.
  private static func drawCount(_ picker: Picker, _ layout: PickerLayout, _ frame: inout Frame) {
    let all = picker.lines.count
    guard Set(layout.rows.map(\.line)).count < all else { return }
    let words = "\(picker.selected + 1)/\(all)"
    let column = layout.area.columns - 1 - words.count
    guard column > 4 + picker.query.text.glyphs.width else { return }
    frame.write(words, column: column, row: layout.area.row + 1, roles: Roles(.panel).with(.muted))
  }

  private static func draw(
    _ line: PickerRows.Row, at row: Int, _ sought: Sought, _ area: Rect, _ frame: inout Frame
  ) {
    let roles = line.isSelected ? Roles(.panel).with(.selection) : Roles(.panel)
    if line.isSelected {
      frame.fill(Rect(column: 0, row: row, columns: area.columns, rows: 1), roles: roles)
    }
    if line.isSelected, line.isFirst { frame.write("▸", column: 1, row: row, roles: roles) }
    if let number = line.number {
      frame.write(number, column: 3, row: row, roles: roles.with(.key))
    }
    if line.swatch != nil {
      frame.write(swatch: line.swatch, column: 3, row: row, limit: area.columns - 1, on: roles)
    }
    let room = area.columns - 1 - (line.trail.isEmpty ? 0 : line.trail.glyphs.width + 2)
    if room > area.columns / 2 {
      frame.write(line.trail, column: room + 2, row: row, roles: roles.with(.key))
    }
    let start = PickerRows.start(of: line)
    let limit = PickerRows.end(of: line, room: room)
    let end = frame.write(
      line.label, column: start, row: row, limit: limit,
      roles: line.isOff ? roles.with(.muted) : roles)
    let glyphs = Fitted.text(line.label, width: limit - start).glyphs
    frame.add(.match, on: sought.places(in: glyphs), of: glyphs, from: start, row: row)
    let column = line.label.isEmpty ? line.column : max(end + 2, line.column)
    frame.write(
      line.detail, column: column, row: row, limit: room, roles: roles.with(.muted))
  }
}

/// Where a picker lies, and what it shows.
private struct PickerLayout {
  let area: Rect
  let rows: [PickerRows.Row]
  let heading: String
  /// Below the rows.
  let note: [String]

  init(_ picker: Picker, _ state: State, _ frame: Frame) {
    let width = state.size.columns
    let whole = picker.heading(state.reading)
    // A remark that would be cut above the rows stands below them.
    let isLong = !picker.remark.isEmpty && whole.glyphs.width > View.ruleRoom(width)
    heading = isLong ? picker.title : whole
    let notes = [isLong ? picker.remark : "", picker.note].filter { !$0.isEmpty }
    note = notes.flatMap { Fitted.lines($0, width: max(1, width - 4)) }
    let room = max(1, state.size.rows - 5 - note.count)
    rows = PickerRows(picker, width: width, room: picker.isTall ? room : min(10, room)).rows
    area = View.boxArea(rows: max(1, rows.count) + 2 + note.count, state, frame)
  }
}

/// The lines of a picker that fit the screen, as rows.
struct PickerRows {
  struct Row {
    var label = ""
    var detail = ""
    /// Where the detail begins, unless the label is longer.
    var column: Int
    var isSelected: Bool
    var isOff = false
    var isFirst = true
    /// A tag's colour.
    var swatch: String?
    /// The number key that picks it, or the room for one; nil where the list has none.
    var number: String?
    /// At the right edge.
    var trail = ""
    /// Whether the label is a statement, and no name that has to be known by its end.
    var givesWay = false
    /// The number of the line that it belongs to.
    var line = 0
  }

  private(set) var rows: [Row] = []

  /// The part of the lines around the selected one that has room.
  init(_ picker: Picker, width: Int, room: Int) {
    let lines = picker.lines
    guard !lines.isEmpty else { return }
    var (low, high) = (picker.selected, picker.selected)
    func rows(_ line: Int) -> [Row] {
      Self.rows(of: lines[line], isSelected: line == picker.selected, width, picker.isTall).map {
        var row = $0
        row.line = line
        row.givesWay = picker.listsStatements
        if picker.hasNumbers { row.number = picker.number(of: lines[line]) }
        return row
      }
    }
    guard lines.indices.contains(low) else { return }
    self.rows = Array(rows(low).prefix(room))
    // Half before it and half behind, as in any list, and the rest where there is more.
    var goesUp = true
    while low > 0 || high + 1 < lines.count {
      let isUp = low > 0 && (goesUp || high + 1 >= lines.count)
      let more = rows(isUp ? low - 1 : high + 1)
      guard self.rows.count + more.count <= room else { break }
      self.rows = isUp ? more + self.rows : self.rows + more
      if isUp { low -= 1 } else { high += 1 }
      goesUp.toggle()
    }
    if !picker.isTall { align(width) }
  }

  /// Puts the details below one another, behind the widest label that leaves them half of the screen.
  private mutating func align(_ width: Int) {
    let widths = rows.filter { !$0.detail.isEmpty && $0.column > 0 }.map {
      Self.start(of: $0) + $0.label.glyphs.width + 2
    }
    guard let column = widths.filter({ $0 <= width / 2 }).max() else { return }
    for index in rows.indices where rows[index].column > 0 {
      rows[index].column = max(rows[index].column, column)
    }
  }

  /// Where a label ends at the latest: it gives way, so that what stands beside it is seen whole as far
  /// as that takes no more than half of the room beside a statement, and a third beside a name.
  static func end(of row: Row, room: Int) -> Int {
    let beside = row.detail.glyphs.width
    return beside > 0 ? room - min(beside, room / (row.givesWay ? 2 : 3)) - 2 : room
  }

  /// Where a label begins.
  static func start(of row: Row) -> Int { row.swatch == nil && row.number == nil ? 3 : 5 }

  private static func rows(
    of line: Picker.Line, isSelected: Bool, _ width: Int, _ isTall: Bool
  ) -> [Row] {
    let column = min(26, width / 2)
    switch line {
    case .new(let name):
      let label = Fitted.text(name, width: width - 11)
      return [Row(label: label, detail: "new", column: 0, isSelected: isSelected)]
    case .choice(let choice):
      let detail = choice.disabled ?? choice.detail
      let row = Row(
        label: choice.label, detail: detail, column: column, isSelected: isSelected,
        isOff: choice.disabled != nil, swatch: choice.swatch, trail: choice.trail)
      guard isTall, !detail.isEmpty else { return [row] }
      let start = min(32, width / 3)
      let lines = Fitted.lines(detail, width: max(10, width - start - 1))
      if choice.label.glyphs.width + 5 <= start {
        return lines.enumerated().map { number, words in
          Row(
            label: number == 0 ? choice.label : "", detail: words, column: start,
            isSelected: isSelected, isFirst: number == 0)
        }
      }
      let below = Fitted.lines(detail, width: max(10, width - 7))
      return [Row(label: choice.label, column: start, isSelected: isSelected)]
        + below.map { Row(detail: $0, column: 6, isSelected: isSelected, isFirst: false) }
    }
  }
}

extension Picker {
  /// The number key of a line, or nothing.
  fileprivate func number(of line: Line) -> String {
    guard query.isEmpty, case .choice(let choice) = line, let number = choice.number else {
      return ""
    }
    return String(number)
  }

  /// Whether its lines are claims, which are known by their first words.
  fileprivate var listsStatements: Bool {
    switch purpose {
    case .claim, .mergeClaim: true
    default: false
    }
  }

  /// Whether each line is shown with all that stands beside it.
  var isTall: Bool {
    switch purpose {
    case .grade, .confidence: true
    default: false
    }
  }

  /// What is asked, and with what else it will be kept.
  func heading(_ reading: Reading?) -> String {
    guard case .source(let draft) = purpose, let reading else {
      return remark.isEmpty ? title : "\(title) · \(remark)"
    }
    let links = draft.links.isEmpty ? draft.links(for: current, in: reading) : draft.links
    let along = MarksAlong(links, in: draft, of: reading)
    let words = [along.source, along.cue].compactMap { $0 }.map {
      "“\(reading.text[$0].onOneLine)”"
    }
    let marks =
      !draft.marksAlong
      ? " · marks nothing else" : words.isEmpty ? "" : " · marks \(words.joined(separator: ", "))"
    return "\(title) · \(draft.stance.rawValue)\(marks)"
  }

  /// What its keys do, for the foot.
  fileprivate var keys: String {
    switch purpose {
    case .source(let draft):
      draft.links.isEmpty
        ? "Enter takes it  Tab takes it and asks from whom  ^S stance  ^X marks  Esc"
        : "Enter takes it and ends  Tab goes on  Backspace takes back  ^S ^X  Esc"
    case .claim: "type to find or word one  Enter takes it  Tab none yet  Backspace back  Esc"
    case .grade(let draft):
      draft.step == .reliability
        ? draft.keysOfReliability
        : "1–6 or Enter takes it  Backspace: the letter again  Esc cancels"
    case .detail:
      "type to filter  Enter edits it  ^R takes back what was corrected  Esc goes back"
    case .bookmarks: "type to filter  Enter goes there  ^X deletes it  Esc goes back"
    case .role: "type to filter: heading, join, split …  Enter takes it  Esc cancels"
    case .record(.tagColour): "type to filter, or #RRGGBB  Enter takes it  Esc cancels"
    case .record(.moveTag):
      "type to filter or to name a new tag  Enter shows what changes  Esc cancels"
    case .record(.mergeTag), .record(.mergeSource):
      "type to filter  Enter shows what changes  Esc cancels"
    case .tag, .claimTag, .sweepTag, .articleTag:
      hasNumbers && query.isEmpty
        ? "type a tag  1–5 the last ones  # first where a digit begins it  Enter  Esc"
        : "type to filter or to name a new tag  Enter tags  Esc cancels"
    default: "type to filter  Enter takes it  Esc cancels"
    }
  }
}

extension GradeDraft {
  /// Of a source there is but the letter.
  fileprivate var keysOfReliability: String {
    let isSource = if case .source = target { true } else { false }
    return "A–F or Enter takes it" + (isSource ? "" : ", then the number")
      + (others.isEmpty ? "" : "  Tab grades something else") + "  Esc cancels"
  }
}
