/// Why bytes give no article.
package enum ImportError: Error, Hashable, Sendable {
  /// No bytes, or nothing but white space.
  case empty
  /// No text: an image, an archive, a program.
  case binary
  /// Markup without any words in it.
  case noText
}
