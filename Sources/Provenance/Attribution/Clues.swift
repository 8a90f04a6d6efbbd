/// What speaks for or against words of a sentence being those of whoever says it.
///
/// The clues are those of O'Keefe et al., "A Sequence Labelling Approach to Quote Attribution" (EMNLP
/// 2012, section 5): where a name stands to the verb of saying and to the quotation, how far away it
/// is, how often it is named, and whether it has spoken before.
enum Clue: Int, CaseIterable {
  /// Where its sentence stands to the passage.
  case before, after
  /// What it is to a verb of saying, a sure one first.
  case subject, weakSubject, apposed, weakApposed, inverted, weakInverted, led, nearLed
  case nearSubject, weakNearSubject, farSubject, addressed, object, passive
  /// What it is.
  case pronoun, description, person, organisation, outlet
  /// Where it stands.
  case afterPreposition, possessive, quoted, inContent, opensSentence, namedFirst, modifies,
    relative
  /// What is known of it in the rest of the text.
  case spokeBefore, namedOften
}

struct Clues: Hashable {
  private(set) var bits: UInt64 = 0

  mutating func add(_ clue: Clue) { bits |= 1 << UInt64(clue.rawValue) }
  func has(_ clue: Clue) -> Bool { bits & (1 << UInt64(clue.rawValue)) != 0 }

  var score: Double {
    Clue.allCases.reduce(0) { has($1) ? $0 + $1.weight : $0 }
  }
}

extension Clue {
  /// By logistic regression over the candidates of 130 articles of PolNeAR's training part, rounded;
  /// inversion, which wire copy has more often than those, counts as a subject does. That of `relative`
  /// is judged, and measured as the others are (`GuessMeasureTests`).
  var weight: Double {
    switch self {
    case .before: -4.2
    case .after: -5
    case .subject: 2.7
    case .weakSubject: 1.5
    case .apposed: 1.2
    case .weakApposed: 0.3
    case .inverted: 4
    case .weakInverted: 0.5
    case .led: 2
    case .nearLed: 1.2
    case .nearSubject: 0.3
    case .weakNearSubject: 0.4
    case .farSubject: 0.5
    case .addressed: -0.9
    case .object: -1.2
    case .passive: 0.3
    case .pronoun: 0.6
    case .description: 0.3
    case .person: 0.4
    case .organisation: -0.4
    case .outlet: 0.5
    case .afterPreposition: -1.1
    case .possessive: -0.8
    case .quoted: -2.9
    case .inContent: -2
    case .opensSentence: 1.1
    case .namedFirst: 0.3
    case .modifies: -1
    case .relative: -1
    case .spokeBefore: 1
    case .namedOften: -0.2
    }
  }
}
