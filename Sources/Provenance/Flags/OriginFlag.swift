package import Model

/// Something doubtful about a claim's origins, with what shows it.
package enum OriginFlag: Hashable, Sendable {
  /// Sources that rest on one another: what seems to come from several comes from one, or none.
  case circular(Ring)
  /// An origin that came out after what depends on it.
  case youngerRoot(Younger)
  /// All of it rests on one origin: its sources.
  case singleSource([ID<Source>])
  /// No origin has a name: the sources of each.
  case anonymousOnly([[ID<Source>]])
  /// No origin is to be found: the articles that make the claim.
  case untraceable([ID<Article>])
  /// It is graded 1, confirmed by other sources, and may have fewer than two independent origins.
  case confirmedTooSoon(Confirmation)
  /// Some articles support it and some deny it; one may do both.
  case disputed(supporting: [ID<Article>], denying: [ID<Article>])
  /// Relations of its sources or articles that cannot be true together.
  case contradictory(Contradiction)
  /// Its words mix what ICD 203 keeps apart.
  case mixedWords(EstimateFlaw)

  /// `single-source`.
  package var name: String {
    switch self {
    case .circular: "circular-reporting"
    case .youngerRoot: "younger-root"
    case .singleSource: "single-source"
    case .anonymousOnly: "anonymous-only"
    case .untraceable: "untraceable"
    case .confirmedTooSoon: "confirmed-too-soon"
    case .disputed: "disputed"
    case .contradictory: "contradictory-relations"
    case .mixedWords: "mixed-words"
    }
  }
}

/// A shortest way around a circle.
package struct Ring: Hashable, Sendable {
  /// The last one leads back to where the first begins.
  package let citations: [Citation]
  /// All sources of the circle, by id.
  package let sources: [ID<Source>]
  /// Whether a way leads out of it, to an origin.
  package let hasOrigin: Bool
}

/// One source has it from another, says an article.
package struct Citation: Hashable, Sendable {
  package let from: ID<Source>
  package let to: ID<Source>
  package let article: ID<Article>
  package let assertion: ID<Assertion>
}

/// An origin that is younger than what depends on it, and the way between.
package struct Younger: Hashable, Sendable {
  package enum Dependant: Hashable, Sendable {
    case article(ID<Article>)
    case source(ID<Source>)
  }

  package let dependant: Dependant
  /// When the dependant came out.
  package let date: PartialDate
  /// From the first source behind the dependant to the origin.
  package let steps: [ID<Source>]
  /// When the origin came out.
  package let originDate: PartialDate
}

/// Where a claim is graded 1.
package struct Confirmation: Hashable, Sendable {
  /// The least number of independent origins.
  package let low: Int
  /// Whether the claim itself is graded so.
  package let isOfClaim: Bool
  /// The articles whose assertions are graded so.
  package let articles: [ID<Article>]
}
