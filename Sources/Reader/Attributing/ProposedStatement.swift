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
      ? text[whole].onOneLine.withWholeQuotations : words.withWholeQuotations.asSentence
  }

  private func statement(in whole: Span, saidBy said: Span, _ cue: Span) -> Span {
    let (low, high) = (whole.start.value, whole.end.value)
    if said.start.value > (low + high) / 2 { return Span(low, end(of: whole, before: said)) }
    return isLead(cue, from: low) ? Span(start(of: whole, behind: said), high) : whole
  }

  /// The comma that stands, but for a closing mark and a short word, before who says it; the end, where
  /// that is said behind the passage.
  private func end(of whole: Span, before said: Span) -> Int {
    guard said.start < whole.end else { return whole.end.value }
    let near = max(whole.start.value, said.start.value - 7)..<said.start.value
    return near.last { text.scalars[$0] == "," && !isInNumber($0) } ?? whole.end.value
  }

  /// Behind the comma after who says it. Where more commas follow soon it may only say who that is, and
  /// all is left whole: `According to the file, which was leaked, …`
  private func start(of whole: Span, behind said: Span) -> Int {
    let commas = clauses(of: whole, behind: min(said.end.value, whole.end.value))
    guard let first = commas.first, first < said.end.value + 40 else { return whole.start.value }
    let rest = text[Span(first + 1, whole.end.value)].trimmed
    let cites = ["citing ", "quoting "].contains(where: rest.hasPrefix)
    let later = cites ? commas.dropFirst() : commas[...]
    guard let last = later.first, cites || !rest.hasPrefix("wh") && !rest.hasPrefix("a "),
      later.dropFirst().allSatisfy({ $0 > last + 80 })
    else { return whole.start.value }
    return last + 1
  }

  /// The commas from there on that part clauses: none within a quotation or a number.
  private func clauses(of whole: Span, behind start: Int) -> [Int] {
    let scalars = text.scalars
    let depths = Quotations(scalars[start..<whole.end.value]).depths
    return (start..<whole.end.value).filter { place in
      scalars[place] == "," && depths[place - start] == 0 && !isInNumber(place)
    }
  }

  /// `1,200`.
  private func isInNumber(_ place: Int) -> Bool {
    let beside = [place - 1, place + 1].compactMap { text.scalars[safe: $0] }
    return beside.count == 2 && beside.allSatisfy { $0.properties.numericType != nil }
  }

  /// Whether the words before it, from there on, lead to nothing but who says it.
  private func isLead(_ cue: Span, from start: Int) -> Bool {
    if cue.start.value == start { return text[cue].lowercased().hasPrefix("according") }
    return cue.start.value == start + 3 && text[Span(start, start + 3)].lowercased() == "as "
  }
}

extension String {
  /// A quotation that was parted from one of its marks is whole, or none.
  fileprivate var withWholeQuotations: String { Quotations(unicodeScalars).mended }

  /// As a sentence begins; `iPhone` stays as it is.
  fileprivate var asSentence: String {
    prefix { !$0.isWhitespace }.dropFirst().contains(where: \.isUppercase)
      ? self : capitalizedAtStart
  }
}
