import Model

/// A word of a sentence, as far as finding names and cues needs it.
struct SpokenWord: Hashable {
  /// Without the `’s` of a possessive.
  let span: Span
  let text: String
  /// In small letters.
  let small: String
  let isPossessive: Bool
  /// Whether the sentence, or something quoted in it, begins here: a capital says nothing then.
  let isFirst: Bool
  let isQuoted: Bool
  /// The signs between the word before and this one, white space left out.
  let gap: Gap

  struct Gap: OptionSet, Hashable {
    let rawValue: UInt8
    static let comma = Gap(rawValue: 1)
    static let quote = Gap(rawValue: 2)
    static let stop = Gap(rawValue: 4)
    static let opens = Gap(rawValue: 8)
    static let closes = Gap(rawValue: 16)
    static let dash = Gap(rawValue: 32)
  }

  var isCapital: Bool { text.unicodeScalars.first?.properties.isUppercase ?? false }
  /// `RUSI`, `U.S.`: two capitals at least, and no small letter.
  var isAcronym: Bool {
    let letters = text.unicodeScalars.filter(\.properties.isAlphabetic)
    return letters.count > 1 && letters.allSatisfy(\.properties.isUppercase)
  }
}

/// A sentence in words.
struct SpokenSentence {
  let span: Span
  let words: [SpokenWord]

  init(_ span: Span, of text: ScalarText) {
    self.span = span
    var scan = SpokenScan(text, span)
    words = scan.words()
  }
}

/// Cuts a sentence into words.
private struct SpokenScan {
  private let scalars: [Unicode.Scalar]
  private let end: Int
  private var place: Int
  private var gap: SpokenWord.Gap = []
  private var isQuoted = false
  private var isFirst = true

  init(_ text: ScalarText, _ span: Span) {
    scalars = text.scalars
    place = span.start.value
    end = min(span.end.value, text.count)
  }

  mutating func words() -> [SpokenWord] {
    var found: [SpokenWord] = []
    while place < end {
      if scalars[place].isPlain { found.append(word()) } else { passSign() }
    }
    return found
  }

  private mutating func passSign() {
    switch scalars[place] {
    case "“", "«", "„":
      isQuoted = true
      isFirst = true
      gap.insert(.quote)
    case "”", "»":
      isQuoted = false
      gap.insert(.quote)
    case "\"":
      isQuoted.toggle()
      isFirst = isQuoted
      gap.insert(.quote)
    case ",", ";": gap.insert(.comma)
    case ":":
      isFirst = true
      gap.insert(.stop)
    case ".", "!", "?", "…", "•": gap.insert(.stop)
    case "(", "[": gap.insert(.opens)
    case ")", "]": gap.insert(.closes)
    case "–", "—": gap.insert(.dash)
    default: break
    }
    place += 1
  }

  private mutating func word() -> SpokenWord {
    let start = place
    while place < end, isInside(start) { place += 1 }
    var last = place
    let isPossessive = takesPossessive(from: start, &last)
    let text = String(String.UnicodeScalarView(scalars[start..<last]))
    defer { (gap, isFirst) = ([], false) }
    return SpokenWord(
      span: Span(start, last), text: text, small: text.lowercased(), isPossessive: isPossessive,
      isFirst: isFirst, isQuoted: isQuoted, gap: gap)
  }

  /// Letters, digits, and the signs between them; the point of `Mr.`, `J.` and `U.S.`
  private func isInside(_ start: Int) -> Bool {
    let scalar = scalars[place]
    if scalar.isPlain { return true }
    let next = place + 1 < end ? scalars[place + 1] : " "
    switch scalar {
    case "'", "’", "-", "&", "\u{2011}": return place > start && next.isPlain
    case ".": return next.isPlain || isAbbreviation(start)
    default: return false
    }
  }

  private func isAbbreviation(_ start: Int) -> Bool {
    let text = String(String.UnicodeScalarView(scalars[start..<place]))
    if text.unicodeScalars.count == 1 { return scalars[start].properties.isUppercase }
    return place + 1 < end && Titles.abbreviated.contains(text.lowercased()) || text.contains(".")
  }

  private func takesPossessive(from start: Int, _ last: inout Int) -> Bool {
    if last - start > 2, scalars[last - 1] == "s" || scalars[last - 1] == "S",
      scalars[last - 2] == "’" || scalars[last - 2] == "'"
    {
      last -= 2
      return true
    }
    // `the sources’ words`
    return last < end && last - start > 2 && scalars[last - 1] == "s" && scalars[last] == "’"
      && !isQuoted
  }
}

extension Unicode.Scalar {
  fileprivate var isPlain: Bool {
    isASCII
      ? (65...90).contains(value) || (97...122).contains(value) || (48...57).contains(value)
      : properties.isAlphabetic || properties.numericType != nil
        || properties.generalCategory == .nonspacingMark
  }
}
