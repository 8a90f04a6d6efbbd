package import Model

/// What the reading of bytes gives: an article without its name and origin.
package struct Imported: Hashable, Sendable {
  package var metadata: Metadata
  package var text: ScalarText
  package var blocks: [Block]
  package var inlines: Inlines
  /// In order of place, those about the whole article first.
  package var notes: [ImportNote]
  package let format: Format
  /// The encoding that the bytes were decoded by, in small letters: `utf-8`.
  package let encoding: String
  /// Whether there is a body worth the name: false for a list of links, for a page that a script
  /// has yet to fill. A note says so.
  package let hasArticle: Bool

  package init(
    metadata: Metadata, text: ScalarText, blocks: [Block], inlines: Inlines = [],
    notes: [ImportNote], format: Format, encoding: String, hasArticle: Bool = true
  ) {
    self.metadata = metadata
    self.text = text
    self.blocks = blocks
    self.inlines = inlines
    self.notes = notes
    self.format = format
    self.encoding = encoding
    self.hasArticle = hasArticle
  }
}
