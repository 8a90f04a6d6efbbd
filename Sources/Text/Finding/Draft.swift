import Model

/// A passage before its words are cut out: most of them are never shown.
struct Drafted {
  let span: Span?
  let matches: [Span]
  /// The numbers of the wanted words that it holds.
  let held: Set<Int>
  var mark: Mark?
  var assertion: Assertion?
  var noted = Noted()
}

/// The passages of one article that hold words.
struct Draft {
  let marked: MarkedArticle
  /// For each of the wanted words, by its number, its places in order.
  private let places: [(number: Int, spans: [Span])]

  init(_ marked: MarkedArticle, _ places: [[Span]], wanted: [Int]) {
    self.marked = marked
    self.places = wanted.map { ($0, places[$0]) }
  }

  /// The sentences that hold any of the words.
  var sentences: [Drafted] {
    let all = places.flatMap { number, spans in spans.map { (number: number, span: $0) } }
      .sorted { $0.span < $1.span }
    var (found, sentence, current): ([Drafted], Span?, [(number: Int, span: Span)]) = ([], nil, [])
    var cache: (block: Int, sentences: [Span])?
    func close() {
      guard let sentence else { return }
      found.append(
        Drafted(
          span: sentence, matches: current.map(\.span).withoutOverlaps,
          held: Set(current.map(\.number))))
    }
    for one in all {
      if let known = sentence, one.span.start < known.end {
        if one.span.end > known.end {
          sentence = known.union(self.sentence(around: one.span, &cache))
        }
        current.append(one)
      } else {
        close()
        (sentence, current) = (self.sentence(around: one.span, &cache), [one])
      }
    }
    close()
    return found
  }

  private func sentence(
    around span: Span, _ cache: inout (block: Int, sentences: [Span])?
  ) -> Span {
    let (article, start) = (marked.article, span.start)
    guard let number = article.block(at: start) else { return span }
    let block = article.blocks[number]
    if cache?.block != number {
      cache = (
        number, Sentences.of(article.text, in: block.span, runsOn: !block.role.keepsLines)
      )
    }
    let touched = (cache?.sentences ?? []).filter { $0.start < span.end && span.start < $0.end }
    return touched.reduce(span) { $0.union($1) }
  }

  /// The marks whose notes, tags or claims hold any of the words.
  func marks(_ noted: [Noted]) -> [Drafted] {
    zip(marked.annotations.marks, noted).filter { !$1.isEmpty }.compactMap { mark, noted in
      let found = drafted(mark, noted, noted.assertion)
      return found.held.isEmpty ? nil : found
    }
  }

  /// A mark with the words that stand in it or were noted of it.
  func drafted(_ mark: Mark, _ noted: Noted, _ assertion: Assertion?) -> Drafted {
    let wanted = Set(places.map(\.number))
    var held = noted.held.intersection(wanted)
    guard mark.isPlaced(in: marked.article) else {
      return Drafted(
        span: nil, matches: [], held: held, mark: mark, assertion: assertion, noted: noted)
    }
    var matches: [Span] = []
    for (number, spans) in places {
      let within = spans.filter { span in mark.spans.contains { $0.overlaps(span) } }
      if !within.isEmpty { held.insert(number) }
      matches += within
    }
    return Drafted(
      span: mark.extent, matches: matches.sorted().withoutOverlaps, held: held, mark: mark,
      assertion: assertion, noted: noted)
  }
}

extension [Span] {
  /// Of spans in order those that begin behind the end of the one before.
  fileprivate var withoutOverlaps: [Span] {
    var kept: [Span] = []
    for span in self where span.start >= kept.last?.end ?? .start { kept.append(span) }
    return kept
  }
}
