/// Words out of an article as people read them, with what the page sets apart in them.
package struct Excerpt: Hashable, Sendable {
  package let words: String
  /// By offsets from the start of the words, in order.
  package let inlines: [Inline]

  package init(words: String, inlines: [Inline] = []) {
    self.words = words
    self.inlines = inlines
  }

  /// Both, one after the other.
  package func joined(to other: Excerpt, by separator: String) -> Excerpt {
    let start = words.unicodeScalars.count + separator.unicodeScalars.count
    return Excerpt(
      words: words + separator + other.words,
      inlines: inlines
        + other.inlines.map {
          Inline($0.kind, Span($0.span.start + start, $0.span.end + start))
        })
  }
}

extension Article {
  /// A span's words, a blank line where blocks were joined being a space, and what stands in them.
  package func excerpt(_ span: Span) -> Excerpt {
    let found = inlines.overlapping(span)
    guard !found.isEmpty else { return Excerpt(words: words(span)) }
    let blanks = blanks(in: span)
    // A blank line of two line feeds or more is shown as one space.
    let shown: (ScalarOffset) -> ScalarOffset = { offset in
      let hidden = blanks.prefix { $0.end <= offset }.reduce(0) { $0 + $1.count - 1 }
      return offset - span.start.value - hidden
    }
    return Excerpt(
      words: words(span),
      inlines: found.compactMap { inline in
        inline.span.intersection(span).map {
          Inline(inline.kind, Span(shown($0.start), shown($0.end)))
        }
      })
  }
}
