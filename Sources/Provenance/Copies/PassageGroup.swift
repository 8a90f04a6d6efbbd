package import Model

/// A passage that stands in several articles which are no copies of each other: a quote of the same
/// speech, a paragraph of an agency's, a note of the house's.
package struct PassageGroup: Hashable, Sendable {
  package struct Place: Hashable, Sendable {
    package let article: ID<Article>
    /// Scalar offsets of the article's text.
    package let span: Span
    /// The share of the article's words that stand in the span, from 0 to 1.
    package let share: Double
  }

  /// How many words of it two of the articles have in common, at most.
  package let words: Int
  /// At least two, in the order of publication; of copies, the first stands for all.
  package let places: [Place]
}

/// Passages of pairs of texts, put together where they are the same in one of them.
struct PassageGrouping {
  fileprivate struct End {
    let text: Int
    let words: Range<Int>
  }

  /// Both ends of each passage, one after the other.
  private var ends: [End] = []
  private var lengths: [Int] = []

  mutating func add(_ chain: RunChain, of first: Int, _ second: Int, length: Int) {
    ends += [End(text: first, words: chain.first), End(text: second, words: chain.second)]
    lengths.append(length)
  }

  /// The longest first.
  func groups(_ texts: [BodyText]) -> [PassageGroup] {
    var sets = UnionFind(count: ends.count)
    for passage in lengths.indices { sets.unite(2 * passage, 2 * passage + 1) }
    let order = ends.indices.sorted { Self.key(ends[$0]) < Self.key(ends[$1]) }
    for (one, next) in zip(order, order.dropFirst()) where Self.areSame(ends[one], ends[next]) {
      sets.unite(one, next)
    }
    return Dictionary(grouping: order) { sets.find($0) }.values
      .map { group($0, texts) }.sorted { Self.key($0) < Self.key($1) }
  }

  private func group(_ members: [Int], _ texts: [BodyText]) -> PassageGroup {
    var places: [End] = []
    for end in members.map({ ends[$0] }) {
      if let last = places.last, last.text == end.text, last.words.overlaps(end.words) {
        places[places.count - 1] = last.joined(with: end)
      } else {
        places.append(end)
      }
    }
    return PassageGroup(
      words: members.map { lengths[$0 / 2] }.max() ?? 0,
      places: places.map { place in
        let words = texts[place.text].words
        return PassageGroup.Place(
          article: texts[place.text].id, span: words.span(of: place.words),
          share: Double(place.words.count) / Double(max(1, words.count)))
      })
  }

  /// Whether one text's passages are the same: half of the shorter stands in both.
  private static func areSame(_ a: End, _ b: End) -> Bool {
    guard a.text == b.text else { return false }
    return a.words.clamped(to: b.words).count * 2 >= min(a.words.count, b.words.count)
  }

  private static func key(_ end: End) -> (Int, Int, Int) {
    (end.text, end.words.lowerBound, -end.words.upperBound)
  }

  private static func key(_ group: PassageGroup) -> (Int, Int, ID<Article>, Span) {
    (-group.words, -group.places.count, group.places[0].article, group.places[0].span)
  }
}

extension PassageGrouping.End {
  fileprivate func joined(with other: Self) -> Self {
    let low = min(words.lowerBound, other.words.lowerBound)
    return Self(text: text, words: low..<max(words.upperBound, other.words.upperBound))
  }
}
