package import Model

/// How many truly independent origins a claim has, which they are, and what is doubtful about them.
package struct Origins: Hashable, Sendable {
  package let number: OriginCount
  /// The origins, those of the high end, named ones first, in the order in which they are met.
  package let roots: [Root]
  /// Sources that rest on one another in a ring: circular reporting.
  package let circles: [Circle]
  /// The path of each assertion that counts, in the order given, as its article tells it.
  package let paths: [Path]
  /// The articles that name nobody, those that are copies left out.
  package let silent: [ID<Article>]
  package let flags: [OriginFlag]

  package var articles: Int { number.articles }
  package var outlets: Int { number.outlets }
  package var count: ClosedRange<Int> { number.count }
  package var named: ClosedRange<Int> { number.named }
  package var anonymous: ClosedRange<Int> { number.anonymous }
  package var untraceable: ClosedRange<Int> { number.untraceable }
  package var low: Int { number.low }
  package var high: Int { number.high }
  package var phrase: String { number.phrase }
}

/// One origin: sources that are one, or of which one stands for the others.
package struct Root: Hashable, Sendable {
  /// By id.
  package let sources: [ID<Source>]
  /// Whether nobody among them has a name.
  package let isAnonymous: Bool
  /// The paths that end here, also those of copies, in the order given. Where an article cites an
  /// outlet, its path goes on by what that outlet's own article says.
  package let paths: [Path]
}

/// Sources of which each rests on all the others.
package struct Circle: Hashable, Sendable {
  /// By id.
  package let sources: [ID<Source>]
  /// Whether a way leads out of the ring, to an origin.
  package let hasOrigin: Bool
}
