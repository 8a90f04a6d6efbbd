import Model
import Screen

extension State {
  /// What each passage that is selected becomes; empty where nothing is being swept.
  var sweepText: String {
    let next = reading?.selection == nil ? "Esc ends" : "\(key: "sweep-here") marks it"
    return sweep.map { "sweep: \($0.words) · \(next)" } ?? ""
  }

  /// What was done; while something is selected how much that is, where nothing else says it.
  func textOfSelection(in reading: Reading) -> String {
    guard let selection = reading.selection, !selection.isFresh, let selected = reading.selected
    else { return status.text }
    let count = reading.words.count(in: selected, of: reading.article)
    let words = (count == 0 ? "no words" : count.of("word")) + reading.foldedWords(in: selected)
    if status.text.isEmpty { return "\(words) selected" }
    return status.text == "word selected" ? status.text : "\(status.text) · \(words)"
  }

  /// Whether keys are for what is being selected or swept, so that they are shown beside a text alone.
  var isSelecting: Bool { view == .reader && (reading?.selection != nil || sweep != nil) }

  /// While the edges of a mark are being moved: what it will be, and what to do.
  func partsOfEdges(_ mark: Mark, in reading: Reading) -> [String] {
    let keys = "o other end · Enter keeps · Esc leaves"
    let head = "edges of the \(mark.kind.rawValue) "
    let room = max(8, size.columns - head.glyphs.width - keys.glyphs.width - 7)
    return [head + "“\(reading.movingEnd(width: room))”", keys]
  }
}

extension Reading {
  /// ` and 3 folded blocks`: what is selected along without being seen.
  fileprivate func foldedWords(in span: Span) -> String {
    guard let first = article.block(at: span.start),
      let last = article.block(at: max(span.start, span.end - 1))
    else { return "" }
    let count = article.blocks[first...max(first, last)].count {
      $0.role == .boilerplate && visibleBlock(at: $0.span.start) == nil
    }
    return count == 0 ? "" : " and \(count.of("folded block"))"
  }

  /// As much of what is selected as a line of a screen may hold.
  var beginningOfSelection: String {
    guard let selected else { return "" }
    let most = 400
    let end = min(selected.end, selected.start + most)
    return text[text.trimmed(Span(selected.start, end))].onOneLine
  }

  /// The words at the edge that moves, in so many cells.
  fileprivate func movingEnd(width: Int) -> String {
    guard let selection, let selected, cursor >= selection.anchor, selected.count > width else {
      return Fitted.text(beginningOfSelection, width: width)
    }
    let start = max(selected.start, selected.end - width)
    let words = text[text.trimmed(Span(start, selected.end))].onOneLine
    return "…" + words.drop { $0 != " " }
  }
}
