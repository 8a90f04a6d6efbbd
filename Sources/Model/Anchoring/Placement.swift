/// A place at which a mark may stand now.
package struct Candidate: Hashable, Sendable {
  /// One for each part of the mark, in order of reading.
  package let spans: [Span]
  /// How much speaks for the place, 0 to 100.
  package let score: Int
  /// The words that stand there, ` … ` between those that stand apart.
  package let words: String

  init(_ spans: [Span], score: Int, in text: ScalarText) {
    self.spans = spans
    self.score = score
    words = spans.map { text[$0] }.joined(separator: " … ")
  }
}

/// Where an anchor of an older text stands in a newer one.
package enum Placement: Hashable, Sendable {
  /// At the same place, in the same words.
  case same
  /// Elsewhere, or in other words: the anchor holds those that stand there now. A mark follows only
  /// into its own words.
  case moved(Anchor)
  /// Nowhere that is certain; at most five places, the likeliest first.
  case orphaned(candidates: [Candidate])

  package static let mostCandidates = 5
}

extension Anchor {
  /// Where the anchor stands in `text`. `old` is the text that it was taken from, where that is at
  /// hand: then the two texts are compared as a whole, and far more is certain.
  package func placement(in text: ScalarText, from old: ScalarText? = nil) -> Placement {
    var carrier = Carrier(to: text, from: old)
    return carrier.placement(of: self, isOfOldText: old.map(stands) ?? false)
  }
}
