/// A quote that somebody gives in order to point at a place.
package struct Quote: Hashable, Sendable {
  package let exact: String
  package let prefix: String
  package let suffix: String

  package init(exact: String, prefix: String = "", suffix: String = "") {
    self.exact = exact
    self.prefix = prefix
    self.suffix = suffix
  }

  /// The places at which the quote stands with that prefix before it and that suffix after it.
  ///
  /// White space at the edges of prefix and suffix does not count, for people leave it out.
  /// Places in boilerplate count only where there is no other.
  package func places(in article: Article) -> [Span] {
    let text = article.text
    let found = text.occurrences(of: ScalarText(exact)).filter {
      hasPrefix($0, in: text) && hasSuffix($0, in: text)
    }
    let open = found.filter { !article.isBoilerplate($0) }
    return open.isEmpty ? found : open
  }

  private func hasPrefix(_ span: Span, in text: ScalarText) -> Bool {
    let wanted = ScalarText(prefix).withoutEdges
    let before = text.trimmed(Span(.start, span.start))
    let room = Span(max(.start, before.end - wanted.count), before.end)
    return text.slice(room).elementsEqual(wanted.scalars)
  }

  private func hasSuffix(_ span: Span, in text: ScalarText) -> Bool {
    let wanted = ScalarText(suffix).withoutEdges
    let after = text.trimmed(Span(span.end, text.end))
    let room = Span(after.start, min(text.end, after.start + wanted.count))
    return text.slice(room).elementsEqual(wanted.scalars)
  }
}

extension ScalarText {
  fileprivate var withoutEdges: ScalarText { ScalarText(scalars: Array(slice(trimmed(whole)))) }
}
