package import Model

/// Who may be the source of a passage, by its words and those around it.
///
/// Names are runs of capitals with what joins them; cues are verbs of saying; each name is judged by
/// `Clue`s. Pronouns and descriptions stand for the nearest fitting names before them. After O'Keefe
/// et al., "A Sequence Labelling Approach to Quote Attribution" (EMNLP 2012), and Newell et al., "An
/// Attribution Relations Corpus for Political News" (LREC 2018). English; in other languages names
/// are found, and few cues.
///
/// `sentences` are those of the text around the passage, in order of reading; `target` are the numbers
/// of those that the passage touches; `content` are its own spans, where they are less than its
/// sentences.
package func guessSources(
  in text: ScalarText, sentences: [Span], target: Range<Int>, content: [Span] = []
) -> SourceGuesses {
  guard !target.isEmpty, sentences.indices.contains(target.lowerBound),
    target.upperBound <= sentences.count
  else { return .none }
  let guessing = Guessing(text, sentences, target, content)
  let sure = guessing.cues(.strong)
  return SourceGuesses(
    guesses: guessing.guesses(), cues: sure + guessing.cues(.weak),
    soleCue: sure.count == 1 ? sure[0] : nil)
}

/// One mention with what speaks for it.
struct Candidate {
  let mention: Mention
  let sentence: Int
  let clues: Clues
  let relation: CueRelation?
}

struct Guessing {
  let text: ScalarText
  let sentences: [SpokenSentence]
  let target: Range<Int>
  let content: [Span]
  /// Of each sentence.
  let mentions: [[Mention]]
  let found: [[CueFind]]
  let entities: Entities

  init(_ text: ScalarText, _ spans: [Span], _ target: Range<Int>, _ content: [Span]) {
    self.text = text
    self.target = target
    self.content = content
    let sentences = spans.map { SpokenSentence($0, of: text) }
    self.sentences = sentences
    var (small, capital): (Set<String>, Set<String>) = ([], [])
    for word in sentences.flatMap(\.words) {
      if !word.isCapital {
        small.insert(word.small)
      } else if !word.isFirst {
        capital.insert(word.small)
      }
    }
    let mentions = sentences.map {
      NameSearch(sentence: $0, text: text, smallWords: small, capitalWords: capital).mentions()
    }
    self.mentions = mentions
    let found = sentences.map(\.cues)
    self.found = found
    let all = sentences.indices.flatMap { number in
      mentions[number].map { mention in
        let relation = sentences[number].relation(
          of: mention, to: found[number], among: mentions[number])
        return Entities.Place(
          mention: mention, sentence: number,
          speaks: relation?.clue.speaking(
            isBehind: sentences[number].isBehindPreposition(mention)) ?? .no)
      }
    }
    entities = Entities(all, acronyms: Self.acronyms(sentences, mentions))
  }

  /// `the Royal United Services Institute (RUSI)`: the short name to the long one, in small letters.
  private static func acronyms(
    _ sentences: [SpokenSentence], _ mentions: [[Mention]]
  ) -> [String: String] {
    var found: [String: String] = [:]
    for (sentence, mentions) in zip(sentences, mentions) {
      let names = mentions.filter { $0.nature == .name }
      for (long, short) in zip(names, names.dropFirst())
      where long.words.upperBound == short.start && long.size > 1 && short.size == 1
        && sentence.words[short.start].gap.contains(.opens)
      { found[short.key] = long.key }
    }
    return found
  }

  /// The cues of the passage's sentences, in order.
  func cues(_ strength: Cues.Strength) -> [Span] {
    target.flatMap { number in
      found[number].filter { $0.strength == strength }.map { span(of: $0, in: number) }
    }
  }

  func span(of cue: CueFind, in sentence: Int) -> Span {
    let words = sentences[sentence].words[cue.words]
    return Span(words[cue.words.lowerBound].span.start, words[cue.words.upperBound - 1].span.end)
  }

  /// The mentions of the passage's sentences and of those beside them.
  func candidates() -> [Candidate] {
    let near = max(0, target.lowerBound - 1)..<min(sentences.count, target.upperBound + 1)
    return near.flatMap { number in mentions[number].map { candidate($0, in: number) } }
  }

