/// Finds a quote by its words and the scalars around it, where the text that it was taken from is
/// not at hand.
struct QuoteSearch: Sendable {
  /// Scores are in percent. Below the floor a place is only a candidate.
  static let floor = 78.0
  /// How far the best place must be ahead of the next.
  static let margin = 18.0
  /// A quote of one token weighs this much of 100, and `tokenWeight` more for each further one up
  /// to `mostQuoteWeight`; prefix and suffix share the rest. Few words stand everywhere, so that
  /// what is around them has to tell.
  static let quoteWeight = 40.0
  static let tokenWeight = 4.0
  static let mostQuoteWeight = 75.0
  /// A word that the text holds more often than this does not point at a place.
  static let commonest = 16
  /// The places that a quote is tried at, apart from those where it stands word for word.
  static let attempts = 6

  private let tokens: TokenText
  /// The tokens of the text by name.
  private let index: [UInt64: [Int32]]

  init(_ tokens: TokenText) {
    self.tokens = tokens
    var index: [UInt64: [Int32]] = [:]
    for (place, name) in tokens.names.enumerated() { index[name, default: []].append(Int32(place)) }
    self.index = index
  }

  struct Found: Hashable, Sendable {
    let fit: Fit
    /// 0 to 100.
    let score: Double
    /// Whether the words, and all that is known of one side, are the same: another place as good
    /// as this one makes both uncertain.
    let isRival: Bool
  }

  /// The places in order of score, and whether the first one is certain.
  func places(of quote: Quoted) -> (found: [Found], isSure: Bool) {
    guard !quote.passage.isEmpty else { return ([], false) }
    let exact = exactPlaces(of: quote)
    let loose = likelyPlaces(of: quote).filter { fit in
      !exact.contains { $0.tokens.overlaps(fit.tokens) }
    }
    let found = (exact + loose).map { weighed($0, quote) }.sorted {
      $0.score == $1.score
        ? $0.fit.tokens.lowerBound < $1.fit.tokens.lowerBound : $0.score > $1.score
    }
    guard let best = found.first else { return ([], false) }
    let isAhead = found.count < 2 || best.score - found[1].score >= Self.margin
    let isUsable =
      best.fit.isExact
      || best.fit.hasSureEdges && best.fit.quality >= TextMap.leastQuality
    let isSure =
      best.score >= Self.floor && isAhead && isUsable && found.count(where: \.isRival) < 2
    return (found, isSure)
  }

  /// Where the quote's tokens stand as they are.
  private func exactPlaces(of quote: Quoted) -> [Fit] {
    let passage = quote.passage
    let rarest = passage.min { count(quote.tokens.names[$0]) < count(quote.tokens.names[$1]) }
    guard let rarest, let places = index[quote.tokens.names[rarest]] else { return [] }
    let offset = rarest - passage.lowerBound
    return places.compactMap { place in
      let start = Int(place) - offset
      guard start >= 0, start + passage.count <= tokens.count,
        tokens.names[start..<(start + passage.count)].elementsEqual(quote.tokens.names[passage])
      else { return nil }
      return Fit(
        tokens: start..<(start + passage.count), quality: 1, isExact: true, hasSureEdges: true)
    }
  }

  private func count(_ name: UInt64) -> Int { index[name]?.count ?? 0 }

  /// Where rare words of the quote and around it point, with as much of it as stands there.
  private func likelyPlaces(of quote: Quoted) -> [Fit] {
    var votes: [Int: Int] = [:]
    for token in 0..<quote.tokens.count {
      guard let places = index[quote.tokens.names[token]], places.count <= Self.commonest else {
        continue
      }
      for place in places { votes[(Int(place) - token) >> 2, default: 0] += 1 }
    }
    let best = votes.filter { $0.value >= 2 }.sorted {
      $0.value == $1.value ? $0.key < $1.key : $0.value > $1.value
    }
    return Set(best.prefix(Self.attempts).compactMap { fit(of: quote, at: $0.key << 2) })
      .sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }
  }

  private func fit(of quote: Quoted, at start: Int) -> Fit? {
    let slack = 8 + quote.tokens.count / 8
    let window = max(0, start - slack)..<min(tokens.count, start + quote.tokens.count + slack)
    guard !window.isEmpty else { return nil }
    let map = TextMap(old: quote.tokens, new: tokens.part(window))
    return map.fits(of: quote.passage, in: map.inOrder).first.map { fit in
      Fit(
        tokens: (fit.tokens.lowerBound + window.lowerBound)..<(fit.tokens.upperBound
          + window.lowerBound),
        quality: fit.quality, isExact: fit.isExact, hasSureEdges: fit.hasSureEdges,
        neighbours: fit.neighbours)
    }
  }
}

// MARK: - Weighing

extension QuoteSearch {
  private func weighed(_ fit: Fit, _ quote: Quoted) -> Found {
    let before = likeness(
      quote.tokens.names[0..<quote.passage.lowerBound].reversed(),
      tokens.names[0..<fit.tokens.lowerBound].reversed())
    let behind = likeness(
      quote.tokens.names[quote.passage.upperBound...], tokens.names[fit.tokens.upperBound...])
    let weight = min(
      Self.mostQuoteWeight, Self.quoteWeight + Self.tokenWeight * Double(quote.passage.count - 1))
    let context = (100 - weight) / 2
    return Found(
      fit: fit, score: weight * fit.quality + context * (before + behind),
      isRival: fit.isExact && max(before, behind) >= 0.9)
  }

  /// How many of the tokens stand in the other text, too, in their order and near the quote: 0 to
  /// 1. The longest common subsequence, within two more tokens than there are.
  private func likeness(
    _ wanted: some Collection<UInt64>, _ text: some Collection<UInt64>
  ) -> Double {
    guard !wanted.isEmpty else { return text.isEmpty ? 1 : 0.5 }
    let near = Array(text.prefix(wanted.count + 2))
    var row = [Int](repeating: 0, count: near.count + 1)
    for name in wanted {
      var diagonal = 0
      for column in near.indices {
        let above = row[column + 1]
        row[column + 1] = name == near[column] ? diagonal + 1 : max(above, row[column])
        diagonal = above
      }
    }
    return Double(row.last ?? 0) / Double(wanted.count)
  }
}

/// A quote and what is known of the text around it, as tokens.
struct Quoted: Sendable {
  let tokens: TokenText
  /// The tokens of the quote itself.
  let passage: Range<Int>
  /// The quote's scalars among the tokens' own.
  let span: Span

  /// A word that the edge of prefix or suffix cuts is left out.
  init(_ anchor: Anchor) {
    let start = anchor.prefix.unicodeScalars.count
    span = Span(start, start + anchor.exact.unicodeScalars.count)
    let all = TokenText(ScalarText(anchor.prefix + anchor.exact + anchor.suffix))
    let passage = all.tokens(in: span)
    let cutsStart = start >= Anchor.context && passage.lowerBound > 0
    let cutsEnd =
      anchor.suffix.unicodeScalars.count >= Anchor.context && passage.upperBound < all.count
    let low = cutsStart ? 1 : 0
    tokens = all.part(low..<(cutsEnd ? all.count - 1 : all.count))
    self.passage = (passage.lowerBound - low)..<(passage.upperBound - low)
  }
}
