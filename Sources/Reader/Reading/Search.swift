package import Model

/// A search through an article's text.
package struct Search: Hashable, Sendable {
  package let pattern: String
  /// What a search of the library looked for; empty where the pattern is all.
  private let words: [SearchWords]
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
    self.init(
      pattern, [], Pattern(pattern).places(in: reading.article),
      folded: Pattern(pattern).foldedPlaces(in: reading.article), in: reading,
      isBackward: isBackward)
  }

  /// What a search of the library looked for, in one article.
  init(_ searched: SearchedWords, in reading: Reading) {
    let places = SearchedText(reading.article).places(of: searched.words)
    self.init(
      searched.line, searched.words, places.open.flatMap(\.self).sorted().withoutOverlaps,
      folded: places.folded.flatMap(\.self).sorted().withoutOverlaps, in: reading,
      isBackward: false)
  }

  private init(
    _ pattern: String, _ words: [SearchWords], _ open: [Span], folded places: [Span],
    in reading: Reading, isBackward: Bool
  ) {
    self.pattern = pattern
    self.words = words
    self.isBackward = isBackward
    folded = places.filter { reading.visibleBlock(at: $0.start) == nil }
    let unfolded = places.filter { reading.visibleBlock(at: $0.start) != nil }
    matches = (open + unfolded).sorted()
  }

  /// The same search where the blocks were corrected.
  func renewed(in reading: Reading) -> Search {
    var search =
      words.isEmpty
      ? Search(pattern, in: reading, isBackward: isBackward)
      : Search(SearchedWords(pattern, words), in: reading)
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

/// The words that a search of the library looked for, with the line that they were read from.
package struct SearchedWords: Hashable, Sendable {
  package let line: String
  package let words: [SearchWords]

  package init(_ line: String, _ words: [SearchWords]) {
    self.line = line
    self.words = words
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
