import Model
package import Screen

/// Draws the state as a frame, and changes nothing.
package enum View {
  /// The whole screen.
  package static func frame(of state: State) -> Frame {
    var frame = Frame(size: state.size)
    guard state.size.rows > 0, state.size.columns > 0 else { return frame }
    switch state.view {
    case .reader where state.reading != nil: drawReader(state, &frame)
    case .orphans: drawOrphans(state, &frame)
    case .results: drawResults(state, &frame)
    case .beside where state.beside != nil: drawBeside(state, &frame)
    case .claims: drawClaims(state, &frame)
    case .sources: drawSources(state, &frame)
    case .tags: drawTags(state, &frame)
    default: drawArticles(state, &frame)
    }
    drawFoot(state, &frame)
    drawWaitingKeys(state, &frame)
    drawOverlay(state, &frame)
    return frame
  }

  private static func drawReader(_ state: State, _ frame: inout Frame) {
    guard let reading = state.reading else { return }
    let panes = state.panes
    TextPane(reading: reading, area: panes.text).draw(&frame)
    if let outline = panes.outline {
      OutlinePane(reading: reading, area: outline, height: panes.text.rows).draw(&frame)
    }
    if let margin = panes.margin {
      MarginPane(reading: reading, area: margin).draw(&frame)
    }
    drawBar(state, reading, &frame)
  }

  /// The bar at the top: where one is on the left, what it is on the right.
  private static func drawBar(_ state: State, _ reading: Reading, _ frame: inout Frame) {
    let area = state.panes.bar
    frame.fill(area, roles: Roles(.bar))
    let data = reading.article.metadata
    let about = [
      reading.article.version > 1 ? "version \(reading.article.version)" : nil,
      data.outlet, data.published.map { String($0.prefix(10)) },
      "\(reading.percent(height: state.panes.text.rows)) %",
    ].compactMap(\.self).joined(separator: " · ")
    let start = max(0, area.columns - about.glyphs.width - 1)
    let limit = start > area.columns / 2 ? start - 2 : area.columns - 1
    frame.write(
      state.originOfText + " ▸ " + reading.article.displayTitle, column: 1, row: 0, limit: limit,
      roles: Roles(.bar))
    if limit < start { frame.write(about, column: start, row: 0, roles: Roles(.bar)) }
  }
}

extension [Glyph] {
  /// The cells that the glyphs take.
  var width: Int { reduce(0) { $0 + $1.width } }
}

extension State {
  /// The view that `q` goes back to from the text.
  fileprivate var originOfText: String {
    guard isVisiting, let visit else { return "Articles" }
    return visit.from.title
  }
}

extension ViewName {
  var title: String {
    switch self {
    case .articles: "Articles"
    case .reader: "Text"
    case .claims: "Claims"
    case .sources: "Sources"
    case .tags: "Tags"
    case .orphans: "Orphans"
    case .results: "Search"
    case .beside: "Compare"
    }
  }
}
