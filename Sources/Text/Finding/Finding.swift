package import Model

/// What a query finds in one article.
package struct Finding: Hashable, Sendable {
  package let article: ID<Article>
  /// Of the text that the places are of.
  package let textHash: String
  package let title: String
  package let outlet: String?
  /// ISO 8601, as far as it is known.
  package let published: String?
  /// In order of place. Where one passage holds all the words, those that hold only some are left out.
  package let passages: [FoundPassage]
  /// Whether a passage holds all the words, so that they do not merely stand in the same article.
  package let isTogether: Bool
  /// How many places in folded boilerplate were passed over.
  package let folded: Int

  /// The same with its first passages only.
  package func first(_ count: Int) -> Finding {
    Finding(
      article: article, textHash: textHash, title: title, outlet: outlet, published: published,
      passages: Array(passages.prefix(count)), isTogether: isTogether, folded: folded)
  }

  /// In order for people: those with all words in one passage first, then the newest.
  package static func inOrder(_ a: Finding, _ b: Finding) -> Bool {
    if a.isTogether != b.isTogether { return a.isTogether }
    let (one, two) = (a.published ?? "", b.published ?? "")
    return one == two ? a.article < b.article : one > two
  }
}

/// A sentence or a mark that a query finds.
package struct FoundPassage: Hashable, Sendable {
  /// Its place: the sentence, or the whole stretch of the mark. Nil for a mark that has lost its place.
  package let span: Span?
  /// Where the words stand in it.
  package let matches: [Span]
  /// Its words, or those around the first match.
  package let words: [FoundWords]
  /// Nil for a sentence that nobody marked.
  package let mark: Mark?
  /// What says who makes the claim; nil where nothing does, or nothing of it was asked for.
  package let assertion: Assertion?
  /// Along the chain, from whom the article names to the origin.
  package let chain: [String]
  /// What else was found of the mark: its note, or the statement of its claim.
  package let notes: [[FoundWords]]
}

/// Some words of a passage.
package struct FoundWords: Hashable, Sendable {
  package let words: String
  /// Whether they are what was looked for.
  package let isMatch: Bool

  package init(_ words: String, isMatch: Bool = false) {
    self.words = words
    self.isMatch = isMatch
  }
}
