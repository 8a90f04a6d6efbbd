/// What stands before the text of a line: the signs of a quoted mail, and white space.
struct Margin: Hashable, Sendable {
  /// How many `>` it has.
  var depth = 0
  /// Cells of white space, a tab as far as the next eighth.
  var indent = 0

  /// The margin and the text behind it. A `>` counts where one, a space or a letter follows it, so
  /// that a drawn arrow is none.
  static func cut(
    from line: Substring.UnicodeScalarView
  ) -> (margin: Margin, rest: Substring.UnicodeScalarView) {
    var margin = Margin()
    var rest = line
    while let first = rest.first {
      if first == "\t" {
        margin.indent += 8 - margin.indent % 8
      } else if first.isSpace {
        margin.indent += 1
      } else if first == ">", margin.depth < 20, isQuoteSign(rest.dropFirst()) {
        margin = Margin(depth: margin.depth + 1)
      } else {
        break
      }
      rest = rest.dropFirst()
    }
    return (margin, rest)
  }

  private static func isQuoteSign(_ rest: Substring.UnicodeScalarView) -> Bool {
    guard let next = rest.first else { return true }
    return next == ">" || next.isSpace || next.properties.isAlphabetic
  }

  /// Which lines are set apart from the others by white space: prose that stands four cells in,
  /// where most of the prose does not.
  static func setApart(_ lines: [Line], _ kinds: [LineKind]) -> [Int] {
    let prose = lines.indices.filter { kinds[$0] == .prose }
    let inside = prose.filter { lines[$0].margin.indent >= 4 }
    return inside.count * 3 < prose.count ? inside : []
  }
}
