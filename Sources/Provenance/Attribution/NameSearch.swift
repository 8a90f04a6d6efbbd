import Model

/// Finds names, pronouns and descriptions in a sentence.
struct NameSearch {
  let sentence: SpokenSentence
  let text: ScalarText
  /// Words that stand in small letters somewhere: at the beginning of a sentence they are no names.
  let smallWords: Set<String>
  /// Words that have a capital where no sentence begins.
  let capitalWords: Set<String>

  private var words: [SpokenWord] { sentence.words }

  /// In order of reading. A description may hold a name: `the RUSI report`.
  func mentions() -> [Mention] {
    (names() + pronouns() + descriptions()).sorted { a, b in
      (a.span.start, a.span.end) < (b.span.start, b.span.end)
    }
  }

  // MARK: Names

  private func names() -> [Mention] {
    var found: [Mention] = []
    var place = 0
    while place < words.count {
      guard beginsName(at: place) else {
        place += 1
        continue
      }
      let end = endOfName(from: place)
      found += mentions(in: place..<end)
      place = end
    }
    return found
  }

  private func beginsName(at place: Int) -> Bool {
    let word = words[place]
    guard word.isCapital, !Function.dates.contains(word.small) else { return false }
    if Function.words.contains(word.small) {
      // `The Washington Post` and `The Week`, where the article has its capital within a sentence.
      return word.small == "the" && !word.isFirst && goesOn(after: place)
        && isNameWord(at: place + 1)
    }
    guard word.isFirst else { return true }
    // `Said Jane Roe`: a verb before a name begins the sentence.
    if Cues.strengths[word.small] != nil { return false }
    if goesOn(after: place), isNameWord(at: place + 1) { return true }
    return capitalWords.contains(word.small)
      || !smallWords.contains(word.small) && acts(at: place)
  }

  /// Whether what stands behind a word makes a subject of it.
  private func acts(at place: Int) -> Bool {
    guard place + 1 < words.count else { return false }
    let next = words[place + 1]
    return words[place].isPossessive || next.gap.contains(.comma) || words[place].isAcronym
      || Function.auxiliaries.contains(next.small) || Cues.strengths[next.small] != nil
      || next.small.hasSuffix("ed")
  }

  private func goesOn(after place: Int) -> Bool {
    place + 1 < words.count && words[place + 1].gap.isEmpty && !words[place].isPossessive
  }

  private func isNameWord(at place: Int) -> Bool {
    let word = words[place]
    return word.isCapital && !Function.dates.contains(word.small)
      && !Function.words.contains(word.small)
  }

  /// Over small words that join capitals: `Bank of England`, `Ursula von der Leyen`.
  private func endOfName(from start: Int) -> Int {
    var end = start + 1
    while end < words.count, words[end].gap.isEmpty,
      !words[end - 1].isPossessive || words[end - 1].small == "people"
    {
      if isNameWord(at: end) {
        end += 1
      } else if let next = behindJoint(at: end, from: start) {
        end = next
      } else {
        break
      }
    }
    return end
  }

  private func behindJoint(at place: Int, from start: Int) -> Int? {
    let word = words[place].small
    let particles: Set = [
      "de", "la", "van", "von", "der", "den", "bin", "al", "el", "du", "di", "da", "del", "ibn",
      "le",
    ]
    let joins =
      ["of", "for", "and", "&", "on"].contains(word) && joinsNames(at: place, from: start)
    guard particles.contains(word) || joins else { return nil }
    var next = place + 1
    while next < words.count, words[next].gap.isEmpty,
      particles.contains(words[next].small) || words[next].small == "the" && joins
    { next += 1 }
    guard next < words.count, words[next].gap.isEmpty, isNameWord(at: next) else { return nil }
    return next + 1
  }

