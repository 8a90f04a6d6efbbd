/// What a mention is to the verbs of saying of its sentence.
struct CueRelation {
  let clue: Clue
  let cue: CueFind
}

extension SpokenSentence {
  /// The surest relation; nil where there is no cue, or none that it could belong to.
  func relation(of mention: Mention, to cues: [CueFind], among others: [Mention]) -> CueRelation? {
    cues.compactMap { cue in
      clue(of: mention, to: cue, among: others).map { CueRelation(clue: $0, cue: cue) }
    }.min { $0.clue.rank < $1.clue.rank }
  }

  private func clue(of mention: Mention, to cue: CueFind, among others: [Mention]) -> Clue? {
    if mention.start >= cue.words.upperBound { return behind(mention, cue) }
    if mention.words.upperBound <= cue.words.lowerBound { return ahead(mention, cue, others) }
    return nil
  }

  private func behind(_ mention: Mention, _ cue: CueFind) -> Clue? {
    let between = words[cue.words.upperBound..<mention.start]
    guard !between.contains(where: { $0.gap.contains(.comma) || $0.gap.contains(.stop) }) else {
      return nil
    }
    let skipped = between.filter { !Function.determiners.contains($0.small) }
    if cue.leads { return skipped.isEmpty ? .led : skipped.count < 5 ? .nearLed : nil }
    guard skipped.isEmpty, !words[mention.start].gap.contains(.comma) else { return nil }
    let gap = words[cue.words.lowerBound].gap
    let verb = words[cue.words.lowerBound].small
    let mayInvert = !Cues.neverInverted.contains(verb) && !verb.hasSuffix("ing")
    if mayInvert, gap.contains(.comma) || gap.contains(.quote), closes(mention) {
      return cue.strength == .strong ? .inverted : .weakInverted
    }
    return cue.addresses ? .addressed : .object
  }

  /// Whether no verb may follow: `said Jane Roe, a farmer`, but not `says Jane Roe will leave`.
  private func closes(_ mention: Mention) -> Bool {
    guard mention.words.upperBound < words.count else { return true }
    let next = words[mention.words.upperBound]
    return !next.gap.isEmpty || Function.prepositions.contains(next.small)
      || Descriptions.sorts[next.small] != nil
  }

  private func ahead(_ mention: Mention, _ cue: CueFind, _ others: [Mention]) -> Clue? {
    guard !cue.leads || cue.words.count == 1 else { return nil }
    let isStrong = cue.strength == .strong
    var end = cue.words.lowerBound
    while end > mention.words.upperBound, isBetween(words[end - 1].small) { end -= 1 }
    let between = mention.words.upperBound..<end
    let commas = (mention.words.upperBound...cue.words.lowerBound).count {
      words[$0].gap.contains(.comma)
    }
    if between.isEmpty, commas == 0 {
      return isPassive(cue) ? .passive : isStrong ? .subject : .weakSubject
    }
    let opens = words[mention.words.upperBound].gap
    if opens.contains(.comma) || opens.contains(.opens) || opens.contains(.dash), commas > 0 {
      return isStrong ? .apposed : .weakApposed
    }
    let isNext = !others.contains {
      $0.nature == .name && $0.words.lowerBound >= mention.words.upperBound
        && $0.words.upperBound <= end
    }
    if commas == 0, between.count < 5, isNext { return isStrong ? .nearSubject : .weakNearSubject }
    return .farSubject
  }

  private func isBetween(_ word: String) -> Bool {
    Cues.betweenSubjectAndVerb.contains(word) || word.hasSuffix("ly")
  }

  /// `was told`, `were asked`.
  private func isPassive(_ cue: CueFind) -> Bool {
    guard cue.addresses, cue.words.lowerBound > 0 else { return false }
    return ["was", "were", "is", "are", "been", "be", "being"].contains(
      words[cue.words.lowerBound - 1].small)
  }
}

extension Clue {
  /// Which of several relations counts.
  fileprivate var rank: Int {
    let order: [Clue] = [
      .inverted, .led, .subject, .apposed, .weakInverted, .weakSubject, .nearLed, .weakApposed,
      .nearSubject, .weakNearSubject, .addressed, .passive, .object, .farSubject,
    ]
    return order.firstIndex(of: self) ?? order.count
  }

  func speaking(isBehind: Bool) -> Entities.Place.Speaking {
    switch self {
    case .led: .surely
    case .subject, .apposed, .inverted: isBehind ? .maybe : .surely
    default: isSpeaking ? .maybe : .no
    }
  }

  /// Whether it says that the mention speaks.
  var isSpeaking: Bool {
    switch self {
    case .subject, .weakSubject, .apposed, .weakApposed, .inverted, .weakInverted, .led, .nearLed,
      .nearSubject, .weakNearSubject:
      true
    default: false
    }
  }
}
