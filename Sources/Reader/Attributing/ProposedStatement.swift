import Model
import Text

extension Reading {
  /// The words of the passage on one line, without those at its edge that only say who says it:
  /// `, said Jane Roe.`, `According to Jane Roe, `, `As reported by Jane Roe, citing John Doe, `.
  func statement(of draft: AttributionDraft) -> String {
    let spans = draft.passage(in: self)
    guard spans.count == 1, let whole = spans.first,
      let source = draft.links.first?.span, let cue = draft.links.first?.cue
    else { return spans.map { text[$0].onOneLine }.joined(separator: " … ").withWholeQuotations }
    let words = text[statement(in: whole, saidBy: source.union(cue), cue)].onOneLine
    return words.isEmpty
      ? text[whole].onOneLine.withWholeQuotations : words.withWholeQuotations.capitalizedAtStart
  }

  private func statement(in whole: Span, saidBy said: Span, _ cue: Span) -> Span {
    let (low, high) = (whole.start.value, whole.end.value)
    if said.start.value > (low + high) / 2 { return Span(low, end(of: whole, before: said)) }
    return isLead(cue, from: low) ? Span(start(of: whole, behind: said), high) : whole
  }

  /// The comma that stands, but for a closing mark and a short word, before who says it.
  private func end(of whole: Span, before said: Span) -> Int {
    let scalars = text.scalars
    let near = max(whole.start.value, said.start.value - 7)..<said.start.value
    return near.last { scalars[$0] == "," } ?? whole.end.value
  }

  /// Behind the comma after who says it. `According to the file, which was leaked, …` is left whole.
  private func start(of whole: Span, behind said: Span) -> Int {
    let (scalars, high) = (text.scalars, whole.end.value)
    let near = min(said.end.value, high)..<min(said.end.value + 40, high)
    guard let comma = near.first(where: { scalars[$0] == "," }) else { return whole.start.value }
    let rest = text[Span(comma + 1, high)].trimmed
    return rest.hasPrefix("wh") || rest.hasPrefix("a ")
      ? whole.start.value : behindCitation(from: comma + 1, to: high)
  }

  /// Behind words that only name whom the source has it from: `citing Jane Roe,`.
  private func behindCitation(from low: Int, to high: Int) -> Int {
    let rest = text[Span(low, high)].trimmed
    guard ["citing ", "quoting "].contains(where: rest.hasPrefix) else { return low }
    let scalars = text.scalars
    return (low..<high).first { scalars[$0] == "," }.map { $0 + 1 } ?? low
  }

  /// Whether the words before it, from there on, lead to nothing but who says it.
  private func isLead(_ cue: Span, from start: Int) -> Bool {
    if cue.start.value == start { return text[cue].lowercased().hasPrefix("according") }
    return cue.start.value == start + 3 && text[Span(start, start + 3)].lowercased() == "as "
  }
}

extension String {
  /// A quotation of which the words have one mark alone: where that is their first or last sign it is
  /// left out, else the quotation ends with them.
  fileprivate var withWholeQuotations: String {
    [("“", "”"), ("«", "»"), ("\"", "\"")].reduce(self) { $0.withWhole($1.0, $1.1) }
  }

  private func withWhole(_ opening: Character, _ closing: Character) -> String {
    let (opened, closed) = (count { $0 == opening }, count { $0 == closing })
    let isPaired = opening == closing ? opened.isMultiple(of: 2) : opened == closed
    if isPaired { return self }
    let isLone = opening == closing ? opened == 1 : min(opened, closed) == 0
    if isLone, first == opening { return String(dropFirst()) }
    if isLone, last == closing { return String(dropLast()) }
    return opened >= closed ? self + String(closing) : self
  }
}
