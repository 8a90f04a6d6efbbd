import Model

/// A place in an article, shown to somebody who has to choose one.
struct FoundPlace: Hashable, Sendable {
  let span: Span
  let before: String
  let exact: String
  let after: String

  /// The span with whole words around it, from at most `context` scalars on each side.
  init(_ span: Span, in text: ScalarText, context: Int = 24) {
    let room = Span(max(.start, span.start - context), min(text.end, span.end + context))
    let start = text.firstWord(from: room.start, before: span.start)
    let end = text.lastWord(to: room.end, after: span.end)
    self.span = span
    before = (start > .start ? "…" : "") + text[Span(start, span.start)]
    exact = text[span]
    after = text[Span(span.end, end)] + (end < text.end ? "…" : "")
  }

  /// `…he said ⟦no⟧. She…`, on one line.
  var snippet: String { Cells.oneLine("\(before)⟦\(exact)⟧\(after)") }

  /// `102:109 …he said ⟦no⟧. She…`
  var words: String { "\(span) \(snippet)" }
}

extension ScalarText {
  /// Where a word begins at or after the offset, but not beyond `limit`.
  fileprivate func firstWord(from offset: ScalarOffset, before limit: ScalarOffset) -> ScalarOffset
  {
    var place = offset
    while place > .start, place < limit, !self[place - 1].properties.isWhitespace {
      place = place + 1
    }
    return place
  }

  /// Where a word ends at or before the offset, but not before `limit`.
  fileprivate func lastWord(to offset: ScalarOffset, after limit: ScalarOffset) -> ScalarOffset {
    var place = offset
    while place < end, place > limit, !self[place].properties.isWhitespace { place = place - 1 }
    return place
  }
}
