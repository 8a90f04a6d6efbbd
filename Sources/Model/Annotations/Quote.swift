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
  /// A space also stands for the blank line inside a block that was joined. Places in boilerplate
  /// count only where there is no other.
  package func places(in article: Article) -> [Span] {
    let literal = article.text.occurrences(of: ScalarText(exact))
    let all = literal.isEmpty ? article.placesOverJoins(of: exact) : literal
    let found = all.filter { hasPrefix($0, in: article) && hasSuffix($0, in: article) }
    let open = found.filter { !article.isBoilerplate($0) }
    return open.isEmpty ? found : open
  }

  private func hasPrefix(_ span: Span, in article: Article) -> Bool {
    let text = article.text
    let wanted = ScalarText(prefix).withoutEdges
    let before = text.trimmed(Span(.start, span.start))
    let room = Span(max(.start, before.end - wanted.count), before.end)
    if text.slice(room).elementsEqual(wanted.scalars) { return true }
    let wider = Span(max(.start, room.start - Self.slack), room.end)
    return article.words(wider).unicodeScalars.suffix(wanted.count).elementsEqual(wanted.scalars)
  }

  private func hasSuffix(_ span: Span, in article: Article) -> Bool {
    let text = article.text
    let wanted = ScalarText(suffix).withoutEdges
    let after = text.trimmed(Span(span.end, text.end))
    let room = Span(after.start, min(text.end, after.start + wanted.count))
    if text.slice(room).elementsEqual(wanted.scalars) { return true }
    let wider = Span(room.start, min(text.end, room.end + Self.slack))
    return article.words(wider).unicodeScalars.starts(with: wanted.scalars)
  }

  /// The scalars that blank lines may take beyond the spaces that stand for them.
  private static let slack = 16
}

extension ScalarText {
  fileprivate var withoutEdges: ScalarText { ScalarText(scalars: Array(slice(trimmed(whole)))) }
}
