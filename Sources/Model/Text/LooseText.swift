/// A text in which differences that nobody types are levelled: upper and lower case, runs of white
/// space, the forms of quotation marks, apostrophes, hyphens and dashes. What is found in it is
/// told in the places of the real text.
package struct LooseText: Sendable {
  private let loose: ScalarText
  /// For each loose scalar, the real one that it comes from.
  private let origins: [Int]

  package init(_ text: ScalarText) {
    var scalars: [Unicode.Scalar] = []
    var origins: [Int] = []
    scalars.reserveCapacity(text.count)
    origins.reserveCapacity(text.count)
    for (index, scalar) in text.scalars.enumerated() {
      for loose in scalar.levelled where loose != " " || scalars.last != " " {
        scalars.append(loose)
        origins.append(index)
      }
    }
    loose = ScalarText(scalars: scalars)
    self.origins = origins
  }

  /// The real places at which something like `words` stands, in order. White space at the edges
  /// of `words` does not count.
  package func occurrences(of words: String) -> [Span] {
    let needle = LooseText(ScalarText(words)).loose
    let wanted = ScalarText(scalars: Array(needle.slice(needle.trimmed(needle.whole))))
    return loose.occurrences(of: wanted).map { found in
      Span(origins[found.start.value], origins[found.end.value - 1] + 1)
    }
  }
}

extension Unicode.Scalar {
  /// What the scalar counts as: nothing, one scalar, or the several of its small form.
  fileprivate var levelled: [Unicode.Scalar] {
    if isASCII { return [levelledASCII] }
    switch value {
    case 0xAD, 0x200B...0x200D, 0x2060, 0xFEFF: return []
    case 0x2018...0x201B, 0x2032, 0x2BC: return ["'"]
    case 0xAB, 0xBB, 0x201C...0x201F, 0x2033: return ["\""]
    case 0x2010...0x2015, 0x2212: return ["-"]
    case 0x2026: return [".", ".", "."]
    default:
      return properties.isWhitespace ? [" "] : Array(properties.lowercaseMapping.unicodeScalars)
    }
  }

  private var levelledASCII: Unicode.Scalar {
    if (0x41...0x5A).contains(value) { return Unicode.Scalar(UInt8(value + 0x20)) }
    return properties.isWhitespace ? " " : self
  }
}
