import Screen

extension View {
  /// What a step would change, above the foot.
  static func drawPreview(_ preview: Preview, _ state: State, _ frame: inout Frame) {
    let shown = min(preview.lines.count, state.previewRows)
    let area = boxArea(rows: shown + 1, state, frame)
    frame.fill(area, roles: Roles(.panel))
    drawRule(preview.title, area, &frame)
    for line in 0..<shown {
      guard let text = preview.lines[safe: preview.top + line] else { break }
      let isReach = preview.top + line == 0
      frame.write(
        state.spelled(text), column: 2, row: area.row + 1 + line, limit: area.columns - 1,
        roles: isReach ? Roles(.panel).with(.strong) : Roles(.panel))
    }
    frame.cursor = nil
    let more = preview.lines.count > preview.top + shown ? "  j k scroll" : ""
    drawKeys("Enter does it  Esc leaves all as it is" + more, state, &frame)
  }
}

extension State {
  /// How many lines of a preview are shown at most.
  var previewRows: Int { max(1, min(12, size.rows - 5)) }
}
