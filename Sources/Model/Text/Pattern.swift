/// Words that somebody searches for, by key or by command.
///
/// Small letters find small and capital ones; a pattern with a capital letter finds just itself.
/// White space and the forms of quotation marks, apostrophes, hyphens and dashes do not count.
package struct Pattern: Hashable, Sendable {
  package let words: String

  package init(_ words: String) { self.words = words }

  /// Where the words stand, in order; no two places share a scalar.
  package func places(in text: ScalarText) -> [Span] { places(in: text, text.whole) }

  /// Where the words stand, in order. Boilerplate is left out unless `isWhole`, and nothing that runs
  /// from one block into the next is found.
  package func places(in article: Article, isWhole: Bool = false) -> [Span] {
    article.blocks.filter { isWhole || $0.role != .boilerplate }
      .flatMap { places(in: article.text, $0.span) }
  }

  private func places(in text: ScalarText, _ part: Span) -> [Span] {
    var end = part.start
    let loose = LooseText(text, part, keepingCase: words.contains(where: \.isUppercase))
    return loose.occurrences(of: words).filter { span in
      guard span.start >= end else { return false }
      end = span.end
      return true
    }
  }
}
