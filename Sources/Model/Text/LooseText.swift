/// A text in which differences that nobody types are levelled: upper and lower case, runs of white
/// space, the forms of quotation marks, apostrophes, hyphens and dashes. What is found in it is
/// told in the places of the real text.
package struct LooseText: Hashable, Sendable {
  private(set) var loose: [Unicode.Scalar] = []
  /// For each loose scalar, the real one that it comes from.
  private(set) var origins: [Int] = []
  private let keepsCase: Bool

  /// Of a part of the text, or of all.
  package init(_ text: ScalarText, _ part: Span? = nil, keepingCase: Bool = false) {
    keepsCase = keepingCase
    let scalars = text.slice(part ?? text.whole)
    loose.reserveCapacity(scalars.count)
    origins.reserveCapacity(scalars.count)
    for index in scalars.indices { append(scalars[index], at: index) }
  }

  /// The real places at which something like `words` stands, in order. White space at the edges
  /// of `words` does not count.
  package func occurrences(of words: String) -> [Span] {
    let needle = ScalarText(
      scalars: LooseText(ScalarText(words), keepingCase: keepsCase).loose)
    let wanted = ScalarText(scalars: Array(needle.slice(needle.trimmed(needle.whole))))
    return ScalarText(scalars: loose).occurrences(of: wanted).map { span(of: $0.range) }
  }

  /// What scalars of the loose text stand for.
  func span(of found: Range<Int>) -> Span {
    Span(origins[found.lowerBound], origins[found.upperBound - 1] + 1)
  }

  /// The scalars of the loose text that come from the span.
  func range(of span: Span) -> Range<Int> {
    let start = first(from: span.start.value)
    return start..<max(start, first(from: span.end.value))
  }

  /// The number of the first loose scalar that comes from the real place or one behind it.
  private func first(from place: Int) -> Int {
    var (low, high) = (0, origins.count)
    while low < high {
      let middle = (low + high) / 2
      if origins[middle] < place { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// What a scalar by itself counts as where case is kept: nothing, one scalar or several.
  static func levelled(_ scalar: Unicode.Scalar) -> [Unicode.Scalar] {
    LooseText(ScalarText(scalars: [scalar]), keepingCase: true).loose
  }

  /// Adds what a scalar counts as: nothing, one scalar, or the several of its small form.
  private mutating func append(_ scalar: Unicode.Scalar, at index: Int) {
    switch scalar.value {
    case 0x21...0x7E: add(lowered(scalar), index)
    case 0x20, 0x09...0x0D: if loose.last != " " { add(" ", index) }
    case 0xAD, 0x200B...0x200D, 0x2060, 0xFEFF: break
    case 0x2018...0x201B, 0x2032, 0x2BC: add("'", index)
    case 0xAB, 0xBB, 0x201C...0x201F, 0x2033: add("\"", index)
    case 0x2010...0x2015, 0x2212: add("-", index)
    case 0x2026: for _ in 0..<3 { add(".", index) }
    case _ where scalar.isASCII || keepsCase || !scalar.properties.changesWhenLowercased:
      let isSpace = scalar.properties.isWhitespace
      if !isSpace || loose.last != " " { add(isSpace ? " " : lowered(scalar), index) }
    default: for small in scalar.properties.lowercaseMapping.unicodeScalars { add(small, index) }
    }
  }

  private mutating func add(_ scalar: Unicode.Scalar, _ index: Int) {
    loose.append(scalar)
    origins.append(index)
  }

  private func lowered(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    guard !keepsCase, (0x41...0x5A).contains(scalar.value) else { return scalar }
    return Unicode.Scalar(UInt8(scalar.value + 0x20))
  }
}

extension Span {
  /// The numbers of its scalars.
  fileprivate var range: Range<Int> { start.value..<end.value }
}
