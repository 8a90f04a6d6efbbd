import Model

extension Guessing {
  /// What a mention is to the others of its sentence. Prepositions tell it: Pareti, "Attribution: A
  /// Computational Approach" (Edinburgh 2015), chapter 3, has these among the cues of PARC.
  func part(of candidate: Candidate) -> SourceGuess.Part {
    let words = sentences[candidate.sentence].words
    if let place = sentences[candidate.sentence].wordBefore(candidate.mention), place > 0 {
      let (link, head) = (words[place].small, words[place - 1].small)
      if link == "by", Cues.holding.contains(head) { return .carries }
      if !isPerson(candidate) {
        if link == "with", Self.talks.contains(head) { return .carries }
        if link == "to", Self.talks.contains(head) || head == "statement" { return .carries }
      }
      if link == "on", head == "based" { return .cited }
    }
    guard let relation = candidate.relation else { return .named }
    switch relation.clue {
    case .addressed: return kind(of: candidate) == .outlet ? .carries : .named
    case .passive: return relation.cue.addresses ? .carries : .named
    case .led, .nearLed:
      let cue = words[relation.cue.words.lowerBound].small
      return Cues.quoting.contains(cue) ? .cited : .speaks
    default: return relation.clue.isSpeaking ? .speaks : .named
    }
  }

  /// The verb by which it is told: `told the Courier`, `the Courier was told`.
  func heard(by candidate: Candidate) -> Span? {
    guard let relation = candidate.relation, [.addressed, .passive].contains(relation.clue) else {
      return nil
    }
    return span(of: relation.cue, in: candidate.sentence)
  }

  /// Whoever is behind them is talked to.
  private static let talks: Set = [
    "interview", "interviews", "conversation", "spoke", "speaks", "spoken", "speaking", "talked",
    "talking", "said",
  ]

  private func kind(of candidate: Candidate) -> SourceKind? {
    entities.number(of: candidate.mention).map { entities.all[$0].kind } ?? candidate.mention.kind
  }

  private func isPerson(_ candidate: Candidate) -> Bool {
    let kind = kind(of: candidate)
    return kind == .person || kind == .anonymous
  }
}
