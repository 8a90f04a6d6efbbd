package import Model

/// A search through an article's text.
package struct Search: Hashable, Sendable {
  package let pattern: String
  /// Where it was found, in order.
  package let matches: [Span]
  package let isBackward: Bool

  /// While it is being typed: where the reader stood before.
  package struct Draft: Hashable, Sendable {
    package var editor: LineEditor
    package let isBackward: Bool
    package let cursor: ScalarOffset
    package let top: ScalarOffset
    package let before: Search?
  }

  package init(_ pattern: String, in article: Article, isBackward: Bool) {
    self.pattern = pattern
    self.isBackward = isBackward
    matches = Pattern(pattern).places(in: article)
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
