import Model
import Screen

extension State {
  /// What each passage that is selected becomes; empty where nothing is being swept.
  var sweepText: String { sweep.map { "sweep: \($0.words) · Esc ends" } ?? "" }

  /// While the edges of a mark are being moved: what it will be, and what to do.
  func partsOfEdges(_ mark: Mark, in reading: Reading) -> [String] {
    let words = reading.beginningOfSelection
    let keys = "o other end · Enter keeps · Esc leaves"
    let head = "edges of the \(mark.kind.rawValue) "
    let room = size.columns - head.glyphs.width - keys.glyphs.width - 7
    return [head + "“\(Fitted.text(words, width: max(8, room)))”", keys]
  }
}

extension Reading {
  /// As much of what is selected as a line of a screen may hold.
  var beginningOfSelection: String {
    guard let selected else { return "" }
    let most = 400
    let end = min(selected.end, selected.start + most)
    return text[text.trimmed(Span(selected.start, end))].onOneLine
  }
}
