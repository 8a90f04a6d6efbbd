/// Why bytes give no article.
package enum ImportError: Error, Hashable, Sendable {
  /// No bytes, or nothing but white space.
  case empty
  /// No text: an image, an archive, a program.
  case binary
  /// Markup without any words in it.
  case noText
  /// A feed in which nothing is an entry.
  case noEntries
  /// A PDF, whose text another program must take out first.
  case needsText
  /// A PDF of pictures only: pages that nobody has read yet.
  case noTextLayer
}
