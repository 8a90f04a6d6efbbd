/// Places anchors of older texts in a newer one.
struct Carrier: Sendable {
  let text: ScalarText
  private let old: ScalarText?
  private lazy var tokens = TokenText(text)
  private lazy var search = QuoteSearch(tokens)
  /// Made when it is needed first.
  private lazy var map = old.map { TextMap(old: TokenText($0), new: tokens) }

  /// `old` is the text before, where it is at hand.
  init(to text: ScalarText, from old: ScalarText?) {
    self.text = text
    self.old = old
  }

  /// An anchor `isOfOldText` where it was taken from the text before, and not from an older one.
  mutating func placement(of anchor: Anchor, isOfOldText: Bool) -> Placement {
    if isOfOldText, let map {
      let passage = map.old.tokens(in: anchor.span)
      // White space alone is nothing that could be found again.
      guard !passage.isEmpty else { return .orphaned(candidates: []) }
      switch map.verdict(on: passage) {
      case .sure(let fit):
        return placed(anchor, at: span(of: fit, for: anchor.span, passage, in: map.old))
      case .unsure(let scored):
        let found = scored.map {
          candidate(span(of: $0.fit, for: anchor.span, passage, in: map.old), $0.score)
        }
        return .orphaned(candidates: likeliest(found + sought(anchor).candidates, for: anchor))
      case .nothing:
        let sought = sought(anchor)
        // What is known to be another passage is not this one, however alike the words are.
        let isTaken = sought.tokens.map { map.inOrder.claims($0, besides: passage.lowerBound) }
        return placement(of: anchor, sought.candidates, isSure: sought.isSure && isTaken != true)
      }
    }
    let sought = sought(anchor)
    return placement(of: anchor, sought.candidates, isSure: sought.isSure)
  }

  private func placement(
    of anchor: Anchor, _ candidates: [Candidate], isSure: Bool
  ) -> Placement {
    isSure
      ? placed(anchor, at: candidates.first?.spans.first)
      : .orphaned(candidates: likeliest(candidates, for: anchor))
  }

  /// `tokens` are those of the first candidate.
  private mutating func sought(
    _ anchor: Anchor
  ) -> (candidates: [Candidate], tokens: Range<Int>?, isSure: Bool) {
    let quote = Quoted(anchor)
    let places = search.places(of: quote)
    let found = places.found.prefix(Placement.mostCandidates).map { found in
      candidate(
        span(of: found.fit, for: quote.span, quote.passage, in: quote.tokens), Int(found.score))
    }
    return (found, places.found.first?.fit.tokens, places.isSure)
  }

  private func placed(_ anchor: Anchor, at span: Span?) -> Placement {
    guard let span, text.holds(span) else { return .orphaned(candidates: []) }
    let new = Anchor(span, in: text)
    return new == anchor ? .same : .moved(new)
  }

  private func candidate(_ span: Span, _ score: Int) -> Candidate {
    Candidate([span], score: score, in: text)
  }

  /// What shares fewer words with the quote is no place of its: 0 to 100.
  private static let leastLikeness = 30

  /// Made of whole words and sentences, as the mark was; unlike the mark it must not become by that.
  private func whole(_ candidate: Candidate, for anchor: Anchor) -> Candidate {
    let widening = Widening(of: anchor, in: text)
    let words = candidate.spans.map(widening.words)
    let sentences = Candidate(words.map(widening.sentences), score: candidate.score, in: text)
    return anchor.exact.likeness(to: sentences.words) >= Self.leastLikeness
      ? sentences : Candidate(words, score: candidate.score, in: text)
  }

  /// Each span once, the highest score first.
  private func likeliest(_ candidates: [Candidate], for anchor: Anchor) -> [Candidate] {
    let fitting = candidates.filter {
      $0.spans.allSatisfy(text.holds) && anchor.exact.likeness(to: $0.words) >= Self.leastLikeness
    }.map { whole($0, for: anchor) }
    let sorted = fitting.sorted {
      $0.score == $1.score ? $0.spans[0] < $1.spans[0] : $0.score > $1.score
    }
    var seen: Set<[Span]> = []
    return Array(
      sorted.filter { seen.insert($0.spans).inserted }.prefix(Placement.mostCandidates))
  }

  /// The scalars of a fit to a passage. Where the old span began or ended within a token, or with
  /// white space, so does the new one, as far as there is some.
  private mutating func span(
    of fit: Fit, for old: Span, _ passage: Range<Int>, in oldTokens: TokenText
  ) -> Span {
    let (first, last) = (fit.tokens.lowerBound, fit.tokens.upperBound - 1)
    let (oldFirst, oldLast) = (passage.lowerBound, passage.upperBound - 1)
    var head = old.start.value - oldTokens.starts[oldFirst]
    var tail = oldTokens.ends[oldLast] - old.end.value
    // A part of a word that is another one now says nothing.
    if oldTokens.names[oldFirst] != tokens.names[first] { head = min(head, 0) }
    if oldTokens.names[oldLast] != tokens.names[last] { tail = min(tail, 0) }
    let floor = first > 0 ? tokens.ends[first - 1] : 0
    let ceiling = last + 1 < tokens.count ? tokens.starts[last + 1] : text.count
    let start = tokens.starts[first] + min(head, tokens.length(first) - 1)
    let end = tokens.ends[last] - min(tail, tokens.length(last) - 1)
    return Span(max(floor, start), min(ceiling, end))
  }
}