  /// `of` goes on with a name behind one word, or behind what an organisation is called; `and` only
  /// where `of` or `for` has gone before.
  private func joinsNames(at place: Int, from start: Int) -> Bool {
    let before = words[start..<place]
    switch words[place].small {
    case "of":
      return before.count == 1 || Organisations.words.contains(words[place - 1].small)
        || Titles.words.contains(words[place - 1].small)
    case "for", "on": return Organisations.words.contains(words[place - 1].small)
    case "and":
      return before.contains { $0.small == "of" || $0.small == "for" }
        && before.contains { Organisations.words.contains($0.small) }
    default: return words[place].text == "&"
    }
  }

  /// The name in a run of capitals, without the titles before it; what stands before those is a name
  /// of its own: `NATO Secretary General Mark Rutte`.
  private func mentions(in run: Range<Int>) -> [Mention] {
    let titled = run.lastIndex { isTitle(at: $0, in: run) }
    guard let titled, titled + 1 < run.upperBound else {
      return [described(name(run, from: run.lowerBound))]
    }
    let first = run.first { isTitle(at: $0, in: run) } ?? titled
    var person = name(titled + 1..<run.upperBound, from: run.lowerBound)
    let titles = Set(words[first...titled].map(\.small))
    person.kind = .person
    person.sex =
      titles.isDisjoint(with: Titles.women)
      ? titles.isDisjoint(with: Titles.men) ? nil : .man : .woman
    person.role = words[run.lowerBound...titled].map(\.small)
    let before = run.lowerBound..<first
    guard !before.isEmpty else { return [person] }
    // `Chinese President Xi Jinping`: what is no organisation only says of where.
    let other = name(before, from: before.lowerBound)
    return (other.kind == nil ? [] : [other]) + [person]
  }

  /// `analyst Jane Roe`, `spokesperson Zhao Lijian`: what stands before a name tells a person.
  private func described(_ mention: Mention) -> Mention {
    guard mention.start > 0, words[mention.start].gap.isEmpty, mention.kind == nil else {
      return mention
    }
    let before = words[mention.start - 1]
    guard !before.isCapital, !before.isPossessive,
      Descriptions.sorts[before.small] == .person || Titles.words.contains(before.small)
    else { return mention }
    var mention = mention
    mention.kind = .person
    mention.role = [before.small]
    mention.sex =
      Titles.women.contains(before.small) ? .woman : Titles.men.contains(before.small) ? .man : nil
    return mention
  }

  private func isTitle(at place: Int, in run: Range<Int>) -> Bool {
    let small = words[place].small
    if ["of", "state", "defense", "defence"].contains(small), place > run.lowerBound {
      return words[run.lowerBound..<place].contains { $0.small == "secretary" || $0.small == "of" }
        && (small == "of" || words[place - 1].small == "of")
    }
    guard Titles.words.contains(small) || Descriptions.sorts[small] == .person else { return false }
    // `General Electric`, `General Assembly`: the word behind says that it is no title.
    return place + 1 == run.upperBound || !Organisations.words.contains(words[place + 1].small)
  }

  private func name(_ run: Range<Int>, from start: Int) -> Mention {
    let span = Span(words[run.lowerBound].span.start, words[run.upperBound - 1].span.end)
    let first = words[run.lowerBound].small == "the" ? run.lowerBound + 1 : run.lowerBound
    return Mention(
      nature: .name, words: run, start: start, span: span,
      name: text[span].split(whereSeparator: \.isWhitespace).joined(separator: " "),
      kind: Organisations.kind(of: words[first..<run.upperBound]))
  }

  // MARK: Pronouns

  private static let pronouns: [String: (SourceKind?, Mention.Sex?)] = [
    "he": (.person, .man), "she": (.person, .woman), "they": (nil, nil), "it": (nil, nil),
  ]

  private func pronouns() -> [Mention] {
    words.indices.compactMap { place in
      let word = words[place]
      guard let (kind, sex) = Self.pronouns[word.small], !isRestOfWord(at: place) else {
        return nil
      }
      return Mention(
        nature: .pronoun, words: place..<place + 1, start: place, span: word.span,
        name: word.small, kind: kind, sex: sex)
    }
  }

