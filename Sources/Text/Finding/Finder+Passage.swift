import Model

extension Finder {
  /// The scalars of a passage that are shown; more of a mark or a sentence is cut.
  private static let room = 400
  /// The scalars before the first match that stay where a passage is cut.
  private static let lead = 60

  func passage(_ draft: Drafted, _ marked: MarkedArticle) -> FoundPassage {
    FoundPassage(
      span: draft.span, matches: draft.matches, words: Self.words(of: draft, in: marked.article),
      mark: draft.mark, assertion: draft.assertion,
      chain: draft.assertion.map(meaning.ledgers.chain) ?? [], notes: notes(of: draft))
  }

  private static func words(of draft: Drafted, in article: Article) -> [FoundWords] {
    guard let span = draft.span else { return [FoundWords(draft.mark?.quote ?? "")] }
    guard let mark = draft.mark else { return words(article.text, in: span, draft.matches) }
    var parts: [FoundWords] = []
    for one in mark.spans {
      if !parts.isEmpty { parts.append(FoundWords(" … ")) }
      let within = draft.matches.compactMap { $0.intersection(one) }
      parts += words(article.text, in: one, within)
    }
    return parts
  }

  /// The words of a span with its matches; where it is long, those around the first match.
  static func words(_ text: ScalarText, in span: Span, _ matches: [Span]) -> [FoundWords] {
    let first = matches.first?.start ?? span.start
    var (start, end) = (span.start, span.end)
    if span.count > room {
      if first - start > lead { start = text.wordStart(after: first - lead, before: first) }
      end = text.wordEnd(before: min(end, start + room), after: max(first, start))
    }
    var parts = start > span.start ? [FoundWords("… ")] : []
    var place = start
    for match in matches where match.start >= place && match.end <= end {
      parts.append(FoundWords(text[Span(place, match.start)]))
      parts.append(FoundWords(text[match], isMatch: true))
      place = match.end
    }
    parts.append(FoundWords(text[Span(place, end)] + (end < span.end ? " …" : "")))
    return parts.filter { !$0.words.isEmpty }
  }

  /// What was noted of a mark, with what was found in it.
  private func notes(of draft: Drafted) -> [[FoundWords]] {
    var notes: [[FoundWords]] = []
    if let claim = draft.assertion?.claim,
      !draft.noted.inClaim.isEmpty || !meaning.query.passages.isEmpty,
      let record = meaning.ledgers.claim(meaning.ledgers.resolved(claim))
    {
      notes.append(words(of: record.statement, draft.noted.inClaim))
    }
    if let note = draft.mark?.note, !note.isEmpty {
      let matches = draft.noted.inNote.values.flatMap(\.self).sorted()
      notes.append(Self.words(ScalarText(note), in: ScalarText(note).whole, matches))
    }
    return notes
  }

  private func words(of statement: String, _ numbers: Set<Int>) -> [FoundWords] {
    let text = ScalarText(statement)
    let matches = numbers.flatMap { meaning.query.words[$0].thing.places(in: text) }.sorted()
    return Self.words(text, in: text.whole, matches)
  }
}

extension ScalarText {
  /// Where a word begins behind the offset, but not behind `limit`.
  fileprivate func wordStart(
    after offset: ScalarOffset, before limit: ScalarOffset
  ) -> ScalarOffset {
    var place = max(.start, offset)
    while place > .start, place < limit, !self[place - 1].properties.isWhitespace {
      place = place + 1
    }
    return place
  }

  /// Where a word ends before the offset, but not before `limit`.
  fileprivate func wordEnd(
    before offset: ScalarOffset, after limit: ScalarOffset
  ) -> ScalarOffset {
    var place = min(end, offset)
    while place < end, place > limit, !self[place].properties.isWhitespace { place = place - 1 }
    return place
  }
}
