/// Finds words in a slice of scalars. It looks no further back than to the last white space, where
/// no word ever goes on.
struct WordScan {
  private let scalars: ArraySlice<Unicode.Scalar>

  init(_ scalars: ArraySlice<Unicode.Scalar>) { self.scalars = scalars }

  var start: Int { scalars.startIndex }

  /// The first word that begins at or after `place`, which lies inside no word, and before
  /// `limit`.
  func word(from place: Int, before limit: Int = .max) -> Range<Int>? {
    var low = max(place, scalars.startIndex)
    let limit = min(limit, scalars.endIndex)
    while low < limit, !scalars[low].wordKind.begins { low += 1 }
    guard low < limit else { return nil }
    var high = low + 1
    while high < scalars.endIndex, continues(at: high) { high += 1 }
    return low..<high
  }

  /// The first word that ends at or after `place`.
  func word(reaching place: Int) -> Range<Int>? {
    var found = word(from: gap(before: place - 1))
    while let word = found, word.upperBound < place { found = self.word(from: word.upperBound) }
    return found
  }

  /// The last word that begins before `place`.
  func word(startingBefore place: Int) -> Range<Int>? {
    var limit = min(place, scalars.endIndex)
    while limit > scalars.startIndex {
      let from = gap(before: limit - 1)
      if let found = lastWord(from: from, before: limit) { return found }
      limit = from - 1
    }
    return nil
  }

  private func lastWord(from place: Int, before limit: Int) -> Range<Int>? {
    var last: Range<Int>?
    var place = place
    while let word = word(from: place, before: limit) {
      last = word
      place = word.upperBound
    }
    return last
  }

  /// The index after the last white space before `place`, or the start of the slice.
  private func gap(before place: Int) -> Int {
    var index = min(max(place, scalars.startIndex), scalars.endIndex)
    while index > scalars.startIndex, !scalars[index - 1].properties.isWhitespace { index -= 1 }
    return index
  }

  /// Whether the word that holds the scalar before `index` goes on there.
  private func continues(at index: Int) -> Bool {
    let kind = scalars[index].wordKind
    if kind == .extender { return true }
    let before = base(before: index)
    if before == .other { return kind.begins || isHyphenBehindPoint(at: index) }
    return before == kind || before.isPlain && kind.isPlain || joins(at: index)
  }

  /// Whether the hyphen of `U.S.-led` stands at `index`: it joins what follows to an abbreviation of
  /// several points.
  private func isHyphenBehindPoint(at index: Int) -> Bool {
    guard index >= scalars.startIndex + 3, index + 1 < scalars.endIndex else { return false }
    return scalars[index] == "-" && scalars[index - 1] == "." && scalars[index - 3] == "."
      && scalars[index - 2].wordKind == .letter && scalars[index + 1].wordKind.isPlain
  }

  /// The kind of the last scalar before `index` that is no mark.
  private func base(before index: Int) -> WordKind {
    var place = index - 1
    while place > scalars.startIndex, scalars[place].wordKind == .extender { place -= 1 }
    return scalars[place].wordKind
  }

  /// Whether the sign at `index` stands inside a word: what is before and after it decides.
  private func joins(at index: Int) -> Bool {
    guard index > scalars.startIndex, index + 1 < scalars.endIndex else { return false }
    let (before, after) = (base(before: index), scalars[index + 1].wordKind)
    return switch scalars[index] {
    case ",", ":": before == .digit && after == .digit
    case "." where after == .other: isHyphenBehindPoint(at: index + 1)
    case "'", "’", ".", "·", "-", "\u{2010}", "\u{2011}", "&", "_", "@":
      before.isPlain && after.isPlain
    default: false
    }
  }
}

/// What a scalar is to a word.
enum WordKind: Hashable {
  case letter, digit, han, hiragana, katakana
  /// Marks and invisible signs: they belong to what stands before them.
  case extender
  case other

  var begins: Bool { self != .extender && self != .other }
  /// Letters and digits go together.
  var isPlain: Bool { self == .letter || self == .digit }
}

extension Unicode.Scalar {
  var wordKind: WordKind {
    if isASCII { return asciiKind }
    return switch value {
    case 0x3400...0x4DBF, 0x4E00...0x9FFF: .han
    case 0x3041...0x309F: .hiragana
    case 0x30A1...0x30FA, 0x30FC...0x30FF, 0x31F0...0x31FF, 0xFF66...0xFF9F: .katakana
    default: properties.isIdeographic ? .han : generalKind
    }
  }

  private var asciiKind: WordKind {
    switch self {
    case "a"..."z", "A"..."Z": .letter
    case "0"..."9": .digit
    default: .other
    }
  }

  private var generalKind: WordKind {
    switch properties.generalCategory {
    case .nonspacingMark, .spacingMark, .enclosingMark, .format: .extender
    case .decimalNumber, .letterNumber, .otherNumber: .digit
    default: properties.isAlphabetic ? .letter : .other
    }
  }
}
