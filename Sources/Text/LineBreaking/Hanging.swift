package import Model

/// Punctuation that hangs out of a column of text, so that the letters below one another stand in line:
/// `hanging-punctuation: first allow-end` of CSS Text Module Level 4, section 9, on every line.
///
/// Only signs of one cell hang; each hangs as a whole.
package enum Hanging {
  /// The cells beside the column that signs hang in, on either side.
  package static let room = 1

  private static let begins: Set<Unicode.GeneralCategory> = [
    .initialPunctuation, .openPunctuation,
  ]

  /// The cells of the sign that hangs before a line of prose, 0 or `room`.
  package static func cells(before line: Span, of text: ScalarText) -> Int {
    guard !line.isEmpty, opens(text[line.start]) else { return 0 }
    let end = Clusters.next(after: line.start, in: text)
    return Display.width(of: text.slice(Span(line.start, end))) == room ? room : 0
  }

  /// Whether the sign hangs before a line that it begins: opening brackets and quotes.
  package static func opens(_ sign: Unicode.Scalar) -> Bool {
    switch sign {
    case "\"", "'", "(", "[", "{": true
    default: !sign.isASCII && begins.contains(sign.properties.generalCategory)
    }
  }

  /// Whether the sign hangs behind a line that it would not fit into: stops, commas, hyphens and
  /// closing quotes.
  package static func closes(_ sign: Unicode.Scalar) -> Bool {
    switch sign {
    case ".", ",", "-", "\"", "'", "\u{2010}", "\u{60C}", "\u{6D4}": true
    default: !sign.isASCII && sign.properties.generalCategory == .finalPunctuation
    }
  }
}
