package import Model

/// A search through an article's text. Boilerplate is left out.
package struct Search: Hashable, Sendable {
  package let pattern: String
  /// Where it was found, in order.
  package let matches: [Span]
  package let isBackward: Bool

  /// While it is being typed: where the reader stood before.
  package struct Draft: Hashable, Sendable {
    package var editor: LineEditor
    package let isBackward: Bool
    package let cursor: ScalarOffset
    package let top: ScalarOffset
    package let before: Search?
  }

  /// Small letters find small and capital ones; a pattern with a capital letter finds just itself.
  /// White space finds any white space, so that a search runs across line ends.
  package init(_ pattern: String, in article: Article, isBackward: Bool) {
    self.pattern = pattern
    self.isBackward = isBackward
    let isExact = pattern.contains(where: \.isUppercase)
    let needle = ScalarText(scalars: Self.folded(ScalarText(pattern).scalars[...], isExact))
    matches =
      needle.isEmpty
      ? []
      : article.blocks.filter { $0.role != .boilerplate }.flatMap {
        Self.occurrences(of: needle, in: $0.span, of: article.text, isExact)
      }
  }

  private static func occurrences(
    of needle: ScalarText, in block: Span, of text: ScalarText, _ isExact: Bool
  ) -> [Span] {
    let folded = ScalarText(scalars: folded(text.slice(block), isExact))
    var end = 0
    return folded.occurrences(of: needle).compactMap { span in
      guard span.start.value >= end else { return nil }
      end = span.end.value
      return Span(block.start + span.start.value, block.start + span.end.value)
    }
  }

  /// Scalar for scalar, so that places stay what they are: letters small where that is one scalar,
  /// white space a space, typographic quotes and dashes as they are typed.
  private static func folded(
    _ scalars: ArraySlice<Unicode.Scalar>, _ isExact: Bool
  ) -> [Unicode.Scalar] {
    scalars.map { scalar in
      switch scalar {
      case "\n", "\t", "\u{A0}", "\u{202F}", "\u{2009}": return " "
      case "‘", "’": return "'"
      case "“", "”", "„": return "\""
      case "–", "—", "‑": return "-"
      default: return isExact ? scalar : scalar.small
      }
    }
  }

  /// The number of the match to go to from a place: the next after it (or at it), around the end.
  package func match(from place: ScalarOffset, orAt: Bool, forward: Bool) -> Int? {
    guard !matches.isEmpty else { return nil }
    if forward {
      return matches.firstIndex { orAt ? $0.start >= place : $0.start > place } ?? 0
    }
    return matches.lastIndex { orAt ? $0.start <= place : $0.start < place } ?? matches.count - 1
  }

  /// The number of the match that begins at the place.
  package func number(at place: ScalarOffset) -> Int? { matches.firstIndex { $0.start == place } }
}

extension Unicode.Scalar {
  fileprivate var small: Unicode.Scalar {
    if isASCII {
      return ("A"..."Z").contains(self) ? Unicode.Scalar(value + 32) ?? self : self
    }
    let lower = properties.lowercaseMapping.unicodeScalars
    return lower.count == 1 ? lower.first ?? self : self
  }
}
