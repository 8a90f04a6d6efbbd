package import Model

#if canImport(Glibc)
  import func Glibc.log
#elseif canImport(Musl)
  import func Musl.log
#elseif canImport(Darwin)
  import func Darwin.log
#endif

/// A claim of the ledger whose words are like others.
package struct SimilarClaim: Hashable, Sendable {
  package let claim: ID<Claim>
  /// From 0, nothing in common, to 1, as like as the words are to themselves.
  package let score: Double
}

extension Ledgers {
  /// The claims whose statements are most like a text, the most similar first, each once: one that was
  /// merged into another speaks for that one.
  ///
  /// BM25 (Robertson and Zaragoza, "The Probabilistic Relevance Framework: BM25 and Beyond", 2009,
  /// section 3.4, with k1 = 1.2 and b = 0.75), over runs of letters, as a share of what the text
  /// scores against itself. Rare words count more than common ones. Takes one pass over the
  /// statements.
  package func similarClaims(to text: String, least: Double = 0.05, limit: Int = 8)
    -> [SimilarClaim]
  {
    var comparison = Comparison(with: text)
    for claim in claims { comparison.add(claim.statement) }
    let scores = comparison.scores()
    let redirects = claimRedirects
    var best: [ID<Claim>: Double] = [:]
    for (claim, score) in zip(claims, scores) where score >= least {
      let id = redirects[claim.id] ?? claim.id
      best[id] = max(best[id] ?? 0, score)
    }
    let found = best.map { SimilarClaim(claim: $0.key, score: $0.value) }
    return Array(found.sorted { $0.comes(before: $1) }.prefix(limit))
  }
}

extension [SimilarClaim] {
  /// The first, where it is so like the words that it stands before a new claim. Of planted sentences
  /// about the same affairs (`ClearClaimTests`) those that make none of the claims score up to 0.36,
  /// and more only where two claims are alike; of other wordings of the claims six in ten score more.
  package var clear: SimilarClaim? {
    foremost(of: 0.38)
  }

  /// The first, where it is enough before the next for its chain to be proposed: of long sentences of
  /// news the claims that they make score 0.08 and more.
  package var likely: SimilarClaim? { foremost(of: 0.08) }

  private func foremost(of least: Double) -> SimilarClaim? {
    guard let first, first.score >= least else { return nil }
    let next = dropFirst().first?.score ?? 0
    return first.score >= 1.25 * next ? first : nil
  }
}

extension SimilarClaim {
  fileprivate func comes(before other: SimilarClaim) -> Bool {
    score == other.score ? claim < other.claim : score > other.score
  }
}

/// One text beside many.
private struct Comparison {
  private struct Hit {
    let text: Int
    let term: Int
    var count: Int
  }

  private let wanted: GramTable
  private var hits: [Hit] = []
  private var lengths: [Int] = []
  /// In how many of the texts each term stands.
  private var spread: [Int]
  /// Where in `hits` each term of the text that is being read is.
  private var place: [Int]

  private static let saturation = 1.2
  private static let lengthShare = 0.75

  init(with text: String) {
    wanted = GramTable(text)
    spread = wanted.counts.map { _ in 0 }
    place = spread.map { _ in -1 }
  }

  mutating func add(_ text: String) {
    let first = hits.count
    var length = 0
    let wanted = wanted
    Grams.each(in: text) { gram in
      length += 1
      let term = wanted.number(of: gram)
      guard term >= 0 else { return }
      if place[term] < first {
        place[term] = hits.count
        hits.append(Hit(text: lengths.count, term: term, count: 0))
        spread[term] += 1
      }
      hits[place[term]].count += 1
    }
    lengths.append(length)
  }

  /// In the order in which the texts were added.
  func scores() -> [Double] {
    let mean = Double(lengths.reduce(0, +)) / Double(max(1, lengths.count))
    let weights = zip(spread, wanted.counts).map { spread, count in
      let (all, spread) = (Double(lengths.count), Double(spread))
      return log(1 + (all - spread + 0.5) / (spread + 0.5)) * Double(count)
    }
    let own = zip(weights, wanted.counts).reduce(0) { sum, term in
      sum + term.0 * Self.gain(term.1, length: wanted.length, mean: mean)
    }
    var scores = Array(repeating: 0.0, count: lengths.count)
    guard own > 0 else { return scores }
    for hit in hits {
      let gain = Self.gain(hit.count, length: lengths[hit.text], mean: mean)
      scores[hit.text] += weights[hit.term] * gain / own
    }
    return scores.map { min(1, $0) }
  }

  /// How much a term adds that stands so often in a text of that length.
  private static func gain(_ count: Int, length: Int, mean: Double) -> Double {
    let norm = 1 - lengthShare + lengthShare * Double(length) / max(1, mean)
    return Double(count) * (saturation + 1) / (Double(count) + saturation * norm)
  }
}
