import Model

/// What a mention is to the verbs of saying of its sentence.
///
/// The forms are those that Pareti describes in the Penn Attribution Relation Corpus ("Attribution: A
/// Computational Approach", Edinburgh 2015, chapter 3) and Newell et al. in PolNeAR: a verb with its
/// subject before or behind it, `according to`, and the passive, whose agent stands behind `by` and
/// whose subject does not speak.
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

  /// What the agent of a passive is: `as revealed in an investigation by NAME`.
  private func isAgent(_ mention: Mention, of cue: CueFind) -> Clue? {
    guard isParticiple(cue), !Cues.holding.contains(words[cue.words.lowerBound].small),
      let by = wordBefore(mention), words[by].small == "by",
      by >= cue.words.upperBound
    else { return nil }
    let between = words[cue.words.upperBound...by]
    guard !between.contains(where: { !$0.gap.isEmpty }) else { return nil }
    // `revealed by NAME`, `revealed this week in an investigation by NAME`
    if between.count == 1 || isOfDocument(mention) && between.count < 8 { return .led }
    return between.count <= 8 && !between.contains { Cues.strengths[$0.small] == .strong }
      ? .nearLed : nil
  }

  /// The place of the word before a mention, its article left out; nil where it begins the sentence, or
  /// where a sign stands between.
  func wordBefore(_ mention: Mention) -> Int? {
    var place = mention.start
    guard place > 0, words[place].gap.isEmpty else { return nil }
    place -= 1
    while place > 0, Function.determiners.contains(words[place].small) {
      guard words[place].gap.isEmpty else { return nil }
      place -= 1
    }
    return place
  }

  /// `a report in NAME`, `a separate investigation by NAME`: whose words they are.
  func isOfDocument(_ mention: Mention) -> Bool {
    guard let link = wordBefore(mention), link > 0, words[link].gap.isEmpty else { return false }
    return ["by", "from", "in"].contains(words[link].small)
      && Descriptions.sorts[words[link - 1].small] == .document
  }

  private func isParticiple(_ cue: CueFind) -> Bool {
    let verb = words[cue.words.lowerBound].small
    return cue.words.count == 1 && (verb.hasSuffix("ed") || Cues.participles.contains(verb))
  }

  private func clue(of mention: Mention, to cue: CueFind, among others: [Mention]) -> Clue? {
    if mention.start >= cue.words.upperBound { return behind(mention, cue) }
    if mention.words.upperBound <= cue.words.lowerBound { return ahead(mention, cue, others) }
    return nil
  }

  private func behind(_ mention: Mention, _ cue: CueFind) -> Clue? {
    if let agent = isAgent(mention, of: cue) { return agent }
    let between = words[cue.words.upperBound..<mention.start]
    guard !between.contains(where: { $0.gap.contains(.comma) || $0.gap.contains(.stop) }) else {
      return nil
    }
    let skipped = between.filter { !Function.determiners.contains($0.small) }
    if cue.leads {
      return skipped.isEmpty || isOfDocument(mention) && skipped.count < 7
        ? .led : skipped.count < 5 ? .nearLed : nil
    }
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
    // `a report in NAME`, `a fellow at NAME,`: the verb is that of what stands before.
    if let before = wordBefore(mention), Self.inner.contains(words[before].small),
      !isOfDocument(mention)
    {
      return .farSubject
    }
    let end = max(mention.words.upperBound, startOfVerb(cue))
    let between = mention.words.upperBound..<end
    let commas = (mention.words.upperBound...cue.words.lowerBound).count {
      words[$0].gap.contains(.comma)
    }
    if between.isEmpty, commas == 0 {
      return isPassive(cue) ? .passive : isStrong ? .subject : .weakSubject
    }
    // `NAME fears what analysts say`: whose verb it is stands right before it.
    if others.contains(where: { isSubject($0, of: cue) && !$0.span.overlaps(mention.span) }) {
      return .farSubject
    }
    let opens = words[mention.words.upperBound].gap
    let closes = words[startOfVerb(cue)].gap
    if !opens.isDisjoint(with: Self.aside), !closes.isDisjoint(with: Self.aside) {
      return isStrong ? .apposed : .weakApposed
    }
    let isNext = !others.contains {
      $0.nature == .name && $0.words.lowerBound >= mention.words.upperBound
        && $0.words.upperBound <= end
    }
    if commas == 0, between.count < 5, isNext { return isStrong ? .nearSubject : .weakNearSubject }
    return .farSubject
  }

  /// Prepositions that nothing but a noun follows, as a clause may follow `after` and `as`.
  private static let inner: Set = ["of", "in", "on", "at", "for", "from", "by", "with", "about"]

  /// What encloses words that say something of a name: `NAME, a farmer, said`.
  private static let aside: SpokenWord.Gap = [.comma, .opens, .closes, .dash]

  /// With the auxiliaries and adverbs before it.
  private func startOfVerb(_ cue: CueFind) -> Int {
    var start = cue.words.lowerBound
    while start > 0, isBetween(words[start - 1].small) { start -= 1 }
    return start
  }

  /// Whether it stands right before the verb.
  private func isSubject(_ mention: Mention, of cue: CueFind) -> Bool {
    let start = startOfVerb(cue)
    return mention.words.upperBound <= cue.words.lowerBound && mention.words.upperBound >= start
      && !(mention.words.upperBound...cue.words.lowerBound).contains {
        words[$0].gap.contains(.comma)
      }
  }

  private func isBetween(_ word: String) -> Bool {
    Cues.betweenSubjectAndVerb.contains(word) || word.hasSuffix("ly")
  }

  /// `was told`, `were reportedly asked`, `has been reported`; `was quoted as saying` says it.
  private func isPassive(_ cue: CueFind) -> Bool {
    guard isParticiple(cue), !cue.leads else { return false }
    var place = cue.words.lowerBound - 1
    while place > 0, words[place].small.hasSuffix("ly") || words[place].small == "also" {
      place -= 1
    }
    return place >= 0 && Self.passing.contains(words[place].small)
  }

  private static let passing: Set = ["was", "were", "is", "are", "been", "be", "being", "got"]
}

extension Clue {
  /// Which of several relations counts.
  fileprivate var rank: Int {
    let order: [Clue] = [
      .inverted, .led, .addressed, .subject, .apposed, .weakInverted, .weakSubject, .nearLed,
      .weakApposed,
      .nearSubject, .weakNearSubject, .passive, .object, .farSubject,
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
