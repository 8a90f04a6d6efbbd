/// Where a mark stands: its place, and enough of the words to find it again.
///
/// After the Web Annotation Data Model (W3C Recommendation 2017), TextPositionSelector and
/// TextQuoteSelector together.
package struct Anchor: Hashable, Sendable {
  /// The scalars of context that are kept on each side.
  package static let context = 32

  package let span: Span
  package let exact: String
  package let prefix: String
  package let suffix: String

  package init(span: Span, exact: String, prefix: String, suffix: String) {
    self.span = span
    self.exact = exact
    self.prefix = prefix
    self.suffix = suffix
  }

  /// The anchor of a span that lies within the text.
  package init(_ span: Span, in text: ScalarText) {
    self.init(
      span: span, exact: text[span],
      prefix: text[Span(max(.start, span.start - Self.context), span.start)],
      suffix: text[Span(span.end, min(text.end, span.end + Self.context))])
  }

  /// Whether the words still stand where the mark says.
  package func stands(in text: ScalarText) -> Bool {
    text.holds(span) && text.slice(span).elementsEqual(exact.unicodeScalars)
  }
}
