/// Words that somebody searches for, by key or by command.
///
/// Small letters find small and capital ones; a pattern with a capital letter finds just itself.
/// White space and the forms of quotation marks, apostrophes, hyphens and dashes do not count.
package struct Pattern: Hashable, Sendable {
  package let words: String

  package init(_ words: String) { self.words = words }

  /// Whether capital letters count: where it has one.
  package var keepsCase: Bool { words.contains(where: \.isUppercase) }

  /// Where the words stand, in order; no two places share a scalar.
  package func places(in text: ScalarText) -> [Span] {
    var end = ScalarOffset.start
    return LooseText(text, keepingCase: keepsCase).occurrences(of: words).filter { span in
      guard span.start >= end else { return false }
      end = span.end
      return true
    }
  }

  /// Where the words stand, in order. Boilerplate is left out, and nothing that runs from one block
  /// into the next is found.
  package func places(in article: Article) -> [Span] {
    places(in: article, LooseText(article.text, keepingCase: keepsCase)).open
  }

  /// Where the words stand in boilerplate, in order.
  package func foldedPlaces(in article: Article) -> [Span] {
    places(in: article, LooseText(article.text, keepingCase: keepsCase)).folded
  }

  /// The same in the article's text as it was levelled before, with case kept where the pattern keeps
  /// it. Those in boilerplate apart.
  package func places(
    in article: Article, _ loose: LooseText
  ) -> (open: [Span], folded: [Span]) {
    var (open, folded): ([Span], [Span]) = ([], [])
    var (number, end) = (0, ScalarOffset.start)
    let blocks = article.blocks
    for span in loose.occurrences(of: words) where span.start >= end {
      while number < blocks.count, blocks[number].span.end <= span.start { number += 1 }
      guard number < blocks.count else { break }
      guard blocks[number].span.contains(span) else { continue }
      end = span.end
      if blocks[number].role == .boilerplate { folded.append(span) } else { open.append(span) }
    }
    return (open, folded)
  }
}
