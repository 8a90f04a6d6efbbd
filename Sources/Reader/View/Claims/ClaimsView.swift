import Model
import Screen

extension View {
  static func drawClaims(_ state: State, _ frame: inout Frame) {
    drawLibraryBar("Claims", state, &frame)
    for line in 0..<state.claimRows {
      guard let index = state.claims.shown[safe: state.claims.top + line] else { break }
      frame.write(state.claims.entries[index].statement, column: 2, row: 2 + line, roles: .text)
    }
  }

  /// The bar of a view of the library, with what it is sorted by or the like.
  static func drawLibraryBar(
    _ title: String, _ state: State, right: String = "", _ frame: inout Frame
  ) {
    frame.fill(state.panes.bar, roles: Roles(.bar))
    let name = "Postil · \(title)"
    frame.write(name, column: 1, row: 0, roles: Roles(.bar))
    let words = [state.settings.library, right].filter { !$0.isEmpty }.joined(separator: "  ")
    let start = state.size.columns - words.glyphs.width - 1
    if start > name.glyphs.width + 3 {
      frame.write(words, column: start, row: 0, roles: Roles(.bar))
    }
  }

  /// A view that is to come.
  static func drawLater(_ state: State, _ frame: inout Frame) {
    drawLibraryBar(state.view == .sources ? "Sources" : "Tags", state, &frame)
    let command = state.view == .sources ? "postil sources" : "postil tags"
    frame.write(
      "This view is not made yet; `\(command)` shows them on the command line.", column: 3, row: 2,
      limit: state.size.columns - 1, roles: Roles(.muted))
  }
}
