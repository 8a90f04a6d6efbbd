/// How many truly independent origins a claim has, in numbers.
///
/// A count is an interval: its low end takes all unresolved anonymous sources for one, and
/// everything possibly the same for the same; its high end keeps them apart.
package struct OriginCount: Hashable, Sendable {
  /// Articles that make the claim.
  package let articles: Int
  /// Outlets that they appeared in, where those are known.
  package let outlets: Int
  /// Whether that of some article is not known.
  let hasUnknownOutlets: Bool
  /// Independent origins: `named` and `anonymous` together.
  package let count: ClosedRange<Int>
  package let named: ClosedRange<Int>
  package let anonymous: ClosedRange<Int>
  /// Articles that name nobody, copies of one another counted once, and circles without a way out.
  package let untraceable: ClosedRange<Int>
  /// Rings of sources that rest on one another.
  package let circles: Int

  package var low: Int { count.lowerBound }
  package var high: Int { count.upperBound }

  init(
    articles: Int, outlets: Int, hasUnknownOutlets: Bool, low: Tally, high: Tally,
    silent: ClosedRange<Int>, circles: Int
  ) {
    self.articles = articles
    self.outlets = outlets
    self.hasUnknownOutlets = hasUnknownOutlets
    count = low.total.upTo(high.total)
    named = low.named.count.upTo(high.named.count)
    anonymous = low.anonymous.count.upTo(high.anonymous.count)
    untraceable = (low.lost + silent.lowerBound).upTo(high.lost + silent.upperBound)
    self.circles = circles
  }
}
