/// What a list shows of an article, without its text.
package struct ArticleSummary: Hashable, Sendable {
  package let id: ID<Article>
  package let metadata: Metadata
  /// When the article came into the library.
  package let added: Timestamp
  package let source: String
  /// Words of the body.
  package let words: Int
  /// Where the body ends, in scalars: what a place is a part of.
  package let length: Int
  /// How many marks of each kind.
  package let marks: [MarkKind: Int]
  /// The tags on its marks, in order.
  package let tags: [TagName]
  /// Whether nobody can tell now what was marked: then there are no marks and tags here.
  package let hasUnreadableMarks: Bool

  package init(_ article: Article, _ annotations: Annotations, hasUnreadableMarks: Bool = false) {
    self.hasUnreadableMarks = hasUnreadableMarks
    let corrected = article.corrected(by: annotations)
    id = article.id
    metadata = corrected.metadata
    added = article.original.retrieved
    source = article.original.source
    words = corrected.wordCount
    length = corrected.blocks.last { $0.role.isBody }?.span.end.value ?? 0
    marks = Dictionary(grouping: annotations.marks, by: \.kind).mapValues(\.count)
    tags = Set(annotations.marks.flatMap(\.tags)).sorted()
  }

  package init(
    id: ID<Article>, metadata: Metadata, added: Timestamp, source: String, words: Int, length: Int,
    marks: [MarkKind: Int], tags: [TagName]
  ) {
    self.id = id
    self.metadata = metadata
    self.added = added
    self.source = source
    self.words = words
    self.length = length
    self.marks = marks
    self.tags = tags
    hasUnreadableMarks = false
  }

  package var title: String { metadata.title ?? id.value }
  package var markCount: Int { marks.values.reduce(0, +) }
}

extension Article {
  /// The words of the body: runs of scalars between white space.
  package var wordCount: Int {
    blocks.filter(\.role.isBody).reduce(0) { $0 + words(in: $1.span) }
  }

  /// Counted, not split: a list of a thousand articles counts ten million scalars.
  private func words(in span: Span) -> Int {
    var (count, isInWord) = (0, false)
    for scalar in text.slice(span) {
      let isSpace = scalar.isWhiteSpace
      if !isSpace, !isInWord { count += 1 }
      isInWord = !isSpace
    }
    return count
  }
}

extension Unicode.Scalar {
  /// The property White_Space, without a look into the tables for ASCII.
  fileprivate var isWhiteSpace: Bool {
    isASCII ? value == 0x20 || (0x09...0x0D).contains(value) : properties.isWhitespace
  }
}
