/// How likely something is: the rows of Intelligence Community Directive 203.
package enum Likelihood: String, CaseIterable, Hashable, Sendable {
  case almostNone = "almost-no-chance"
  case veryUnlikely = "very-unlikely"
  case unlikely
  case even = "roughly-even"
  case likely
  case veryLikely = "very-likely"
  case almostCertain = "almost-certain"

  /// Per cent.
  package var range: ClosedRange<Int> {
    switch self {
    case .almostNone: 1...5
    case .veryUnlikely: 5...20
    case .unlikely: 20...45
    case .even: 45...55
    case .likely: 55...80
    case .veryLikely: 80...95
    case .almostCertain: 95...99
    }
  }

  /// The two words of the row: of likelihood, and of probability. A text keeps to one of the columns.
  package var words: (likelihood: String, probability: String) {
    switch self {
    case .almostNone: ("almost no chance", "remote")
    case .veryUnlikely: ("very unlikely", "highly improbable")
    case .unlikely: ("unlikely", "improbable")
    case .even: ("roughly even chance", "roughly even odds")
    case .likely: ("likely", "probable")
    case .veryLikely: ("very likely", "highly probable")
    case .almostCertain: ("almost certain", "nearly certain")
    }
  }
}

/// How sure an analyst is of a judgement, which says nothing of how likely the thing is.
package enum Confidence: String, CaseIterable, Hashable, Sendable {
  case low
  case moderate
  case high

  /// What it says of the grounds of the judgement: US National Intelligence Council, "Iran: Nuclear
  /// Intentions and Capabilities" (2007), "What We Mean When We Say".
  package var meaning: String {
    switch self {
    case .low: "scant or fragmented information, or doubtful sources"
    case .moderate: "plausible and credibly sourced, but little confirmed"
    case .high: "good information, or a matter open to firm judgement"
    }
  }
}
