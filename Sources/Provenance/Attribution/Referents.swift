import Model

/// What a pronoun or a description may stand for.
struct Referent {
  /// A number into the entities.
  let entity: Int
  /// Where it was named last before.
  let sentence: Int
  let score: Double
}

extension Guessing {
  /// How many sentences back names are looked for.
  private static let reach = 6

  /// The names before a pronoun or a description that it fits, the likeliest first: near ones, those
  /// that speak, those that open their sentence.
  func referents(of candidate: Candidate) -> [Referent] {
    let mention = candidate.mention
    let found = entities.all.indices.compactMap { number -> Referent? in
      let entity = entities.all[number]
      guard fits(entity, mention, sentence: candidate.sentence) else { return nil }
      let places = entity.places.filter { $0.start < mention.span.start }
      guard let last = places.last, candidate.sentence - last.sentence <= Self.reach else {
        return nil
      }
      let recent = places.filter { candidate.sentence - $0.sentence <= 2 }
      var score = -Double(distance(from: last.sentence, to: candidate))
      if mention.kind == .person || mention.kind == .anonymous, !entity.seemsPerson { score -= 3 }
      score += places.map { speech($0, before: candidate.sentence) }.max() ?? 0
      if let opening = recent.last, opens(opening.start, opening.sentence) { score += 0.7 }
      score += min(1.5, Double(recent.count) * 0.4)
      if entity.kind == .person { score += 1.2 }
      if !entity.roles.isDisjoint(with: nouns(of: mention)) { score += 3 }
      // Within one sentence the name is rarely the one that the pronoun beside it stands for.
      if last.sentence == candidate.sentence { score -= 0.5 }
      return Referent(entity: number, sentence: last.sentence, score: score)
    }
    return found.sorted {
      $0.score == $1.score ? $0.sentence > $1.sentence : $0.score > $1.score
    }
  }

  /// Whoever has spoken goes on.
  private func speech(_ place: Entities.Place, before sentence: Int) -> Double {
    switch place.speaks {
    case .surely: sentence - place.sentence <= 4 ? 1.5 : 0
    case .maybe: sentence - place.sentence == 1 ? 0.7 : 0
    case .no: 0
    }
  }

  /// In sentences; those between that have the same pronoun speak of the same one.
  private func distance(from sentence: Int, to candidate: Candidate) -> Int {
    let between = sentence + 1..<max(sentence + 1, candidate.sentence)
    let same = between.count { number in
      candidate.mention.nature == .pronoun
        && mentions[number].contains {
          $0.nature == .pronoun && $0.name == candidate.mention.name
        }
    }
    return candidate.sentence - sentence - same
  }

  private func opens(_ start: ScalarOffset, _ sentence: Int) -> Bool {
    start - sentences[sentence].span.start < 24
  }

  /// The words of a description, as titles have them.
  private func nouns(of mention: Mention) -> Set<String> {
    guard case .description = mention.nature else { return [] }
    return Set(mention.name.lowercased().split(separator: " ").map(String.init))
  }

  private func fits(_ entity: Entities.Entity, _ mention: Mention, sentence: Int) -> Bool {
    if let one = mention.sex, let other = entity.sex, one != other { return false }
    switch mention.nature {
    case .name: return false
    case .pronoun:
      return mention.kind == .person ? entity.mayBePerson : true
    case .description(let sort):
      guard isDefinite(mention, in: sentence), !namesSomebody(mention, in: sentence) else {
        return false
      }
      switch sort {
      case .person: return entity.kind == .person
      case .people: return false
      case .organisation: return entity.kind == .organisation || entity.kind == nil
      case .outlet: return entity.kind == .outlet || entity.kind == .organisation
      // The documents are themselves; the report is somebody's.
      case .document where isPlural(mention, in: sentence): return false
      case .document:
        return entity.kind == .outlet
          || entity.kind == .organisation && entity.places.contains { $0.speaks != .no }
      }
    }
  }

  private func isPlural(_ mention: Mention, in sentence: Int) -> Bool {
    let words = sentences[sentence].words[mention.words].map(\.small)
    return words.contains {
      $0.hasSuffix("s") && Descriptions.sorts[String($0.dropLast())] == .document
    }
  }

  /// `the RUSI report` says itself whose it is.
  private func namesSomebody(_ mention: Mention, in sentence: Int) -> Bool {
    mentions[sentence].contains { $0.nature == .name && mention.span.contains($0.span) }
  }

  /// `the report`, `this newspaper`: something that was spoken of before.
  private func isDefinite(_ mention: Mention, in sentence: Int) -> Bool {
    ["the", "this", "that", "his", "her", "its"].contains(
      sentences[sentence].words[mention.start].small)
  }
}
