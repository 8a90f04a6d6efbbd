package import Model

/// A search through an article's text.
package struct Search: Hashable, Sendable {
  package let pattern: String
  /// Where it was found in what is shown, in order.
  package private(set) var matches: [Span]
  /// Where it was found in folded boilerplate, in order.
  package private(set) var folded: [Span]
  /// Whether `n` goes towards the start.
  package let isBackward: Bool
  /// Whether the matches are shown: Esc puts them away, and `n` brings them back.
  package var isShown = true

  /// While it is being typed: where the reader stood before.
  package struct Draft: Hashable, Sendable {
    package var editor: LineEditor
    package let isBackward: Bool
    package let cursor: ScalarOffset
    package let top: ScalarOffset
    /// The search that Esc brings back.
    package let before: Search?
  }

  package init(_ pattern: String, in reading: Reading, isBackward: Bool) {
    self.pattern = pattern
    self.isBackward = isBackward
    let places = Pattern(pattern).foldedPlaces(in: reading.article)
    folded = places.filter { reading.visibleBlock(at: $0.start) == nil }
    let unfolded = places.filter { reading.visibleBlock(at: $0.start) != nil }
    matches = (Pattern(pattern).places(in: reading.article) + unfolded).sorted()
  }

  /// The same search where the blocks were corrected.
  func renewed(in reading: Reading) -> Search {
    var search = Search(pattern, in: reading, isBackward: isBackward)
    search.isShown = isShown
    return search
  }

  /// Takes what is folded among the matches.
  package mutating func takeFolded() {
    matches = (matches + folded).sorted()
    folded = []
  }

  /// The number of the match to go to from a place: the next after it (or at it), around the end.
  package func match(from place: ScalarOffset, orAt: Bool, forward: Bool) -> Int? {
    guard !matches.isEmpty else { return nil }
    if forward {
      return matches.firstIndex { orAt ? $0.start >= place : $0.start > place } ?? 0
    }
    return matches.lastIndex { orAt ? $0.start <= place : $0.start < place } ?? matches.count - 1
  }

  /// The number of the match that begins at the place.
  package func number(at place: ScalarOffset) -> Int? { matches.firstIndex { $0.start == place } }
}
