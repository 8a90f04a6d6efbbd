/// A word, several in a row, or the beginning of a word, as a search looks for them.
///
/// Small letters find small and capital ones; with a capital letter in them they find just
/// themselves. White space and the forms of quotation marks, apostrophes, hyphens and dashes do not
/// count (`LooseText`). Found is what stands between the edges of words: `leak` is not in `leaked`.
/// Scripts that write words together have no such edges.
package struct SearchWords: Hashable, Sendable {
  package let text: String
  /// Whether the last word may go on.
  package let isPrefix: Bool

  package init(_ text: String, isPrefix: Bool = false) {
    self.text = text
    self.isPrefix = isPrefix
  }

  package var pattern: Pattern { Pattern(text) }
  var keepsCase: Bool { text.contains(where: \.isUppercase) }

  /// The same in which capital letters find small ones, too: names are typed as one likes.
  package var ignoringCase: SearchWords { SearchWords(text.lowercased(), isPrefix: isPrefix) }

  /// Where they stand, in order; no two places share a scalar.
  package func places(in text: ScalarText) -> [Span] {
    places(in: LooseText(text, keepingCase: keepsCase), of: text)
  }

  package func stand(in text: String) -> Bool { !places(in: ScalarText(text)).isEmpty }

  /// The same in a loose text that is there already.
  func places(in loose: LooseText, of text: ScalarText) -> [Span] {
    var end = ScalarOffset.start
    return loose.occurrences(of: self.text).filter { span in
      guard span.start >= end, hasEdges(span, in: text) else { return false }
      end = span.end
      return true
    }
  }

  private func hasEdges(_ span: Span, in text: ScalarText) -> Bool {
    if span.start > .start, text[span.start - 1].isInWord, text[span.start].isInWord {
      return false
    }
    guard !isPrefix, span.end < text.end else { return true }
    return !(text[span.end].isInWord && text[span.end - 1].isInWord)
  }
}

extension SearchWords: CustomStringConvertible {
  package var description: String { text + (isPrefix ? "*" : "") }
}

extension Unicode.Scalar {
  /// Whether it is part of a word in a script that sets spaces between words.
  fileprivate var isInWord: Bool {
    switch value {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
    case 0..<0xAA: false
    // Thai and Lao, Myanmar, Hangul's parts, Khmer, Kana, Han and Hangul.
    case 0x0E00...0x0EFF, 0x1000...0x109F, 0x1100...0x11FF, 0x1780...0x17FF, 0x2E80...0x303F,
      0x3040...0x9FFF, 0xAC00...0xD7FF, 0xF900...0xFAFF, 0xFF66...0xFFDC, 0x1B000...0x1B16F,
      0x20000...0x3FFFF:
      false
    default:
      properties.isAlphabetic || properties.numericType != nil
        || properties.generalCategory == .nonspacingMark
        || properties.generalCategory == .spacingMark
    }
  }
}

/// The blocks of an article in which a search looks, each levelled once for all its words.
package struct SearchedText: Sendable {
  private let article: Article
  private let isWhole: Bool

  /// Boilerplate is searched only where `isWhole`.
  package init(_ article: Article, isWhole: Bool = false) {
    self.article = article
    self.isWhole = isWhole
  }

  /// Where each of the words stands, in order. Nothing that runs from one block into the next is
  /// found. `folded` are the places in boilerplate, where that is not searched.
  package func places(of words: [SearchWords]) -> (open: [[Span]], folded: [[Span]]) {
    var open = words.map { _ in [Span]() }
    var folded = open
    guard !words.isEmpty else { return (open, folded) }
    let cases = Set(words.map(\.keepsCase))
    for block in article.blocks {
      let isOpen = isWhole || block.role != .boilerplate
      for keepsCase in cases {
        let loose = LooseText(article.text, block.span, keepingCase: keepsCase)
        for (number, one) in words.enumerated() where one.keepsCase == keepsCase {
          let found = one.places(in: loose, of: article.text)
          if isOpen { open[number] += found } else { folded[number] += found }
        }
      }
    }
    return (open, folded)
  }
}
