/// The signs that may end a sentence, with the quotes, brackets and note numbers that close it.
struct Stop {
  enum Kind {
    /// One full stop: it may also mark an abbreviation.
    case point
    /// Three dots or more, in one sign or several.
    case ellipsis
    /// With a question or exclamation mark.
    case strong
    /// A stop that needs no space after it: `。`, `！`, `।`.
    case full
  }

  let kind: Kind
  let start: Int
  /// After the signs, before what closes.
  let signsEnd: Int
  /// After what closes.
  let end: Int
  let hasQuote: Bool

  var isClosed: Bool { end > signsEnd }
}

extension SentenceScan {
  /// The stop whose first sign is at `index`.
  func stop(at index: Int) -> Stop {
    let (kind, signsEnd) = signs(from: index)
    var (end, quote) = closers(from: signsEnd)
    if kind == .point, let note = flatNote(at: signsEnd) { end = note }
    // A further stop outside the quote, as in `“Why?”.`, belongs to it.
    while end > signsEnd, let sign = scalar(end), sign.isStop, sign != "…" {
      let more = closers(from: end + 1)
      (end, quote) = (more.end, quote || more.quote)
    }
    return Stop(kind: kind, start: index, signsEnd: signsEnd, end: end, hasQuote: quote)
  }

  private func signs(from start: Int) -> (kind: Stop.Kind, end: Int) {
    var index = start
    var (dots, strong, full) = (0, false, false)
    while let sign = scalar(index), sign.isStop {
      if sign == "." { dots += 1 }
      if sign == "…" || sign == "‥" { dots += 3 }
      strong = strong || sign.isStrongStop
      full = full || sign.isFullStop
      index += 1
      if sign == ".", isSpacedDot(at: index) { index += 1 }
    }
    let kind: Stop.Kind = full ? .full : strong ? .strong : dots > 1 ? .ellipsis : .point
    return (kind, index)
  }

  /// Whether `index` stands between the dots of `. . .`.
  private func isSpacedDot(at index: Int) -> Bool {
    (scalar(index) == " " || scalar(index) == "\u{A0}") && scalar(index + 1) == "."
      && scalar(index + 2)?.properties.isAlphabetic != true
  }

  private func closers(from start: Int) -> (end: Int, quote: Bool) {
    var (index, quote) = (start, false)
    while let sign = scalar(index) {
      if sign.isClosingBracket || sign.isInvisible {
        index += 1
      } else if sign.isClosingQuote || sign.isTurnedQuote && isFree(after: index) {
        (index, quote) = (index + 1, true)
      } else if let end = noteNumber(at: index) {
        index = end
      } else if sign.isFrenchSpace, scalar(index + 1) == "»", isFree(after: index + 1) {
        (index, quote) = (index + 2, true)
      } else {
        break
      }
    }
    return (index, quote)
  }

  /// Whether no letter, digit or opening sign follows at once.
  private func isFree(after index: Int) -> Bool {
    guard let next = scalar(index + 1) else { return true }
    return next.properties.isWhitespace || ",;:.!?)]".unicodeScalars.contains(next)
      || next.isClosingQuote
  }

  /// The end of a note's mark: `[12]`, `[a]`, `[note 3]`, `¹²`, `†`.
  private func noteNumber(at index: Int) -> Int? {
    if let sign = scalar(index), sign.isSuperscriptDigit || sign.isNoteSign { return index + 1 }
    guard scalar(index) == "[" else { return nil }
    var end = index + 1
    while end < index + 20, let sign = scalar(end), sign.isInNote { end += 1 }
    return end > index + 1 && scalar(end) == "]" ? end + 1 : nil
  }

  /// The end of a note's number that a copy has laid flat: `It fell.12 Then`. A word in small
  /// letters stands before it, a new sentence behind it.
  private func flatNote(at start: Int) -> Int? {
    var end = start
    while end < start + 3, let sign = scalar(end), ("0"..."9").contains(sign) { end += 1 }
    guard end > start, end < start + 3, scalar(end)?.properties.isWhitespace ?? true else {
      return nil
    }
    let word = token(before: start - 1).text
    guard word.unicodeScalars.count >= 3, word.allSatisfy({ $0.isLetter && $0.isLowercase }),
      Abbreviations.kind(of: word) == nil
    else { return nil }
    let next = scalar(skippingSpace(from: end))
    return next.map { $0.properties.isUppercase || $0.isOpening } ?? true ? end : nil
  }
}

extension Unicode.Scalar {
  var isStop: Bool {
    if isASCII { return self == "." || self == "?" || self == "!" }
    return value >= 0x589 && (self == "…" || self == "‥" || isStrongStop || isFullStop)
  }

  fileprivate var isStrongStop: Bool {
    switch self {
    case "?", "!", "؟", "‽", "⁇", "⁈", "⁉", "‼": true
    default: false
    }
  }

  /// Of scripts that put no space after a sentence, or have no abbreviations by the same sign.
  fileprivate var isFullStop: Bool {
    switch self {
    case "。", "！", "？", "｡", "．", "։", "۔", "।", "॥", "።", "፧", "။", "។": true
    default: false
    }
  }

  fileprivate var isClosingBracket: Bool {
    switch self {
    case ")", "]", "}", "）", "】", "］", "〕", "》", "〉": true
    default: false
    }
  }

  /// Zero-width spaces and the like, which web pages leave behind anywhere.
  fileprivate var isInvisible: Bool { !isASCII && properties.generalCategory == .format }

  var isClosingQuote: Bool {
    switch self {
    case "”", "’", "\"", "'", "»", "›", "」", "』", "＂": true
    default: false
    }
  }

  /// Quotes that open in one language and close in another: „so“, »so«.
  fileprivate var isTurnedQuote: Bool {
    switch self {
    case "“", "‘", "«", "‹": true
    default: false
    }
  }

  fileprivate var isFrenchSpace: Bool { self == " " || self == "\u{A0}" || self == "\u{202F}" }

  fileprivate var isNoteSign: Bool { self == "*" || self == "†" || self == "‡" }

  /// Small letters, digits and spaces.
  fileprivate var isInNote: Bool {
    self == " " || ("0"..."9").contains(self) || ("a"..."z").contains(self)
  }

  fileprivate var isSuperscriptDigit: Bool {
    switch value {
    case 0xB2, 0xB3, 0xB9, 0x2070, 0x2074...0x2079: true
    default: false
    }
  }
}