  private func candidate(_ mention: Mention, in number: Int) -> Candidate {
    let sentence = sentences[number]
    let relation = sentence.relation(of: mention, to: found[number], among: mentions[number])
    var clues = Clues()
    if number < target.lowerBound { clues.add(.before) }
    if number >= target.upperBound { clues.add(.after) }
    if let relation { clues.add(relation.clue) }
    switch mention.nature {
    case .pronoun: clues.add(.pronoun)
    case .description: clues.add(.description)
    case .name: addKnown(of: mention, in: number, &clues)
    }
    let first = sentence.words[mention.start]
    if mention.start > 0, first.gap.isEmpty || first.gap == .opens {
      // `in the RUSI report`, over the article.
      let back =
        mention.start > 1
          && Function.determiners.contains(
            sentence.words[mention.start - 1].small)
        ? 2 : 1
      let before = sentence.words[mention.start - back].small
      if Function.prepositions.contains(before), relation?.clue != .led,
        !(sentence.isOfDocument(mention) && relation?.clue.isSpeaking ?? false)
      {
        clues.add(.afterPreposition)
      }
    }
    if sentence.words[mention.words.upperBound - 1].isPossessive { clues.add(.possessive) }
    if first.isQuoted { clues.add(.quoted) }
    if content.contains(where: { $0.contains(mention.span) }) { clues.add(.inContent) }
    if mention.start == 0 || mention.start == 1 && first.isCapital { clues.add(.opensSentence) }
    if !clues.has(.afterPreposition),
      mention.span == mentions[number].first(where: { $0.nature != .pronoun })?.span
    {
      clues.add(.namedFirst)
    }
    if isModifier(mention, in: sentence) { clues.add(.modifies) }
    // `technology that analysts say could be sold`: said of a thing, and not the sentence.
    if case .description = mention.nature, mention.start > 1, first.gap.isEmpty,
      sentence.words[mention.start - 1].small == "that",
      relation?.clue == .subject || relation?.clue == .weakSubject,
      Cues.strengths[sentence.words[mention.start - 2].small] == nil
    {
      clues.add(.relative)
    }
    return Candidate(mention: mention, sentence: number, clues: clues, relation: relation)
  }

  /// Whether a name describes the word behind it: `Chinese planners`.
  private func isModifier(_ mention: Mention, in sentence: SpokenSentence) -> Bool {
    let next = mention.words.upperBound
    guard mention.nature == .name, next < sentence.words.count, sentence.words[next].gap.isEmpty,
      !sentence.words[next - 1].isPossessive
    else { return false }
    let word = sentence.words[next].small
    // Behind `the RUSI report` stands RUSI.
    if Descriptions.sorts[word] == .document { return false }
    return Cues.strengths[word] == nil && !Function.words.contains(word)
      && !word.hasSuffix("ly") && !word.hasSuffix("ed")
  }

  private func addKnown(of mention: Mention, in number: Int, _ clues: inout Clues) {
    guard let entity = entities.number(of: mention).map({ entities.all[$0] }) else { return }
    switch entity.kind {
    case .person?: clues.add(.person)
    case .organisation?: clues.add(.organisation)
    case .outlet?: clues.add(.outlet)
    default: break
    }
    if entity.places.contains(where: { $0.sentence != number && $0.speaks != .no }) {
      clues.add(.spokeBefore)
    }
    if entity.places.count > 2 { clues.add(.namedOften) }
  }
}

extension SpokenSentence {
  /// `in the RUSI report`: over an article, too.
  func isBehindPreposition(_ mention: Mention) -> Bool {
    guard mention.start > 0 else { return false }
    let gap = words[mention.start].gap
    guard gap.isEmpty || gap == .opens else { return false }
    let isArticle = Function.determiners.contains(words[mention.start - 1].small)
    let back = mention.start > 1 && isArticle ? 2 : 1
    return Function.prepositions.contains(words[mention.start - back].small)
  }
}
