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
    if state.showsLinkNumbers {
      let edge = panes.outline.map { $0.column + $0.columns } ?? 0
      LinkNumbers(reading: reading, area: panes.text, edge: edge).draw(&frame)
    }
    if let rail = state.rail, let area = panes.rail {
      RailPane(rail: rail, top: reading.topRow(height: panes.text.rows), area: area).draw(&frame)
    }
    if !state.isAlone { drawBar(state, reading, &frame) }
  }
}

extension [Glyph] {
  /// The cells that the glyphs take.
  var width: Int { reduce(0) { $0 + $1.width } }
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
