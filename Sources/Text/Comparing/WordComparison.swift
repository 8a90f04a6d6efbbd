package import Model

/// What differs between two short texts, word by word, as people read it.
package struct WordComparison: Hashable, Sendable {
  /// Words that stayed, went or came, on one line. A space before them is theirs.
  package struct Piece: Hashable, Sendable {
    package let kind: WordRun.Kind
    package let words: String
    /// Whether white space stands before the words.
    package let isApart: Bool
  }

  /// In the order of the newer text; of words that took others' place, the old ones come first.
  package let pieces: [Piece]

  package init(_ old: ScalarText, _ new: ScalarText) {
    var numbers = TokenNumbers()
    let oldTokens = numbers.tokens(old, in: old.whole)
    let newTokens = numbers.tokens(new, in: new.whole)
    pieces = [WordRun](oldTokens, newTokens).compactMap { run in
      let (text, span) = run.new.map { (new, $0) } ?? (old, run.old ?? Span(0, 0))
      let words = text[span].split(whereSeparator: \.isWhitespace).joined(separator: " ")
      guard !words.isEmpty else { return nil }
      let isApart = span.start > .start && text[span.start - 1].properties.isWhitespace
      return Piece(kind: run.kind, words: words, isApart: isApart)
    }
  }
}
