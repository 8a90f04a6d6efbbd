import Model

/// The spans that somebody points at, by words or by numbers.
struct Placing {
  let opened: OpenArticle

  private var id: ID<Article> { opened.article.id }
  private var text: ScalarText { opened.article.text }

  /// The only place at which the quote stands.
  func span(of quote: Quote) throws(CommandError) -> Span {
    let places = quote.places(in: opened.article)
    guard let only = places.first else {
      let like = LooseText(text).occurrences(of: quote.exact).filter(isMeant(by: quote))
      throw .quoteMissing(id, quote.exact, like: like.map { FoundPlace($0, in: text) })
    }
    guard places.count == 1 else {
      throw .quoteRepeated(id, quote.exact, places: places.map { FoundPlace($0, in: text) })
    }
    return only
  }

  /// Words that stand there exactly as given failed by their prefix or suffix.
  private func isMeant(by quote: Quote) -> (Span) -> Bool {
    { span in !opened.article.isBoilerplate(span) || text[span] == quote.exact }
  }

  func span(of range: ScalarRange) throws(CommandError) -> Span {
    guard range.start < range.end else { throw .rangeEmpty(id, range.words) }
    guard range.start >= 0, range.end <= text.end.value else {
      throw .rangeOutside(id, range.words, end: text.end)
    }
    return Span(range.start, range.end)
  }

  /// The parts of one mark, in order of reading; no two may share a scalar.
  func parts(_ spans: [Span]) throws(CommandError) -> [Span] {
    let sorted = spans.sorted()
    for (a, b) in zip(sorted, sorted.dropFirst()) where a.overlaps(b) {
      throw .rangesOverlap(id, a, b)
    }
    return sorted
  }

  /// The block that holds the span.
  func block(holding span: Span) throws(CommandError) -> Block {
    let index = opened.article.block(at: span.start)
    guard let block = index.map({ opened.article.blocks[$0] }), block.span.contains(span) else {
      throw .noBlock(id, span)
    }
    return block
  }

  /// The mark of that id or of that unique beginning of one.
  func mark(_ name: String) throws(CommandError) -> Mark {
    let marks = opened.annotations.marks
    if let exact = marks.first(where: { $0.id.value == name }) { return exact }
    let found = name.count < 3 ? [] : marks.filter { $0.id.value.hasPrefix(name) }
    guard let mark = found.first else { throw .noSuchMark(id, name) }
    guard found.count == 1 else { throw .markAmbiguous(id, name, candidates: found.map(\.id)) }
    return mark
  }

  func mark(_ name: String, _ wanted: MarkKind) throws(CommandError) -> Mark {
    let mark = try mark(name)
    guard mark.kind == wanted else { throw .wrongKind(id, mark.id, mark.kind, wanted: wanted) }
    return mark
  }
}
