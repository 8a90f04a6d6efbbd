package import Model

/// What two articles have in common. A proposal: a person decides what it means.
package struct SharedText: Hashable, Sendable {
  /// The one that was published first, where that is known; else the one whose id comes first.
  package let first: ID<Article>
  package let second: ID<Article>
  /// Whether the first was published before the second, which then is the copy.
  package let isOrdered: Bool
  /// How much of the smaller text the larger one holds, from 0 to 1: `Shingles.overlap`.
  package let overlap: Double
  /// Of at least `SharedPassage.shown` words, in the order of the first article.
  package let passages: [SharedPassage]
  /// The share of each article's words that stand in the passages, from 0 to 1.
  package let firstShare: Double
  package let secondShare: Double

  /// The overlap from which an article is proposed as a copy.
  package static let floor = 0.5

  /// Whether one is proposed as a copy of the other.
  package var isCopy: Bool { overlap >= Self.floor }

  /// What any two articles have in common.
  package init(_ a: BodyText, _ b: BodyText) {
    let swaps = b.isBefore(a) ?? (b.id < a.id)
    let (a, b) = swaps ? (b, a) : (a, b)
    first = a.id
    second = b.id
    isOrdered = a.isBefore(b) ?? false
    overlap = a.shingles.overlap(with: b.shingles)
    let chains = RunChain.all(of: RunSearch(a.words).runs(in: b.words), a.words, b.words)
      .filter { $0.weight(in: a.words) >= SharedPassage.shown }
    passages = chains.map { $0.passage(a.words, b.words) }
      .sorted { ($0.first, $0.second) < ($1.first, $1.second) }
    firstShare = a.words.share(of: chains.flatMap { $0.runs.map(\.first) })
    secondShare = b.words.share(of: chains.flatMap { $0.runs.map(\.second) })
  }
}

extension BodyText {
  /// Whether it was published before the other; nil where that is not known.
  func isBefore(_ other: BodyText) -> Bool? {
    guard let published, let time = other.published else { return nil }
    return published.precedes(time)
  }
}

extension BodyWords {
  /// The share of all words that stand in at least one of the ranges.
  fileprivate func share(of ranges: [Range<Int>]) -> Double {
    var (covered, end) = (0, 0)
    for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      covered += max(0, range.upperBound - max(end, range.lowerBound))
      end = max(end, range.upperBound)
    }
    return count == 0 ? 0 : Double(covered) / Double(count)
  }
}