  /// `[T]he`: behind a letter that an editor has put there.
  private func isRestOfWord(at place: Int) -> Bool {
    guard place > 0, words[place].gap.contains(.closes) else { return false }
    return words[place].span.start.value == words[place - 1].span.end.value + 1
  }

  // MARK: Descriptions

  private func descriptions() -> [Mention] {
    words.indices.compactMap { place in
      guard let sort = sort(at: place) else { return nil }
      let start = startOfDescription(at: place)
      let end = endOfDescription(from: place)
      let isArticle = Function.articles.contains(words[start].small) && start < place
      // Of people `a spokesman` is what one would call them.
      let drops = isArticle && (words[start].small == "the" || sort != .person)
      let span = Span(words[drops ? start + 1 : start].span.start, words[end - 1].span.end)
      var name = text[span].split(whereSeparator: \.isWhitespace).joined(separator: " ")
      if isArticle, !drops { name = name.prefix(1).lowercased() + name.dropFirst() }
      return Mention(
        nature: .description(sort), words: start..<end, start: start, span: span,
        name: name, kind: sort.kind, sex: sex(words[place].small))
    }
  }

  private func sex(_ noun: String) -> Mention.Sex? {
    Titles.women.contains(noun) || noun == "woman" || noun == "mother" || noun == "wife"
      ? .woman : Titles.men.contains(noun) || noun == "man" || noun == "father" ? .man : nil
  }

  private func sort(at place: Int) -> Descriptions.Sort? {
    let word = words[place]
    guard let sort = Descriptions.sorts[word.small], !word.isCapital || word.isFirst else {
      return nil
    }
    // Before another such noun, or a name, it only describes: `report authors`, `analyst Jane Roe`.
    if goesOn(after: place), place + 1 < words.count {
      let next = words[place + 1]
      if Descriptions.sorts[next.small] != nil || next.isCapital { return nil }
    }
    if Cues.strengths[word.small] != nil {
      return isAfterArticle(place) || sentence.isPluralBehindTo(place) ? sort : nil
    }
    return sort
  }

  private func isAfterArticle(_ place: Int) -> Bool {
    let start = startOfDescription(at: place)
    return start < place
      && (Function.determiners.contains(words[start].small) || words[place - 1].isPossessive
        || words[place - 1].isCapital)
  }

  /// Back over what may belong to a noun, at most five words.
  private func startOfDescription(at place: Int) -> Int {
    var start = place
    while start > 0, place - start < 5, words[start].gap.isEmpty {
      let before = words[start - 1]
      // `the files that analysts have`: no determiner of a plural.
      if before.small == "that", Descriptions.sorts[words[place].small] == .people { break }
      if Function.determiners.contains(before.small) { return start - 1 }
      let isVerb = Cues.strengths[before.small] != nil && before.small != "think"
      if Function.words.contains(before.small) || isVerb { break }
      if before.small.hasSuffix("ly") { break }
      start -= 1
    }
    return start
  }

  /// Over `familiar with the matter`, and over whom a spokesman speaks for.
  private func endOfDescription(from place: Int) -> Int {
    var end = place + 1
    guard goesOn(after: place) else { return end }
    if Descriptions.tails.contains(words[end].small) {
      let limit = min(words.count, end + 7)
      end += 1
      while end < limit, words[end].gap.isEmpty, Cues.strengths[words[end].small] == nil,
        !Function.auxiliaries.contains(words[end].small)
      { end += 1 }
      return end
    }
    guard ["of", "for", "at", "from", "by", "in"].contains(words[end].small) else { return end }
    var next = end + 1
    if next < words.count, words[next].small == "the" { next += 1 }
    guard next < words.count, words[next].gap.isEmpty, isNameWord(at: next) else { return end }
    return endOfName(from: next)
  }
}
