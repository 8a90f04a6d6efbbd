/// One article: its canonical text, the blocks that cover it, and what is known about it.
package struct Article: Hashable, Sendable {
  /// A readable slug and a short hash of the original bytes, those of the first version.
  package private(set) var id: ID<Article>
  /// 1 for the bytes that were taken in first, 2 for those after them.
  package private(set) var version: Int
  package var metadata: Metadata
  package let text: ScalarText
  /// By which marks know the text that their places are of: FNV-1a of its UTF-8 in 64 bits, sixteen
  /// small hexadecimal digits.
  package let textHash: String
  package var blocks: [Block]
  /// Links, emphasis and the like within the blocks.
  package var inlines: Inlines
  package var original: Original
  /// What the importer guessed, and why.
  package var notes: [ImportNote]

  package init(
    id: ID<Article>, version: Int = 1, metadata: Metadata, text: ScalarText, blocks: [Block],
    inlines: Inlines = [], original: Original, notes: [ImportNote] = []
  ) {
    self.id = id
    self.version = version
    self.metadata = metadata
    self.text = text
    textHash = Fingerprint.digits(of: Fingerprint.of(text))
    self.blocks = blocks
    self.inlines = inlines
    self.original = original
    self.notes = notes
  }

  /// The title, or the best there is to call the article by.
  package var displayTitle: String { metadata.title ?? id.value }

  /// The same as a version of another article: under that one's id, its original in a file of its
  /// own (`original-2.html`).
  package func asVersion(_ number: Int, of id: ID<Article>) -> Article {
    var article = self
    article.id = id
    article.version = number
    article.original.file = "original-\(number)." + original.file.dropFirst("original.".count)
    return article
  }
}

/// What is known about an article apart from its text. An absent value is unknown, never empty.
package struct Metadata: Hashable, Sendable {
  package var title: String?
  /// The authors, one name each.
  package var byline: [String]
  /// The line that names the authors as the page prints it: `By Ada Lind, 3 May`; nil where the
  /// authors are known otherwise.
  package var printedByline: String?
  package var outlet: String?
  /// ISO 8601: a day (`2025-09-29`), or a day and time as the page gave it.
  package var published: String?
  package var modified: String?
  package var url: String?
  /// BCP 47: `en`, `pt-BR`.
  package var language: String?
  package var description: String?
  /// What the page files itself under, in its own words; no tags of the library's.
  package var keywords: [String]

  package init(
    title: String? = nil, byline: [String] = [], printedByline: String? = nil,
    outlet: String? = nil, published: String? = nil, modified: String? = nil, url: String? = nil,
    language: String? = nil, description: String? = nil, keywords: [String] = []
  ) {
    self.title = title
    self.byline = byline
    self.printedByline = printedByline
    self.outlet = outlet
    self.published = published
    self.modified = modified
    self.url = url
    self.language = language
    self.description = description
    self.keywords = keywords
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
  /// Who took them in; nil where that was not kept.
  package var creator: String?
  /// The format that the importer read: `text`, `markdown`, `html`.
  package var format: String
  /// The encoding that the bytes were decoded by: `utf-8`.
  package var encoding: String
  /// What the server said, where the bytes came from the web.
  package var response: Response?

  package init(
    file: String, sha256: String, bytes: Int, source: String, retrieved: Timestamp,
    creator: String? = nil, format: String, encoding: String, response: Response? = nil
  ) {
    self.file = file
    self.sha256 = sha256
    self.bytes = bytes
    self.source = source
    self.retrieved = retrieved
    self.creator = creator
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

  /// How reasons begin that say that something was left out, or is doubtful as a whole.
  private static let doubts = [
    "left out: ", "encoding guessed", "the part’s encoding is", "body: only the feed’s summary",
    "body: the feed’s description",
  ]

  /// Whether somebody who takes the article in should hear of it at once.
  package var isDoubt: Bool { span == nil && Self.doubts.contains(where: reason.hasPrefix) }
}

extension ID<Article> {
  /// The slug of the title and the first eight digits of the original's SHA-256: the same bytes
  /// are one article.
  package static func naming(_ title: String?, sha256: String) -> Self {
    let slug = Slug.of(title ?? "", limit: 60)
    return Self((slug.isEmpty ? "article" : slug) + "-" + sha256.prefix(8))
  }
}
