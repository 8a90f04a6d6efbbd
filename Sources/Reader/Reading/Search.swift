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

  /// The pattern as a regular expression, while that is still looked for and after; nil where the
  /// pattern is words.
  private var expression: ExpressionSearch?
  /// Why the pattern is no regular expression.
  package private(set) var flaw: ExpressionFlaw?
  /// Whether the pattern is to be a regular expression.
  package let isExpression: Bool

  package init(
    _ pattern: String, in reading: Reading, isBackward: Bool, isExpression: Bool = false
  ) {
    guard !isExpression else {
      self.init(pattern, [], [], folded: [], in: reading, isBackward, isExpression: true)
      do { expression = ExpressionSearch(try SearchExpression(pattern)) } catch { flaw = error }
      goOn(in: reading)
      return
    }
    let words = Pattern(pattern)
    let places = words.places(in: reading.article, reading.levelled(keepingCase: words.keepsCase))
    self.init(pattern, [], places.open, folded: places.folded, in: reading, isBackward)
  }

  /// What a search of the library looked for, in one article.
  init(_ searched: SearchedWords, in reading: Reading) {
    let places = SearchedText(reading.article).places(of: searched.words)
    self.init(
      searched.line, searched.words, places.open.flatMap(\.self).sorted().withoutOverlaps,
      folded: places.folded.flatMap(\.self).sorted().withoutOverlaps, in: reading, false)
  }

  private init(
    _ pattern: String, _ words: [SearchWords], _ open: [Span], folded places: [Span],
    in reading: Reading, _ isBackward: Bool, isExpression: Bool = false
  ) {
    self.pattern = pattern
    self.words = words
    self.isBackward = isBackward
    self.isExpression = isExpression
    folded = places.filter { reading.visibleBlock(at: $0.start) == nil }
    let unfolded = places.filter { reading.visibleBlock(at: $0.start) != nil }
    matches = unfolded.isEmpty ? open : (open + unfolded).sorted()
  }

  /// So many steps of a regular expression are taken at once: some milliseconds of work.
  private static let work = 80_000

  /// Whether there is more to be looked through.
  package var isGoingOn: Bool { expression?.isGoingOn ?? false }

  /// Looks through more of the text, for some milliseconds.
  package mutating func goOn(in reading: Reading) {
    guard var search = expression else { return }
    // Not in two places, so that nothing is copied.
    expression = nil
    let loose = reading.levelled(keepingCase: search.expression.keepsCase)
    for found in search.goOn(in: reading.article, loose, work: Self.work) {
      let isFolded = found.isBoilerplate && reading.visibleBlock(at: found.span.start) == nil
      if isFolded { folded.append(found.span) } else { matches.append(found.span) }
    }
    expression = search
  }

  /// How far a search has come that takes long: `searching 40 %`; empty where it is whole.
  func progress(in reading: Reading) -> String {
    guard let search = expression, search.isGoingOn || search.isGivenUp else { return "" }
    let percent = search.percent(of: reading.article)
    return search.isGoingOn
      ? "searching, \(percent) % …" : "given up at \(percent) %: the expression takes too long"
  }

  /// The same search where the blocks were corrected.
  func renewed(in reading: Reading) -> Search {
    var search =
      words.isEmpty
      ? Search(pattern, in: reading, isBackward: isBackward, isExpression: isExpression)
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
    matches.next(from: place, orAt: orAt, forward: forward)
  }

  /// The number of the match that begins at the place.
  package func number(at place: ScalarOffset) -> Int? {
    let first = matches.first(startingAt: place)
    return matches[safe: first]?.start == place ? first : nil
  }
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
  /// Of spans in order the number of the one to go to from a place: the next after it (or at it),
  /// around the end.
  func next(from place: ScalarOffset, orAt: Bool, forward: Bool) -> Int? {
    guard !isEmpty else { return nil }
    let first = first(startingAt: place)
    let isThere = self[safe: first]?.start == place
    if forward {
      let next = isThere && !orAt ? first + 1 : first
      return next < count ? next : 0
    }
    let last = isThere && orAt ? first : first - 1
    return last >= 0 ? last : count - 1
  }

  /// The number of the first of spans in order that begins at the place or behind it. By binary search.
  fileprivate func first(startingAt place: ScalarOffset) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if self[middle].start < place { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// Of spans in order those that begin behind the end of the one before.
  fileprivate var withoutOverlaps: [Span] {
    var kept: [Span] = []
    for span in self where span.start >= kept.last?.end ?? .start { kept.append(span) }
    return kept
  }
}
