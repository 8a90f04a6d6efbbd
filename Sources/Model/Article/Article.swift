/// One article: its canonical text, the blocks that cover it, and what is known about it.
package struct Article: Hashable, Sendable {
  /// A readable slug and a short hash of the original bytes.
  package let id: ID<Article>
  package var metadata: Metadata
  package let text: ScalarText
  package var blocks: [Block]
  package var original: Original
  /// What the importer guessed, and why.
  package var notes: [ImportNote]

  package init(
    id: ID<Article>, metadata: Metadata, text: ScalarText, blocks: [Block], original: Original,
    notes: [ImportNote] = []
  ) {
    self.id = id
    self.metadata = metadata
    self.text = text
    self.blocks = blocks
    self.original = original
    self.notes = notes
  }

  /// The title, or the best there is to call the article by.
  package var displayTitle: String { metadata.title ?? id.value }
}

/// What is known about an article apart from its text. An absent value is unknown, never empty.
package struct Metadata: Hashable, Sendable {
  package var title: String?
  /// The authors, one name each.
  package var byline: [String]
  package var outlet: String?
  /// ISO 8601: a day (`2025-09-29`), or a day and time as the page gave it.
  package var published: String?
  package var modified: String?
  package var url: String?
  /// BCP 47: `en`, `pt-BR`.
  package var language: String?
  package var description: String?

  package init(
    title: String? = nil, byline: [String] = [], outlet: String? = nil, published: String? = nil,
    modified: String? = nil, url: String? = nil, language: String? = nil,
    description: String? = nil
  ) {
    self.title = title
    self.byline = byline
    self.outlet = outlet
    self.published = published
    self.modified = modified
    self.url = url
    self.language = language
    self.description = description
  }
}

/// The evidence: the bytes as they were received.
package struct Original: Hashable, Sendable {
  /// The file's name in the article's folder: `original.html`.
  package var file: String
  /// SHA-256 of the bytes, 64 hexadecimal digits.
  package var sha256: String
  /// The length in bytes.
  package var bytes: Int
  /// The path or address that the bytes came from; `-` for standard input.
  package var source: String
  package var retrieved: Timestamp
  /// The format that the importer read: `text`, `markdown`, `html`.
  package var format: String
  /// The encoding that the bytes were decoded by: `utf-8`.
  package var encoding: String
  /// What the server said, where the bytes came from the web.
  package var response: Response?

  package init(
    file: String, sha256: String, bytes: Int, source: String, retrieved: Timestamp,
    format: String, encoding: String, response: Response? = nil
  ) {
    self.file = file
    self.sha256 = sha256
    self.bytes = bytes
    self.source = source
    self.retrieved = retrieved
    self.format = format
    self.encoding = encoding
    self.response = response
  }
}

/// A guess of the importer's, with its reason, so that the reader can judge it.
package struct ImportNote: Hashable, Sendable {
  /// The text that the guess is about; nil for the whole article.
  package let span: Span?
  /// One sentence: `folded: stands among links to other stories`.
  package let reason: String

  package init(span: Span? = nil, reason: String) {
    self.span = span
    self.reason = reason
  }
}

extension ID<Article> {
  /// The slug of the title and the first eight digits of the original's SHA-256: the same bytes
  /// are one article.
  package static func naming(_ title: String?, sha256: String) -> Self {
    let slug = Slug.of(title ?? "", limit: 60)
    return Self((slug.isEmpty ? "article" : slug) + "-" + sha256.prefix(8))
  }
}
