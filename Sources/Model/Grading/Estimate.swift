/// Words by which a text says how likely something is, or how sure somebody is of it.
package struct Estimate: Hashable, Sendable {
  /// Which of the two columns of ICD 203 a word stands in.
  package enum Column: String, Hashable, Sendable {
    case likelihood
    case probability
  }

  package enum Meaning: Hashable, Sendable {
    case likelihood(Likelihood, Column)
    case confidence(Confidence)
  }

  package let span: Span
  package let meaning: Meaning

  package var column: Column? {
    if case .likelihood(_, let column) = meaning { column } else { nil }
  }
}

/// What a text mixes that Intelligence Community Directive 203 (D.6.e.2) keeps apart: words of both
/// columns, or words of confidence and of likelihood in one sentence.
package enum EstimateFlaw: Hashable, Sendable {
  case columns([Estimate])
  case confidence([Estimate])

  package var estimates: [Estimate] {
    switch self {
    case .columns(let found), .confidence(let found): found
    }
  }

  /// What is wrong, in one line: `“likely”, “remote”: words of both columns of ICD 203; …`.
  package func words(in text: String) -> String {
    let text = ScalarText(text)
    let found = estimates.map { "“\(text[$0.span])”" }.joined(separator: ", ")
    return switch self {
    case .columns: "\(found): words of both columns of ICD 203; a text keeps to one"
    case .confidence:
      "\(found): confidence and likelihood in one sentence, which ICD 203 keeps apart"
    }
  }

  /// In order of reading; the columns, which are those of the whole text, first.
  package static func all(in text: String) -> [EstimateFlaw] {
    guard Estimate.mayStand(in: text) else { return [] }
    let text = ScalarText(text)
    let found = Estimate.all(in: text)
    var flaws: [EstimateFlaw] = []
    if Set(found.compactMap(\.column)).count > 1 {
      flaws.append(.columns(found.filter { $0.column != nil }))
    }
    for sentence in text.sentences {
      let own = found.filter { sentence.contains($0.span) }
      let sure = own.count { $0.column == nil }
      if sure > 0, sure < own.count { flaws.append(.confidence(own)) }
    }
    return flaws
  }
}

extension Estimate {
  /// The words of a text, in order of reading. Of words within others the longest count: `very
  /// unlikely`, and not `unlikely`.
  package static func all(in text: ScalarText) -> [Estimate] {
    let words = text.estimateWords
    var found: [Estimate] = []
    var place = 0
    while place < words.count {
      let match = (1...3).reversed().lazy.compactMap { count -> (Int, Meaning)? in
        guard place + count <= words.count else { return nil }
        let run = words[place..<(place + count)]
        return meanings[run.map(\.word).joined(separator: " ")].map { (count, $0) }
      }.first
      if let (count, meaning) = match {
        let span = Span(words[place].span.start, words[place + count - 1].span.end)
        found.append(Estimate(span: span, meaning: meaning))
      }
      place += match?.0 ?? 1
    }
    return found.filter { isMeant($0, in: text, words.map(\.word)) }
  }

  /// `remote` is said of places too: it counts in a text that also speaks of chances.
  private static func isMeant(_ one: Estimate, in text: ScalarText, _ words: [String]) -> Bool {
    guard text[one.span].lowercased() == "remote" else { return true }
    return words.contains(where: chances.contains)
  }

  private static let chances: Set = [
    "chance", "chances", "likelihood", "odds", "possibility", "possibilities", "probability",
    "prospect", "prospects", "risk",
  ]

  /// The words of the directive's rows, and the forms in which sentences need them.
  private static let meanings: [String: Meaning] = {
    var meanings: [String: Meaning] = [:]
    for row in Likelihood.allCases {
      meanings[row.words.likelihood] = .likelihood(row, .likelihood)
      meanings[row.words.probability] = .likelihood(row, .probability)
    }
    let others: [(String, Likelihood, Column)] = [
      ("highly unlikely", .veryUnlikely, .likelihood), ("even chance", .even, .likelihood),
      ("highly likely", .veryLikely, .likelihood),
      ("almost certainly", .almostCertain, .likelihood),
      ("very improbable", .veryUnlikely, .probability), ("improbably", .unlikely, .probability),
      ("even odds", .even, .probability), ("probably", .likely, .probability),
      ("very probable", .veryLikely, .probability), ("very probably", .veryLikely, .probability),
      ("highly probably", .veryLikely, .probability),
      ("nearly certainly", .almostCertain, .probability),
    ]
    for (words, row, column) in others { meanings[words] = .likelihood(row, column) }
    for level in Confidence.allCases {
      meanings["\(level) confidence"] = .confidence(level)
      for be in ["is", "was", "remains"] {
        meanings["confidence \(be) \(level)"] = .confidence(level)
      }
    }
    meanings["medium confidence"] = .confidence(.moderate)
    meanings["moderately confident"] = .confidence(.moderate)
    meanings["highly confident"] = .confidence(.high)
    meanings["very confident"] = .confidence(.high)
    return meanings
  }()

  /// Whether one of the words may stand in the text: a look at its bytes, which most texts need no
  /// more than.
  static func mayStand(in text: String) -> Bool {
    var window: UInt32 = 0
    for byte in text.utf8 {
      window = window << 8 | UInt32(byte | 0x20)
      switch window {
      case 0x6C69_6B65, 0x7072_6F62, 0x6365_7274, 0x6368_616E, 0x7265_6D6F, 0x6F64_6473,
        0x636F_6E66:
        return true
      default: continue
      }
    }
    return false
  }
}

extension ScalarText {
  /// Runs of letters, in small letters.
  fileprivate var estimateWords: [(word: String, span: Span)] {
    var words: [(String, Span)] = []
    var start: Int?
    for place in 0...count {
      if place < count, scalars[place].properties.isAlphabetic {
        start = start ?? place
      } else if let first = start {
        let span = Span(first, place)
        words.append((self[span].lowercased(), span))
        start = nil
      }
    }
    return words
  }

  /// Where sentences seem to end: at `.`, `!` and `?` before white space, unless a single letter
  /// stands before it (`U.S. forces`) or a small one comes after it.
  fileprivate var sentences: [Span] {
    var (found, start) = ([Span](), 0)
    for place in 0..<count where isSentenceEnd(place) {
      found.append(Span(start, place + 1))
      start = place + 1
    }
    return found + [Span(start, count)]
  }

  private func isSentenceEnd(_ place: Int) -> Bool {
    guard scalars[place] == "." || scalars[place] == "!" || scalars[place] == "?" else {
      return false
    }
    let next = scalars[(place + 1)...]
    let after = next.drop { "\"'”’)]".unicodeScalars.contains($0) }
    guard let space = after.first, space.properties.isWhitespace else { return false }
    let first = after.first { !$0.properties.isWhitespace }
    let isInitial =
      place > 0 && scalars[place - 1].properties.isAlphabetic
      && (place == 1 || !scalars[place - 2].properties.isAlphabetic)
    return !isInitial && first.map { !$0.properties.isLowercase } ?? true
  }
}
