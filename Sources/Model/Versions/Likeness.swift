/// How much two texts share, by their runs of four words.
///
/// After A. Broder, "On the resemblance and containment of documents" (1997). Words are letters and
/// digits in a row, capitals levelled; of scripts without spaces each sign is a word.
package struct Likeness: Sendable {
  /// Words in a run.
  private static let length = 4
  /// Runs that the smaller text must have before being part of the larger one says anything.
  private static let enough = 24

  private let runs: Set<UInt64>

  /// Of what the article says: its body, without headings' neighbours that are boilerplate.
  package init(_ article: Article) {
    var words: [UInt64] = []
    for block in article.blocks where block.role.isBody {
      Self.words(in: article.text.slice(block.span)) { words.append($0) }
    }
    var runs: Set<UInt64> = []
    if !words.isEmpty, words.count < Self.length { runs.insert(Self.hash(words[...])) }
    for start in words.indices.dropLast(Self.length - 1) {
      runs.insert(Self.hash(words[start..<(start + Self.length)]))
    }
    self.runs = runs
  }

  /// From 0, nothing in common, to 1: the share of the smaller text's runs that the larger has; of
  /// texts too small for that, the share of all runs that both have.
  package func share(with other: Likeness) -> Double {
    let (small, large) = runs.count < other.runs.count ? (runs, other.runs) : (other.runs, runs)
    guard !small.isEmpty else { return runs.isEmpty && other.runs.isEmpty ? 1 : 0 }
    let both = small.count { large.contains($0) }
    let whole = small.count < Self.enough ? small.count + large.count - both : small.count
    return Double(both) / Double(whole)
  }

  /// FNV-1a over numbers.
  private static func hash(_ parts: ArraySlice<UInt64>) -> UInt64 {
    parts.reduce(0xcbf2_9ce4_8422_2325) { ($0 ^ $1) &* 0x0000_0100_0000_01b3 }
  }

  private static func words(in scalars: ArraySlice<Unicode.Scalar>, _ body: (UInt64) -> Void) {
    let start: UInt64 = 0xcbf2_9ce4_8422_2325
    var (hash, isInWord) = (start, false)
    for scalar in scalars {
      let (isSign, standsAlone) = (scalar.isOfWord, scalar.isIdeographic)
      if isInWord, !isSign || standsAlone {
        body(hash)
        (hash, isInWord) = (start, false)
      }
      guard isSign else { continue }
      hash = (hash ^ UInt64(scalar.levelled)) &* 0x0000_0100_0000_01b3
      isInWord = true
    }
    if isInWord { body(hash) }
  }
}

extension Unicode.Scalar {
  fileprivate var isOfWord: Bool {
    guard !isASCII else { return isASCIILetterOrDigit }
    return properties.isAlphabetic || properties.numericType != nil
  }

  private var isASCIILetterOrDigit: Bool {
    switch value {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
    default: false
    }
  }

  /// Of a script whose words stand without spaces: Han, Hiragana, Katakana, and Thai to Khmer.
  fileprivate var isIdeographic: Bool {
    switch value {
    case 0x0E00...0x0EFF, 0x1000...0x109F, 0x1780...0x17FF, 0x3040...0x30FF, 0x3400...0x9FFF,
      0xF900...0xFAFF, 0x20000...0x3FFFF:
      true
    default: false
    }
  }

  fileprivate var levelled: UInt32 {
    (0x41...0x5A).contains(value) ? value + 0x20 : value
  }
}
