/// What a line looks like, by which prose is told from labels: how long it is, how it ends, which
/// words begin with a capital. Language hardly matters to it.
struct Shape: Hashable, Sendable {
  /// Words; of scripts without spaces, one for each two signs.
  let words: Int
  /// Words of four letters and more, and how many of them begin with a capital.
  let longWords: Int
  let capitalisedLongWords: Int
  let lowercaseWords: Int
  let ending: Ending
  let startsInLowercase: Bool
  /// Whether it holds a quotation mark (apostrophes do not count).
  let hasQuotation: Bool

  enum Ending: Hashable, Sendable { case stop, question, colon, comma, open }

  init(_ text: String) {
    var counter = WordCounter()
    for scalar in text.unicodeScalars { counter.take(scalar) }
    counter.endWord()
    words = counter.words + counter.ideographs / 2
    longWords = counter.long
    capitalisedLongWords = counter.capitalised
    lowercaseWords = counter.lowercase
    hasQuotation = counter.hasQuotation
    startsInLowercase = Self.startsInLowercase(text)
    ending = Self.ending(of: text)
  }

  /// Whether it reads as prose: sentences that come to an end, or simply many words.
  var isProse: Bool {
    if words >= 30 { return true }
    switch ending {
    case .stop: return words >= 4 ? lowercaseWords > 0 || isCaseless : hasQuotation && words >= 2
    case .question: return words > 16 || hasQuotation && words >= 3
    case .colon: return words >= 8 && !isTitleCase
    case .comma, .open: return false
    }
  }

  /// Whether nearly all of its words begin with a capital.
  var isTitleCase: Bool { longWords > 0 && capitalisedLongWords * 5 >= longWords * 4 }
  private var isCaseless: Bool { longWords == 0 && lowercaseWords == 0 }

  /// Short enough, and without an end, as headings are.
  var isHeadingLike: Bool {
    guard words <= 14, !startsInLowercase else { return false }
    return switch ending {
    case .open: true
    case .question: words <= 10
    case .stop: isTitleCase && words <= 10
    // A line that ends in a colon leads to the next one's words: `The mayor said:`.
    case .colon, .comma: false
    }
  }

  private static func startsInLowercase(_ text: String) -> Bool {
    var letters = text.unicodeScalars.lazy.filter { !closing.contains($0) && $0 != "(" }
      .makeIterator()
    guard let first = letters.next(), first.properties.isLowercase else { return false }
    // A name such as `iPhone` is no continuation.
    guard let second = letters.next() else { return true }
    return !second.properties.isUppercase && second != ")" && second != "."
  }

  private static func ending(of text: String) -> Ending {
    guard let last = text.unicodeScalars.last(where: { !closing.contains($0) && !$0.isSpace })
    else { return .open }
    switch last {
    case ".", "!", "…", "。", "！", "۔", "।": return .stop
    case "?", "？", "؟": return .question
    case ":", "：": return .colon
    case ",", ";", "،", "、", "；", "-": return .comma
    default: return .open
    }
  }

  /// Signs that close a quotation or a bracket after the sentence's own end.
  private static let closing = Set("\"'”’»›)]“‘„«‹」』*_".unicodeScalars)
}

/// Counts the words of a line in one pass.
private struct WordCounter {
  var words = 0
  var long = 0
  var capitalised = 0
  var lowercase = 0
  var ideographs = 0
  var hasQuotation = false
  private var length = 0
  private var first: Unicode.Scalar?

  mutating func take(_ scalar: Unicode.Scalar) {
    if scalar.isSpace { return endWord() }
    if scalar.isASCII, scalar != "\"" { return takeLetter(scalar, isLetter: scalar.isASCIIWord) }
    switch scalar {
    case "\"", "“", "”", "«", "»", "„", "「": hasQuotation = true
    default: break
    }
    if scalar.properties.isIdeographic || (0x3040...0x30FF).contains(scalar.value) {
      ideographs += 1
    } else {
      let properties = scalar.properties
      takeLetter(scalar, isLetter: properties.isAlphabetic || properties.numericType != nil)
    }
  }

  private mutating func takeLetter(_ scalar: Unicode.Scalar, isLetter: Bool) {
    guard isLetter else { return }
    if first == nil { first = scalar }
    length += 1
  }

  mutating func endWord() {
    defer { (length, first) = (0, nil) }
    guard let first else { return }
    words += 1
    let (isSmall, isCapital) = (first.isSmall, first.isCapital)
    if isSmall { lowercase += 1 }
    guard length >= 4, isCapital || isSmall else { return }
    long += 1
    if isCapital { capitalised += 1 }
  }
}

extension Unicode.Scalar {
  /// A small or a capital letter, those of ASCII told without a table.
  fileprivate var isSmall: Bool {
    isASCII ? (0x61...0x7A).contains(value) : properties.isLowercase
  }
  fileprivate var isCapital: Bool {
    isASCII ? (0x41...0x5A).contains(value) : properties.isUppercase
  }

  /// An ASCII letter or digit.
  fileprivate var isASCIIWord: Bool {
    (0x30...0x39).contains(value) || (0x41...0x5A).contains(value & ~0x20)
  }
}
