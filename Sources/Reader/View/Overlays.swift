import Model
import Screen

extension View {
  /// What lies over the view: a picker, a note, a page of help or details.
  static func drawOverlay(_ state: State, _ frame: inout Frame) {
    switch state.mode {
    case .picking(let picker): drawPicker(picker, state, &frame)
    case .noting(let draft):
      drawEditor(
        draft.editor, "Note",
        keys: "Enter keeps the note  Alt-Enter or ^J begins a line  Esc leaves it as it was",
        state, &frame)
    case .editing(let draft):
      drawEditor(draft.editor, draft.field.heading, keys: draft.field.keys, state, &frame)
    case .wording(let draft):
      // Why it was not kept stands in the foot, in place of the keys.
      let next = state.status.level == .error ? " · not kept: Enter tries again, Esc gives up" : ""
      drawEditor(
        draft.editor, draft.heading(startedIn: state.settings.folder) + next, keys: draft.keys,
        state, &frame)
    case .previewing(let preview): drawPreview(preview, state, &frame)
    case .help(let page): drawPage("Keys", page, state, &frame)
    case .details(let page): drawPage("Marks here", page, state, &frame)
    case .notes(let page): drawPage("Notes of the import", page, state, &frame)
    case .failures(let page): drawPage("What could not be done", page, state, &frame)
    case .changes(_, let page): drawPage("What changed", page, state, &frame)
    case .confirming(let question): drawQuestion(question, state, &frame)
    case .normal, .searching, .filtering, .seeking, .awaitingBookmark: break
    }
    drawPromptCursor(state, &frame)
  }

  /// What a question is about; the question itself stands in the foot.
  private static func drawQuestion(_ question: Question, _ state: State, _ frame: inout Frame) {
    // A path or a reason may be longer than the screen is wide.
    let lines = question.lines(state)
      .flatMap { wrapped($0, width: state.pageWidth) }.suffix(max(0, state.size.rows - 4))
    guard !lines.isEmpty else { return }
    let area = boxArea(rows: lines.count + 1, state, frame)
    frame.fill(area, roles: Roles(.panel))
    drawRule("Not saved", area, &frame)
    for (number, line) in lines.enumerated() {
      frame.write(
        line, column: 2, row: area.row + 1 + number, limit: area.columns - 1, roles: Roles(.panel))
    }
    frame.cursor = nil
  }

  /// With what goes on indented as its beginning is.
  private static func wrapped(_ line: String, width: Int) -> [String] {
    let indent = String(line.prefix { $0 == " " })
    return Fitted.lines(String(line.dropFirst(indent.count)), width: width - indent.count)
      .map { indent + $0 }
  }

  /// Behind `filter: ` or `search: `.
  private static func drawPrompt(
    _ editor: LineEditor, isFresh: Bool, _ state: State, _ frame: inout Frame
  ) {
    let (row, head) = (state.size.rows - 1, 9)
    let (text, cursor) = editor.window(width: state.promptWidth)
    frame.cursor = Size(columns: head + cursor, rows: row)
    if isFresh { frame.add(.selection, columns: head..<head + text.glyphs.width, row: row) }
  }

  private static func drawPromptCursor(_ state: State, _ frame: inout Frame) {
    let row = state.size.rows - 1
    switch state.mode {
    case .searching(let draft):
      let cursor = draft.editor.window(width: state.promptWidth).cursor
      frame.cursor = Size(columns: 1 + draft.sign.glyphs.width + cursor, rows: row)
    case .seeking(let draft):
      drawPrompt(draft.editor, isFresh: draft.isFresh, state, &frame)
    case .filtering(let editor): drawPrompt(editor, isFresh: editor.isFresh, state, &frame)
    default:
      guard let editor = state.mode.page?.draft?.editor else { break }
      frame.cursor = Size(columns: 2 + editor.window(width: state.promptWidth).cursor, rows: row)
    }
  }

  /// Where a box of so many rows goes: above the foot, or below the bar where it would hide the
  /// place in the text that it is about.
  static func boxArea(rows: Int, _ state: State, _ frame: Frame) -> Rect {
    // Judged by the most rows that a box takes, so that it stays where it is while it shrinks.
    let most = min(12, state.size.rows - 3)
    let place = frame.cursor?.rows ?? 0
    let isAbove = place >= state.size.rows - 1 - most && place > most
    return Rect(
      column: 0, row: isAbove ? 1 : max(0, state.size.rows - 1 - rows),
      columns: state.size.columns, rows: rows)
  }

  /// A line across the screen with a heading in it.
  static func drawRule(_ heading: String, _ area: Rect, _ frame: inout Frame) {
    let roles = Roles(.panel).with(.border)
    frame.write(
      String(repeating: "─", count: area.columns), column: area.column, row: area.row, roles: roles)
    frame.write(
      " \(Fitted.text(heading, width: ruleRoom(area.columns))) ", column: area.column + 2,
      row: area.row, limit: area.column + area.columns - 2, roles: Roles(.panel).with(.heading))
  }

  /// The cells of a heading within a rule of so many, with a blank at each side.
  static func ruleRoom(_ columns: Int) -> Int { max(1, columns - 6) }

  /// The keys of an overlay, in the foot; in their place what is wrong.
  static func drawKeys(_ keys: String, _ state: State, _ frame: inout Frame) {
    drawFoot(state.status.level == .info ? Status(keys) : state.status, state, &frame)
  }

  static func drawFoot(_ status: Status, _ state: State, _ frame: inout Frame) {
    let foot = state.panes.foot
    guard foot.rows > 0 else { return }
    frame.fill(foot, roles: Roles(.bar))
    frame.write(
      status.text, column: 1, row: foot.row, limit: foot.columns - 1,
      roles: status.level == .info ? Roles(.bar) : Roles(.bar).with(.warning))
  }
}

extension LineEditor {
  /// The cells of what stands before the cursor.
  var widthToCursor: Int { String(characters[..<cursor]).glyphs.width }
}
