package import Model

/// How many truly independent origins a claim has.
///
/// A count is an interval: its low end takes all unresolved anonymous sources for one, and
/// everything possibly the same for the same; its high end keeps them apart.
package struct Origins: Hashable, Sendable {
  /// Articles that make the claim.
  package let articles: Int
  /// Outlets that they appeared in, where those are known.
  package let outlets: Int
  /// The origins, those of the high end, the first reached first.
  package let roots: [Root]
  /// Independent origins: `named` and `anonymous` together.
  package let count: ClosedRange<Int>
  package let named: ClosedRange<Int>
  package let anonymous: ClosedRange<Int>
  /// Articles that name nobody, copies of one another counted once, and circles without a way out.
  package let untraceable: ClosedRange<Int>
  /// Sources that rest on one another in a ring: circular reporting.
  package let circles: [Circle]
  /// The path of each assertion that counts, in the order given.
  package let paths: [Path]

  package var low: Int { count.lowerBound }
  package var high: Int { count.upperBound }
}

/// One origin: sources that are one, or of which one stands for the others.
package struct Root: Hashable, Sendable {
  /// By id.
  package let sources: [ID<Source>]
  /// Whether nobody among them has a name.
  package let isAnonymous: Bool
  /// The paths that end here, also those of copies, in the order given.
  package let paths: [Path]
}

/// Sources of which each rests on all the others.
package struct Circle: Hashable, Sendable {
  /// By id.
  package let sources: [ID<Source>]
  /// Whether a way leads out of the ring, to an origin.
  package let hasOrigin: Bool
}
