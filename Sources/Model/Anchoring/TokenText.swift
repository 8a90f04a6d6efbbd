/// A text as words, numbers and signs, in which the differences that `LooseText` levels do not
/// count. White space is no token.
struct TokenText: Sendable {
  /// One number for each token: equal words have equal numbers.
  private(set) var names: [UInt64] = []
  /// The scalar offsets at which the tokens begin and end.
  private(set) var starts: [Int] = []
  private(set) var ends: [Int] = []
  /// How much of a beginning each token is: 2 of a line, 1 of a sentence, 0 of neither.
  private(set) var openings: [UInt8] = []

  init(_ text: ScalarText, _ part: Span? = nil) {
    let loose = LooseText(text, part)
    let origin = (part ?? text.whole).start.value
    var index = 0
    var opening: UInt8 = 2
    while index < loose.loose.count {
      let start = index
      index = loose.loose.endOfToken(at: index)
      guard loose.loose[start] != " " else {
        if text.slice(Span(ends.last ?? origin, origin + loose.origins[start] + 1)).contains("\n") {
          opening = 2
        }
        continue
      }
      names.append(Self.name(of: loose.loose[start..<index]))
      starts.append(origin + loose.origins[start])
      ends.append(origin + loose.origins[index - 1] + 1)
      openings.append(opening)
      opening = [".", "?", "!"].contains(loose.loose[start]) ? 1 : 0
    }
  }

  private init(names: [UInt64], starts: [Int], ends: [Int], openings: [UInt8]) {
    (self.names, self.starts, self.ends) = (names, starts, ends)
    self.openings = openings
  }

  /// Some of the tokens, numbered from 0; their offsets stay.
  func part(_ tokens: Range<Int>) -> TokenText {
    TokenText(
      names: Array(names[tokens]), starts: Array(starts[tokens]), ends: Array(ends[tokens]),
      openings: Array(openings[tokens]))
  }

  var count: Int { names.count }

  /// The scalars of a token.
  func length(_ token: Int) -> Int { ends[token] - starts[token] }

  /// The tokens that share a scalar with the span.
  func tokens(in span: Span) -> Range<Int> {
    let low = ends.partition(where: { $0 > span.start.value })
    let high = starts.partition(where: { $0 >= span.end.value })
    return low..<max(low, high)
  }

  /// FNV-1a over the scalars' numbers.
  private static func name(of scalars: ArraySlice<Unicode.Scalar>) -> UInt64 {
    scalars.reduce(0xcbf2_9ce4_8422_2325) { hash, scalar in
      (hash ^ UInt64(scalar.value)) &* 0x0000_0100_0000_01b3
    }
  }
}

extension [Unicode.Scalar] {
  /// A token is a run of letters and digits, with the commas and stops between digits, or one sign.
  /// Scripts without spaces give a token for each of their signs.
  fileprivate func endOfToken(at start: Int) -> Int {
    guard self[start].isPartOfWord else { return start + 1 }
    var end = start + 1
    while end < count {
      let isJoin =
        (self[end] == "," || self[end] == ".") && self[end - 1].isDigit
        && end + 1 < count && self[end + 1].isDigit
      guard self[end].isPartOfWord || isJoin else { break }
      end += 1
    }
    return end
  }
}

extension Unicode.Scalar {
  fileprivate var isDigit: Bool { (0x30...0x39).contains(value) }

  var isPartOfWord: Bool {
    switch value {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
    case 0..<0x80: false
    // Thai to Myanmar, Khmer, and from the ideographs' radicals on, Hangul's syllables aside.
    case 0x0E00..<0x0F00, 0x1000..<0x10A0, 0x1780..<0x1800, 0x2E80..<0xAC00, 0xD7B0...: false
    default: properties.isAlphabetic || properties.numericType != nil
    }
  }
}

extension [Int] {
  /// The first index of an ascending list whose number satisfies the condition, which all later
  /// ones do too.
  func partition(where isAfter: (Int) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if isAfter(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
