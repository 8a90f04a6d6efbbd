import Model

extension Guessing {
  /// The likeliest first, each name once.
  func guesses() -> [SourceGuess] {
    var scored: [(guess: SourceGuess, score: Double)] = []
    for candidate in candidates() where isWorthIt(candidate) {
      let score = candidate.clues.score
      switch candidate.mention.nature {
      case .name: scored.append((named(candidate), score))
      case .pronoun:
        scored += stood(for: candidate, among: referents(of: candidate)).enumerated().map {
          ($0.element, score - Double($0.offset) * 0.8)
        }
      case .description:
        let referents = stood(for: candidate, among: referents(of: candidate))
        scored += referents.enumerated().map { ($0.element, score - Double($0.offset) * 0.8) }
        let isSomebodys = candidate.mention.kind == .document && holdsName(candidate)
        let less = isSomebodys ? 1.0 : referents.isEmpty ? 0 : 0.4
        scored.append((described(candidate), score - less))
      }
    }
    let order = scored.enumerated().sorted {
      $0.element.score == $1.element.score
        ? $0.offset < $1.offset : $0.element.score > $1.element.score
    }
    var seen: Set<String> = []
    return order.map(\.element.guess).filter { seen.insert($0.key).inserted }.speakerFirst
  }

  /// What is only said of something else, and speaks nowhere near, is no proposal.
  private func isWorthIt(_ candidate: Candidate) -> Bool {
    if isApposition(candidate) { return false }
    if candidate.relation?.clue.isSpeaking ?? false { return true }
    let isHere = target.contains(candidate.sentence)
    switch candidate.mention.nature {
    case .name: return isHere || !candidate.clues.has(.modifies)
    // `It is accepted`, `it comes as`: an `it` that does not speak stands for nobody.
    case .pronoun: return isHere && candidate.mention.name != "it"
    case .description(let sort):
      return isHere && (sort == .person || sort == .people || sort == .document)
    }
  }

  /// `Jane Roe, a fellow at the institute`: what is said of a name right behind it.
  private func isApposition(_ candidate: Candidate) -> Bool {
    guard case .description = candidate.mention.nature,
      candidate.relation?.clue != .subject, candidate.relation?.clue != .weakSubject
    else { return false }
    let words = sentences[candidate.sentence].words
    return words[candidate.mention.start].gap.contains(.comma)
      && mentions[candidate.sentence].contains {
        $0.nature == .name && $0.words.upperBound == candidate.mention.start
      }
  }

  private func holdsName(_ candidate: Candidate) -> Bool {
    mentions[candidate.sentence].contains {
      $0.nature == .name && candidate.mention.span.contains($0.span)
    }
  }

  func away(_ sentence: Int) -> Int {
    sentence < target.lowerBound
      ? sentence - target.lowerBound : max(0, sentence - target.upperBound + 1)
  }

  /// The cue that a candidate stands beside.
  private func cue(of candidate: Candidate) -> Span? {
    guard let relation = candidate.relation, relation.clue.isSpeaking else { return nil }
    return span(of: relation.cue, in: candidate.sentence)
  }

  private func named(_ candidate: Candidate) -> SourceGuess {
    let cue = cue(of: candidate)
    let entity = entities.number(of: candidate.mention).map { entities.all[$0] }
    let long = entity?.name ?? candidate.mention.name
    // Of a long name and the short one that the text gives for it, what stands in the sentence.
    let isShort = entity?.aliases.contains(candidate.mention.name) ?? false
    return SourceGuess(
      name: isShort ? candidate.mention.name : long,
      aliases: isShort ? [long] : entity?.aliases.uniqued() ?? [],
      kind: entity?.kind ?? .unknown, span: candidate.mention.span, cue: cue,
      reason: .named(away: away(candidate.sentence), cue: cue.map { text[$0] }),
      part: part(of: candidate), heard: heard(by: candidate))
  }

  private func described(_ candidate: Candidate) -> SourceGuess {
    let cue = cue(of: candidate)
    return SourceGuess(
      name: candidate.mention.name, aliases: [], kind: candidate.mention.kind ?? .anonymous,
      span: candidate.mention.span, cue: cue,
      reason: .described(away: away(candidate.sentence), cue: cue.map { text[$0] }),
      part: part(of: candidate), heard: heard(by: candidate))
  }

  private func stood(
    for candidate: Candidate, among referents: [Referent]
  ) -> [SourceGuess] {
    let cue = cue(of: candidate)
    return referents.prefix(3).map { referent in
      let entity = entities.all[referent.entity]
      return SourceGuess(
        name: entity.name, aliases: entity.aliases.uniqued(), kind: entity.kind ?? .unknown,
        span: candidate.mention.span, cue: cue,
        reason: .standsFor(
          text[candidate.mention.span], away: away(candidate.sentence),
          named: away(referent.sentence)), part: part(of: candidate), heard: heard(by: candidate))
    }
  }
}

extension [SourceGuess] {
  /// A name that a sentence is only about does not stand before whoever speaks in it.
  fileprivate var speakerFirst: [SourceGuess] {
    guard let first, first.cue == nil,
      let speaker = firstIndex(where: { $0.cue != nil && $0.reason.away == first.reason.away })
    else { return self }
    var all = self
    all.insert(all.remove(at: speaker), at: 0)
    return all
  }
}

extension SourceGuess {
  /// By which two are told to be one.
  var key: String {
    let small = name.lowercased()
    return small.hasPrefix("the ") ? String(small.dropFirst(4)) : small
  }
}

extension [String] {
  func uniqued() -> [String] {
    var seen: Set<String> = []
    return filter { seen.insert($0).inserted }
  }
}
